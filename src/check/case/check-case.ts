import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Book } from '../book.js';
import { describeUnknownLink } from '../links/describe-unknown-link.js';
import type { RoleOutline } from '../role-outline.js';
import type { Link } from '../wording.js';
import type { CaseField } from './case-field.js';
import type { CaseFile } from './case-file.js';
import { checkChange } from './check-change.js';
import { checkDates } from './check-dates.js';

/** What a case is checked against. */
export interface CaseSurroundings {
  readonly book: Book;
  /** Files of roles with an error; a document about one would rest on a text that nobody can sign. */
  readonly failed: ReadonlySet<string>;
  readonly fields: readonly CaseField[];
}

/** Checks a case against the book: its links, the order of its dates, whether its kind of change permits the document. */
export function checkCase(file: CaseFile, { book, failed, fields }: CaseSurroundings): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const roles: RoleOutline[] = [];
  for (const entry of file.values.values()) {
    if (entry.type === 'officer') diagnostics.push(...checkOfficer(entry.value, book));
    if (entry.type !== 'role') continue;
    const role = book.roles.get(entry.value.id);
    if (role === undefined) diagnostics.push(describeUnknownLink('role', entry.value, book.roles.keys()));
    else if (!book.sound.has(role.id) || failed.has(role.file)) {
      diagnostics.push(describeFaultyRole(role, entry.value.place));
    } else roles.push(role);
  }
  return [
    ...diagnostics,
    ...checkPeople(file),
    ...checkDates(file, fields),
    ...checkChange(file, roles, book.organization),
  ];
}

function checkOfficer(link: Link, { organization }: Book): readonly Diagnostic[] {
  const ids = organization.officers.map(({ id }) => id);
  return ids.includes(link.id) ? [] : [describeUnknownLink('officer', link, ids)];
}

/** Nobody takes part in one occasion twice: who is spoken of is no witness, and one witness is not two. */
function checkPeople({ values }: CaseFile): readonly Diagnostic[] {
  const seen = new Map<string, Place>();
  const people = [...values.values()].flatMap((each) => {
    if (each.type === 'person') return [each.value];
    return each.type === 'people' ? each.value : [];
  });
  return people.flatMap(({ name: { nominative, place } }) => {
    // Without its two dots, which many do not write, one letter is another.
    const key = nominative.normalize('NFD').replaceAll('\u0308', '').toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? place);
    return first === undefined ? [] : [describeTwice(nominative, place, first)];
  });
}

function describeTwice(name: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'case/same-person',
    severity: 'error',
    message: { ru: `«${name}» названо дважды`, en: `“${name}” is named twice` },
    why: {
      ru: 'Свидетель и тот, о ком документ, — разные люди; два свидетеля — тоже.',
      en: 'A witness is another person than the one whom the document is about, and two witnesses are two people.',
    },
    help: { ru: 'Назовите другое лицо.', en: 'Name another person.' },
    place,
    related: [{ message: { ru: 'названо здесь', en: 'named here' }, place: first }],
  });
}

function describeFaultyRole(role: RoleOutline, place: Place): Diagnostic {
  return diagnostic({
    code: 'case/role-in-error',
    severity: 'error',
    message: {
      ru: `В должности «${role.title.nominative}» есть ошибки, и документ о ней не составлен`,
      en: `The role “${role.title.nominative}” has errors, so no document about it is made`,
    },
    help: {
      ru: `Исправьте ошибки: rolebook check ${role.file}`,
      en: `Correct the errors: rolebook check ${role.file}`,
    },
    place,
    related: [{ message: { ru: 'должность', en: 'the role' }, place: role.idPlace }],
  });
}
