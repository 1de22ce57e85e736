import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Member } from '../../registry/roster/member.js';
import { findMemberByNumber, readMember, readMembers } from '../../registry/roster/read-members.js';
import type { Database, StaffDesk } from './staff-desk.js';

/**
 * Finds a person by the personnel number, by the id that the program has given, or by the full name where nobody else has it.
 * A finding never repeats what was typed: it may be a name.
 */
export async function findPerson(
  db: Database,
  { organizations }: StaffDesk,
  text: string,
): Promise<Outcome<Member>> {
  const own = await readMember(db, text);
  if (own !== undefined) return succeed(own);
  const numbered: Member[] = [];
  for (const organization of organizations.keys()) {
    const found = await findMemberByNumber(db, organization, text);
    if (found !== undefined) numbered.push(found);
  }
  const found = numbered.length > 0 ? numbered : await findByName(db, [...organizations.keys()], text);
  const [only] = found;
  if (only === undefined) return fail([describeNobody()]);
  return found.length === 1 ? succeed(only) : fail([describeSeveral(found.length)]);
}

async function findByName(
  db: Database,
  organizations: readonly string[],
  text: string,
): Promise<readonly Member[]> {
  const wanted = fold(text);
  if (!wanted.includes(' ')) return [];
  return (await readMembers(db, organizations)).filter(({ name }) => fold(name) === wanted);
}

function fold(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function describeNobody(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/no-person',
    severity: 'error',
    message: { ru: 'Такого человека в списке работников нет', en: 'Nobody of the staff is called so' },
    help: {
      ru: 'Назовите табельный номер, код человека или полное имя, как в списке: rolebook people list.',
      en: 'Name the personnel number, the code of the person, or the full name as in rolebook people list.',
    },
  });
}

function describeSeveral(count: number): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/several-people',
    severity: 'error',
    message: {
      ru: `Так называются несколько человек: ${count}`,
      en: `Several people are called so: ${count}`,
    },
    help: {
      ru: 'Назовите код человека из списка: rolebook people list --json.',
      en: 'Name the code of the person: rolebook people list --json.',
    },
  });
}
