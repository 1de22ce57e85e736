import type { PeopleImportResult } from '../actions/people/import-people.js';
import type { ListedPerson, PeopleListResult } from '../actions/people/list-people.js';
import type { RoleNames } from '../actions/people/role-names.js';
import { sayDate } from '../actions/registry/version-words.js';
import type { Text } from '../diagnostic/diagnostic.js';

/** So many people of a group are named; all of them are in `--json`. */
const mostNamed = 40;

type Plan = NonNullable<PeopleImportResult['plan']>;
type PlannedChange = Plan['changes'][number];
type Member = PlannedChange['after'];
type Post = Member['posts'][number];

/** What an import changes, by what becomes of people, with the people. */
export function sayImport({ plan, isApplied, roles }: PeopleImportResult): readonly Text[] {
  if (plan === undefined) return [];
  const lines: Text[] = [];
  for (const kind of ['added', 'rehired', 'moved', 'changed', 'dismissed'] as const) {
    const changes = plan.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    const title = groupTitles[kind];
    lines.push({ ru: `${title.ru} — ${changes.length}:`, en: `${title.en} — ${changes.length}:` });
    lines.push(...changes.slice(0, mostNamed).map((change) => indent(sayChange(change, roles))));
    lines.push(...sayRest(changes.length));
  }
  if (plan.unchanged > 0) {
    lines.push({ ru: `Без изменений — ${plan.unchanged}.`, en: `Unchanged — ${plan.unchanged}.` });
  }
  lines.push(...sayMissing(plan));
  lines.push(sayEnd(plan, isApplied));
  return lines;
}

const groupTitles: Readonly<Record<PlannedChange['kind'], Text>> = {
  added: { ru: 'Новые', en: 'New' },
  rehired: { ru: 'Приняты снова', en: 'Hired again' },
  moved: { ru: 'Другая должность', en: 'Another position' },
  changed: { ru: 'Изменились сведения', en: 'Changed' },
  dismissed: { ru: 'Уволены', en: 'Dismissed' },
};

/** Those who work by the registry and are not in the list; of a complete list they are among the dismissed. */
function sayMissing({ missing, changes }: Plan): readonly Text[] {
  const dismissed = new Set(changes.map(({ before }) => before));
  const left = missing.filter((member) => !dismissed.has(member));
  if (left.length === 0) return [];
  return [
    {
      ru: `В таблице не названы, а по реестру работают — ${left.length} (уволены? если таблица полная, добавьте --complete):`,
      en: `Not in the table, though they work by the registry — ${left.length} (dismissed? add --complete if the table is complete):`,
    },
    ...left.slice(0, mostNamed).map((member) => indent(same(namePerson(member)))),
    ...sayRest(left.length),
  ];
}

function sayEnd({ changes }: Plan, isApplied: boolean): Text {
  if (changes.length === 0) return { ru: 'Записывать нечего.', en: 'There is nothing to record.' };
  return isApplied
    ? { ru: `Записано в реестр: ${changes.length}.`, en: `Recorded: ${changes.length}.` }
    : {
        ru: 'Ничего не записано. Чтобы записать, повторите команду с ключом --apply.',
        en: 'Nothing was recorded. To record it, repeat the command with --apply.',
      };
}

function sayRest(count: number): readonly Text[] {
  const rest = count - mostNamed;
  return rest <= 0
    ? []
    : [indent({ ru: `и ещё ${rest} (все — с ключом --json)`, en: `and ${rest} more (all with --json)` })];
}

function sayChange({ kind, before, after }: PlannedChange, roles: RoleNames): Text {
  const name = namePerson(after);
  switch (kind) {
    case 'added':
    case 'rehired':
      return prefix(name, sayPosts(after.posts.filter(isOpen), roles));
    case 'moved':
      return prefix(name, sayMove(before?.posts ?? [], after.posts, roles));
    case 'dismissed':
      return prefix(name, {
        ru: `последний день ${sayDate(after.dismissedOn ?? '')}`,
        en: `last day ${after.dismissedOn ?? ''}`,
      });
    case 'changed':
      return prefix(name, sayFields(before, after));
    default:
      return kind satisfies never;
  }
}

const isOpen = ({ until }: Post): boolean => until === undefined;

function sayMove(before: readonly Post[], after: readonly Post[], roles: RoleNames): Text {
  const key = ({ role, unit, from }: Post): string => `${role} ${unit ?? ''} ${from}`;
  const known = new Set(before.map(key));
  const open = new Set(after.filter(isOpen).map(key));
  const left = before.filter((post) => isOpen(post) && !open.has(key(post)));
  const taken = after.filter((post) => !known.has(key(post)));
  const from = sayPosts(left, roles, 'without days');
  const to = sayPosts(taken, roles);
  if (left.length === 0) return { ru: `+ ${to.ru}`, en: `+ ${to.en}` };
  if (taken.length === 0) return { ru: `− ${from.ru}`, en: `− ${from.en}` };
  return { ru: `${from.ru} → ${to.ru}`, en: `${from.en} → ${to.en}` };
}

function sayPosts(posts: readonly Post[], roles: RoleNames, days?: 'without days'): Text {
  if (posts.length === 0) return { ru: 'без должности', en: 'no position' };
  const texts = posts.map((post) => {
    const title = sayPost(post, roles);
    if (days === 'without days') return same(title);
    return { ru: `${title}, с ${sayDate(post.from)}`, en: `${title}, from ${post.from}` };
  });
  return { ru: texts.map(({ ru }) => ru).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

/** «менеджер по продажам», with the unit where it is not the one of the role. */
function sayPost({ role, unit }: Post, roles: RoleNames): string {
  const title = roles.get(role)?.title ?? role;
  return unit === undefined ? title : `${title} (${unit})`;
}

/** Which of the fields of a person have changed. Addresses themselves are not shown. */
function sayFields(before: Member | undefined, after: Member): Text {
  const texts: Text[] = [];
  const add = (isOther: boolean, text: Text): void => {
    if (isOther) texts.push(text);
  };
  add(before?.name !== after.name, {
    ru: `имя (было: ${before?.name ?? ''})`,
    en: `name (was: ${before?.name ?? ''})`,
  });
  add(before?.number !== after.number, { ru: 'табельный номер', en: 'personnel number' });
  add(before?.gender !== after.gender, { ru: 'пол', en: 'gender' });
  add(before?.hiredOn !== after.hiredOn, {
    ru: `дата приёма ${sayDate(after.hiredOn ?? '')}`,
    en: `hired on ${after.hiredOn ?? ''}`,
  });
  add(before?.contractOn !== after.contractOn, {
    ru: `дата договора ${sayDate(after.contractOn ?? '')}`,
    en: `contract of ${after.contractOn ?? ''}`,
  });
  add(before?.dismissedOn !== after.dismissedOn, {
    ru: `дата увольнения ${sayDate(after.dismissedOn ?? '')}`,
    en: `dismissed on ${after.dismissedOn ?? ''}`,
  });
  add(before?.contacts?.email !== after.contacts?.email, { ru: 'электронная почта', en: 'e-mail' });
  add(before?.contacts?.phone !== after.contacts?.phone, { ru: 'телефон', en: 'phone' });
  add(JSON.stringify(before?.posts) !== JSON.stringify(after.posts), {
    ru: 'день назначения',
    en: 'first day of a position',
  });
  return { ru: texts.map(({ ru }) => ru).join(', '), en: texts.map(({ en }) => en).join(', ') };
}

/** The staff of a day as lines: number, name, positions, and what is special on that day. */
export function sayPeople({ people, day, roles }: PeopleListResult): readonly Text[] {
  const count = people.length;
  if (count === 0) {
    return [{ ru: `На ${sayDate(day)} никого нет.`, en: `Nobody on ${day}.` }];
  }
  const width = Math.max(...people.map(({ member }) => (member.number ?? '').length));
  const lines = people.map((person) => {
    const { number = '—', name } = person.member;
    const rest = sayPerson(person, roles);
    const start = `${number.padStart(width)}  ${name} — `;
    return { ru: start + rest.ru, en: start + rest.en };
  });
  return [...lines, { ru: `Всего на ${sayDate(day)}: ${count}.`, en: `In all on ${day}: ${count}.` }];
}

function sayPerson({ member, state, posts, absence, substitutions }: ListedPerson, roles: RoleNames): Text {
  const texts: Text[] = [sayPosts(posts, roles)];
  if (state === 'candidate') texts.push({ ru: 'кандидат', en: 'candidate' });
  if (state === 'dismissed') {
    const { dismissedOn = '' } = member;
    texts.push({ ru: `уволен(а) ${sayDate(dismissedOn)}`, en: `dismissed on ${dismissedOn}` });
  }
  if (absence !== undefined) {
    texts.push(
      absence.until === undefined
        ? { ru: `отсутствует с ${sayDate(absence.from)}`, en: `absent from ${absence.from}` }
        : { ru: `отсутствует по ${sayDate(absence.until)}`, en: `absent until ${absence.until}` },
    );
  }
  for (const { role, until } of substitutions) {
    const title = roles.get(role)?.title ?? role;
    texts.push({
      ru: `замещает по ${sayDate(until)}: ${title}`,
      en: `substitutes until ${until}: ${title}`,
    });
  }
  return { ru: texts.map(({ ru }) => ru).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

function namePerson({ number, name }: Member): string {
  return number === undefined ? name : `${number}  ${name}`;
}

function prefix(name: string, text: Text): Text {
  return { ru: `${name} — ${text.ru}`, en: `${name} — ${text.en}` };
}

function same(text: string): Text {
  return { ru: text, en: text };
}

function indent({ ru, en }: Text): Text {
  return { ru: `  ${ru}`, en: `  ${en}` };
}
