import type { ImportedStaffing } from '../actions/import-staffing.js';
import type { StaffingChange, StaffLine } from '../actions/staffing/compare-staffing.js';
import type { PersonWithoutRole, StrayPost } from '../actions/staffing/list-people-without-role.js';
import type { ReportedPosition, ReportedRole } from '../actions/staffing/report-staffing.js';
import { countNoun } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import type { Terminal } from './terminal.js';
import { wrapSegments } from './wrap-segments.js';

const words = {
  heading: { ru: 'Штатное расписание', en: 'Staffing table' },
  none: { ru: 'Расписание не изменилось.', en: 'The table has not changed.' },
  same: { ru: 'Без изменений', en: 'Unchanged' },
  withoutInstruction: { ru: 'Должности без инструкции', en: 'Positions without an instruction' },
  withoutPosition: {
    ru: 'Инструкции, для которых в расписании нет должности',
    en: 'Instructions without a position',
  },
  people: {
    ru: 'Работники, должности которых нет в рабочей папке или в расписании',
    en: 'People whose position the workspace or the table does not have',
  },
  near: { ru: 'в расписании похоже на', en: 'the table has the like of' },
  elsewhere: { ru: 'в расписании в подразделении', en: 'the table has it in' },
  units: {
    ru: 'Подразделения, которых нет в organization.yaml',
    en: 'Units that organization.yaml does not have',
  },
  total: { ru: 'Итого', en: 'Total' },
  noUnit: { ru: 'без подразделения', en: 'no unit' },
  byUnit: { ru: 'По подразделениям', en: 'By unit' },
  scaffoldHint: {
    ru: 'Создать для них файлы с заготовками: добавьте --scaffold.',
    en: 'To make files for them to fill in, add --scaffold.',
  },
  willMake: { ru: 'Будут созданы файлы должностей', en: 'Files of roles that would be made' },
  made: { ru: 'Созданы файлы должностей', en: 'Files of roles that were made' },
  apply: {
    ru: 'Пока ничего не записано. Записать: добавьте --apply.',
    en: 'Nothing is written yet. To write it, add --apply.',
  },
  refused: {
    ru: 'Ничего не записано: сначала исправьте ошибки.',
    en: 'Nothing was written: correct the errors first.',
  },
} as const satisfies Record<string, Text>;

/** More lines of a group are for --json. */
const mostLines = 60;

/** What a staffing table brings, as people read it. Ends with a line feed. */
export function printStaffing(imported: ImportedStaffing, hasErrors: boolean, terminal: Terminal): string {
  const { locale } = terminal;
  const { changes, report, people, scaffolds, isWritten, file } = imported;
  const withoutRole = report.positions.filter(({ roles }) => roles.length === 0);
  const same = changes.filter(({ state }) => state === 'same').length;
  const changed = changes.filter(({ state }) => state !== 'same');
  const lines = [
    bold(`${words.heading[locale]}: ${revealControls(file)}`, terminal),
    ...(changed.length === 0
      ? [`  ${words.none[locale]}`]
      : listLines(
          changed.map((each) => sayChange(each, terminal)),
          terminal,
        )),
    ...(same === 0 || changed.length === 0 ? [] : [`  ${words.same[locale]}: ${same}`]),
    ...listGroup(
      words.withoutInstruction,
      withoutRole.map((position) => sayPosition(position, terminal)),
      terminal,
    ),
    ...(withoutRole.length > countSlips(report) && scaffolds.length === 0
      ? [`  ${words.scaffoldHint[locale]}`]
      : []),
    ...listGroup(
      words.withoutPosition,
      report.unlisted.map((role) => sayRole(role, terminal)),
      terminal,
    ),
    ...listGroup(
      words.people,
      people.map((person) => sayPerson(person, terminal)),
      terminal,
    ),
    ...listGroup(words.units, report.unknownUnits.map(revealControls), terminal),
    ...listGroup(
      isWritten ? words.made : words.willMake,
      scaffolds.map((each) => `${revealControls(each.file)}: ${revealControls(each.title)}`),
      terminal,
    ),
    ...listGroup(
      words.byUnit,
      report.units.map(
        ({ unit, headcount }) =>
          `${revealControls(unit ?? words.noUnit[locale])}: ${sayPosts(headcount, terminal)}`,
      ),
      terminal,
    ),
    '',
    `${words.total[locale]}: ${sayTotal(imported)[locale]}`,
  ];
  if (hasErrors) lines.push(words.refused[locale]);
  else if (isWritten) lines.push(sayWritten(file, terminal));
  else if (changed.length + scaffolds.length > 0) lines.push(words.apply[locale]);
  return `${lines.join('\n')}\n`;
}

/** Positions whose title is a slip, as it seems: no files are made for them. */
function countSlips({ positions, unlisted }: ImportedStaffing['report']): number {
  const near = new Set(unlisted.map((role) => role.near));
  return positions.filter((each) => each.near !== undefined || near.has(each.title)).length;
}

function sayPosition(position: ReportedPosition, terminal: Terminal): string {
  const line = sayLine(position, terminal);
  if (position.near === undefined) return line;
  const near: Text = {
    ru: `есть инструкция с похожим названием «${position.near}»`,
    en: `there is an instruction with a like title, “${position.near}”`,
  };
  return `${line} — ${revealControls(near[terminal.locale])}`;
}

/** As `people list` names people. */
function sayPerson({ number = '—', name, posts }: PersonWithoutRole, { locale }: Terminal): string {
  const none: Text = { ru: 'должность не записана', en: 'no position is recorded' };
  const said = posts.length === 0 ? none[locale] : posts.map((post) => sayPost(post)[locale]).join('; ');
  return revealControls(`${number}  ${name} — ${said}`);
}

function sayPost({ role, title, reason }: StrayPost): Text {
  const name = title ?? role;
  switch (reason) {
    case 'no-role':
      return {
        ru: `${name}: такой должности в рабочей папке нет`,
        en: `${name}: the workspace has no such role`,
      };
    case 'not-in-table':
      return { ru: `${name}: в расписании такой должности нет`, en: `${name}: the table does not have it` };
    default:
      return reason satisfies never;
  }
}

function sayWritten(file: string, { locale }: Terminal): string {
  const text: Text = { ru: `Записано: ${file}`, en: `Written: ${file}` };
  return text[locale];
}

function sayTotal({ report }: ImportedStaffing): Text {
  const positions = countNoun(report.positions.length, {
    ru: ['строка', 'строки', 'строк'],
    en: ['line', 'lines'],
  });
  return {
    ru: `${positions.ru}, ${printNumber(report.headcount, 'ru')} шт. ед.`,
    en: `${positions.en}, ${printNumber(report.headcount, 'en')} posts`,
  };
}

function sayChange(change: StaffingChange, terminal: Terminal): string {
  switch (change.state) {
    case 'new':
      return `+ ${sayLine(change.after, terminal)}`;
    case 'removed':
      return `− ${sayLine(change.before, terminal)}`;
    case 'changed': {
      const { before, after } = change;
      const posts =
        before.headcount === after.headcount
          ? sayPosts(after.headcount, terminal)
          : `${printNumber(before.headcount, terminal.locale)} → ${sayPosts(after.headcount, terminal)}`;
      const category =
        before.category === after.category
          ? ''
          : `, ${sayCategory(before, terminal)} → ${sayCategory(after, terminal)}`;
      return `~ ${namePosition(before)}: ${posts}${category}`;
    }
    case 'same':
      return `  ${sayLine(change.before, terminal)}`;
    default:
      return change satisfies never;
  }
}

const categories = {
  manager: { ru: 'руководитель', en: 'manager' },
  specialist: { ru: 'специалист', en: 'specialist' },
  clerk: { ru: 'другой служащий', en: 'clerk' },
  worker: { ru: 'рабочий', en: 'worker' },
  none: { ru: 'без категории', en: 'no category' },
} as const satisfies Record<string, Text>;

function sayCategory({ category }: StaffLine, { locale }: Terminal): string {
  return categories[category ?? 'none'][locale];
}

function sayLine(line: StaffLine, terminal: Terminal): string {
  return `${namePosition(line)}: ${sayPosts(line.headcount, terminal)}`;
}

function namePosition({ title, unit }: StaffLine): string {
  return revealControls(unit === undefined ? title : `${title} (${unit})`);
}

function sayPosts(headcount: number, { locale }: Terminal): string {
  const text: Text = {
    ru: `${printNumber(headcount, 'ru')} шт. ед.`,
    en: `${printNumber(headcount, 'en')} posts`,
  };
  return text[locale];
}

function printNumber(value: number, locale: Terminal['locale']): string {
  const text = String(value);
  return locale === 'ru' ? text.replace('.', ',') : text;
}

function sayRole({ role, title, near, elsewhere }: ReportedRole, { locale }: Terminal): string {
  const other =
    elsewhere === undefined
      ? near && `${words.near[locale]} «${near}»`
      : `${words.elsewhere[locale]} «${elsewhere}»`;
  return revealControls(`${role}: ${title}${other === undefined ? '' : ` — ${other}`}`);
}

function listGroup(heading: Text, entries: readonly string[], terminal: Terminal): readonly string[] {
  if (entries.length === 0) return [];
  return [
    '',
    bold(`${heading[terminal.locale]}: ${entries.length}`, terminal),
    ...listLines(entries, terminal),
  ];
}

function listLines(entries: readonly string[], { width, locale }: Terminal): readonly string[] {
  const shown = entries
    .slice(0, mostLines)
    .flatMap((entry) => wrapSegments([{ text: entry }], width - 2, 2).map((line) => `  ${line}`));
  const rest = entries.length - mostLines;
  const more: Text = {
    ru: `  … и ещё ${rest}: все выводит --json`,
    en: `  … and ${rest} more: --json lists all`,
  };
  return rest <= 0 ? shown : [...shown, more[locale]];
}

function bold(text: string, { color }: Terminal): string {
  return color ? `\u001B[1m${text}\u001B[22m` : text;
}
