import type { ImportedEdits, ReportedComment, ReportedEdit } from '../actions/import-edits.js';
import { countNoun } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import { markAdded, markRemoved } from './mark-changes.js';
import type { Terminal } from './terminal.js';
import { type Segment, wrapSegments } from './wrap-segments.js';

const signs: Readonly<Record<ReportedEdit['change'], string>> = {
  added: '+',
  removed: '−',
  reworded: '~',
  moved: '↕',
};

const words = {
  nothing: {
    ru: 'Правок нет: текст файла тот же.',
    en: 'There are no edits: the text of the file is the same.',
  },
  draft: { ru: 'из нынешнего черновика', en: 'from the draft of today' },
  version: { ru: 'из версии', en: 'from the version' },
  unknown: {
    ru: 'исходный текст не найден, поэтому сравнивается с черновиком; без отслеживания внесённое не отличить от прежнего текста',
    en: 'the text it was made from was not found, so it is compared with the draft; what was not tracked cannot be told from older text',
  },
  untracked: { ru: 'без отслеживания', en: 'not tracked' },
  partly: { ru: 'частью без отслеживания', en: 'in part not tracked' },
  nobody: { ru: 'автор не указан', en: 'no author given' },
  comment: { ru: 'примечание', en: 'comment' },
  done: { ru: 'решено', en: 'resolved' },
  place: { ru: 'место', en: 'place' },
  cannot: { ru: 'не вносится', en: 'not made' },
  notMade: { ru: 'из них не вносится', en: 'of these not made' },
  comments: { ru: 'Примечания к остальному тексту', en: 'Comments on the rest of the text' },
  aside: { ru: 'Колонтитулы, сноски и надписи', en: 'Headers, footnotes and text boxes' },
  differences: {
    ru: 'После правок инструкция будет отличаться от файла',
    en: 'With the edits the instruction will differ from the file',
  },
  formats: { ru: 'Изменений оформления', en: 'Changes of looks' },
  formatsWhy: {
    ru: 'в текст не входят, оформление задаёт программа',
    en: 'no part of the text; the program sets the looks',
  },
  signs: { ru: 'Знаки в конце строк', en: 'Signs at the ends of lines' },
  signsWhy: {
    ru: 'программа ставит их сама, по месту в перечне',
    en: 'the program sets them by the place in the list',
  },
  outside: { ru: 'Вне разделов', en: 'Outside of sections' },
  canApply: { ru: 'Внести: добавьте --apply.', en: 'Make them: add --apply.' },
  files: { ru: 'Изменятся файлы', en: 'Files that would change' },
  changed: { ru: 'Изменены файлы', en: 'Changed files' },
  kept: { ru: 'Файлы не изменены.', en: 'No file was changed.' },
  faults: {
    ru: 'С этими правками в инструкции будут ошибки, поэтому ничего не записано:',
    en: 'With these edits the instruction would have errors, so nothing was written:',
  },
} as const satisfies Record<string, Text>;

const editNoun = { ru: ['правка', 'правки', 'правок'], en: ['edit', 'edits'] } as const;

/** The edits of a Word file as people read them: by section, who changed what, and where it is made. Ends with a line feed. */
export function printEdits(imported: ImportedEdits, isApplied: boolean, terminal: Terminal): string {
  const { locale } = terminal;
  const lines = [
    bold(revealControls(imported.title), terminal),
    ...wrapIndented(
      [{ text: `${revealControls(imported.role)}: ${describeBase(imported.base, terminal)}` }],
      terminal.width,
      2,
    ),
  ];
  let section: string | undefined;
  for (const edit of imported.edits) {
    if (edit.section !== section) {
      section = edit.section;
      lines.push('', bold(revealControls(section === '' ? words.outside[locale] : section), terminal));
    }
    lines.push(...printEdit(edit, terminal));
  }
  if (imported.edits.length === 0) lines.push('', words.nothing[locale]);
  if (imported.comments.length > 0) {
    lines.push('', bold(words.comments[locale], terminal));
    for (const comment of imported.comments) lines.push(...printComment(comment, terminal));
  }
  if (imported.aside.length > 0) {
    lines.push('', bold(words.aside[locale], terminal));
    for (const { before, after, authors } of imported.aside) {
      const segments = [
        { text: '~ ' },
        markRemoved(before, terminal),
        { text: ' ' },
        markAdded(after, terminal),
      ];
      lines.push(
        ...wrapIndented(segments, terminal.width, 2),
        `      ${nameAuthors(authors, true, terminal)}`,
      );
    }
  }
  if (imported.differences.length > 0) {
    lines.push('', bold(words.differences[locale], terminal));
    for (const { wanted, found } of imported.differences) {
      const segments = [
        ...(found === undefined ? [] : [markRemoved(found, terminal), { text: ' ' }]),
        ...(wanted === undefined ? [] : [markAdded(wanted, terminal)]),
      ];
      lines.push(...wrapIndented(segments, terminal.width, 2));
    }
  }
  return `${[...lines, '', ...printSummary(imported, isApplied, terminal)].join('\n')}\n`;
}

function describeBase(base: string, { locale }: Terminal): string {
  if (base === 'draft') return words.draft[locale];
  return base === 'unknown' ? words.unknown[locale] : `${words.version[locale]} ${revealControls(base)}`;
}

function printEdit(edit: ReportedEdit, terminal: Terminal): readonly string[] {
  const { locale, width } = terminal;
  const sign = edit.moved && edit.change === 'reworded' ? '↕~' : signs[edit.change];
  const label = edit.clause === '' ? '' : `${edit.clause} `;
  const text = wrapIndented([{ text: `${sign} ${label}` }, ...listSegments(edit, terminal)], width, 2);
  const place =
    edit.file === undefined ? '' : `${edit.file}${edit.line === undefined ? '' : `:${edit.line}`}`;
  const about = [nameAuthors(edit.authors, edit.tracked, terminal), place].filter((each) => each !== '');
  return [
    ...text,
    `      ${about.join(' · ')}`,
    ...(edit.obstacle === undefined
      ? []
      : wrapIndented([{ text: `${words.cannot[locale]}: ${edit.obstacle.why[locale]}` }], width, 6)),
    ...edit.comments.flatMap((comment) => printComment(comment, terminal)),
  ];
}

function listSegments(edit: ReportedEdit, terminal: Terminal): readonly Segment[] {
  return edit.words.map((each) => {
    if (each.in === 'both') return { text: revealControls(each.text) };
    return each.in === 'before' ? markRemoved(each.text, terminal) : markAdded(each.text, terminal);
  });
}

function nameAuthors(authors: ReportedEdit['authors'], isTracked: boolean, { locale }: Terminal): string {
  if (authors.length === 0) return words.untracked[locale];
  const names = authors.map(({ name, date }) => {
    const shown = name === '' ? words.nobody[locale] : revealControls(name);
    return date === undefined ? shown : `${shown}, ${date}`;
  });
  return [...names, ...(isTracked ? [] : [words.partly[locale]])].join('; ');
}

function printComment(comment: ReportedComment, terminal: Terminal): readonly string[] {
  const { locale, width } = terminal;
  const name = nameAuthors([comment], true, terminal);
  const done = comment.done ? ` (${words.done[locale]})` : '';
  const about = comment.about === undefined ? '' : `«${shorten(revealControls(comment.about))}» — `;
  return [
    ...wrapIndented(
      [{ text: `${about}${words.comment[locale]}, ${name}${done}: ${flatten(comment.text)}` }],
      width,
      6,
    ),
    ...comment.replies.flatMap((reply) =>
      wrapIndented([{ text: `↳ ${nameAuthors([reply], true, terminal)}: ${flatten(reply.text)}` }], width, 8),
    ),
  ];
}

function printSummary(imported: ImportedEdits, isApplied: boolean, terminal: Terminal): readonly string[] {
  const { locale, width } = terminal;
  const { edits, files, formatChanges, applied } = imported;
  const blocked = edits.filter(({ obstacle }) => obstacle !== undefined).length;
  const count = countNoun(edits.length, editNoun)[locale];
  const lines: string[] = [];
  if (edits.length > 0) {
    lines.push(blocked === 0 ? `${count}.` : `${count}, ${words.notMade[locale]}: ${blocked}.`);
  }
  if (formatChanges > 0) {
    const text = `${words.formats[locale]}: ${formatChanges} (${words.formatsWhy[locale]}).`;
    lines.push(...wrapIndented([{ text }], width, 0));
  }
  if (imported.signs > 0) {
    const text = `${words.signs[locale]}: ${imported.signs} (${words.signsWhy[locale]}).`;
    lines.push(...wrapIndented([{ text }], width, 0));
  }
  if (applied) lines.push(`${words.changed[locale]}: ${files.join(', ')}.`);
  else if (isApplied && files.length > 0) lines.push(words.faults[locale]);
  else if (isApplied) lines.push(words.kept[locale]);
  else if (files.length > 0)
    lines.push(`${words.files[locale]}: ${files.join(', ')}. ${words.canApply[locale]}`);
  return lines;
}

/** Lines that begin `indent` columns in, and go on four columns further. */
function wrapIndented(segments: readonly Segment[], width: number, indent: number): readonly string[] {
  return wrapSegments(segments, width, indent + 4).map((line, place) =>
    place === 0 ? `${' '.repeat(indent)}${line.trimStart()}` : line,
  );
}

function flatten(text: string): string {
  return revealControls(text.replace(/\n+/g, ' / '));
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

function bold(text: string, { color }: Terminal): string {
  return color ? `\u001B[1m${text}\u001B[22m` : text;
}
