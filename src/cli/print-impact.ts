import type { Impact, ImpactDocument } from '../actions/find-impact.js';
import type { AffectedReader } from '../actions/impact/find-readers.js';
import { countNoun } from '../diagnostic/count-findings.js';
import type { Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import type { Terminal } from './terminal.js';

type Mention = Impact['mentions'][number];

const kindWords = {
  role: { ru: 'Должность', en: 'Role' },
  clause: { ru: 'Общий пункт', en: 'Shared clause' },
  competency: { ru: 'Компетенция', en: 'Competency' },
  unit: { ru: 'Подразделение', en: 'Unit' },
  officer: { ru: 'Должностное лицо', en: 'Officer' },
  act: { ru: 'Акт', en: 'Act' },
  organization: { ru: 'Организация', en: 'Organization' },
} as const satisfies Record<Impact['subject']['kind'], Text>;

/** What those that name the thing are to it. */
const relationWords = {
  inherits: { ru: 'наследуют', en: 'inherit from it' },
  'reports-to': { ru: 'подчиняются', en: 'report to it' },
  'functionally-reports-to': { ru: 'подчиняются функционально', en: 'report to it functionally' },
  'appointed-by': { ru: 'назначаются ею', en: 'are appointed by it' },
  'appointed-on-proposal-of': { ru: 'назначаются по её представлению', en: 'are appointed on its proposal' },
  'appointed-with-consent-of': { ru: 'назначаются с её согласия', en: 'are appointed with its consent' },
  'deputised-by': { ru: 'она их замещает', en: 'it stands in for them' },
  'deputy-appointed-by': { ru: 'она назначает замещающего', en: 'it appoints who stands in' },
  substitutes: { ru: 'замещают её', en: 'stand in for it' },
  'interacts-with': { ru: 'взаимодействуют', en: 'deal with it' },
  'belongs-to': { ru: 'входят', en: 'belong to it' },
  'approved-by': { ru: 'утверждает', en: 'are approved by it' },
  'endorsed-by': { ru: 'согласует', en: 'are endorsed by it' },
  'drafted-by': { ru: 'разрабатывает', en: 'are drafted by it' },
  uses: { ru: 'используют', en: 'use it' },
  requires: { ru: 'требуют', en: 'require it' },
  cites: { ru: 'ссылаются', en: 'cite it' },
  'headed-by': { ru: 'возглавляет подразделения', en: 'are headed by it' },
  'part-of': { ru: 'подразделения в составе', en: 'units that are part of it' },
  'held-by': { ru: 'подписывает как должностное лицо', en: 'officers who hold it' },
  'acquainted-by': { ru: 'знакомит с инструкциями', en: 'acquaints employees' },
  'controlled-by': { ru: 'контролирует приказ', en: 'controls orders' },
  'certified-by': { ru: 'заверяет копии', en: 'certifies copies' },
  about: { ru: 'документы по случаю', en: 'cases about it' },
} as const satisfies Record<Mention['relation'], Text>;

const reasonWords = {
  own: { ru: 'сами документы', en: 'documents of its own' },
  inherited: { ru: 'документы должностей, которые наследуют', en: 'documents of those that inherit from it' },
  printed: { ru: 'напечатаны его слова или название', en: 'its words or name stand in them' },
  signer: { ru: 'от него зависит, кто подписывает', en: 'it decides who signs them' },
  listed: { ru: 'составляются по всем должностям', en: 'made of all roles' },
  cited: { ru: 'есть ссылка на акт', en: 'they cite it' },
  code: { ru: 'несут код изменённого текста', en: 'carry the code of a text that changes' },
  attached: { ru: 'в них вложен файл организации', en: 'the file of the organization travels with them' },
} as const satisfies Record<ImpactDocument['reason'], Text>;

const roleForms = { ru: ['должность', 'должности', 'должностей'], en: ['role', 'roles'] } as const;
const documentForms = { ru: ['документ', 'документа', 'документов'], en: ['document', 'documents'] } as const;
const fileForms = { ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] } as const;

/** What changes of things would touch, for people. With `quiet` only the last line of each. */
export function printImpacts(impacts: readonly Impact[], terminal: Terminal, quiet: boolean): string {
  return impacts
    .map((impact) => [
      ...(quiet ? [] : printDetails(impact, terminal)),
      summarizeImpact(impact, terminal.locale),
      ...(impact.readers === undefined ? [] : [summarizeReaders(impact.readers, terminal.locale)]),
    ])
    .map((lines) => lines.map((line) => `${revealControls(line)}\n`).join(''))
    .join('\n');
}

function printDetails(
  { subject, line, mentions, translations, documents, readers = [] }: Impact,
  terminal: Terminal,
): string[] {
  const { locale, color } = terminal;
  const { folder } = subject.sources;
  const article = subject.article === undefined ? '' : `/${subject.article}`;
  const heading = `${kindWords[subject.kind][locale]} ${folder === '' ? '' : `${folder}/`}${subject.id}${article}`;
  const place = subject.place && ` · ${subject.place.file}${line === undefined ? '' : `:${line}`}`;
  return [
    `${color ? `\u001B[1m${heading}\u001B[22m` : heading}${place ?? ''}`,
    ...(subject.name === subject.id ? [] : [subject.name]),
    ...groupBy(mentions, ({ relation }) => relation).flatMap(([relation, group]) => [
      `  ${relationWords[relation][locale]} — ${group.length}:`,
      ...group.flatMap((each) => printMention(each, locale)),
    ]),
    ...(translations.length === 0
      ? []
      : [
          `  ${{ ru: 'переводы, которые нужно сверить', en: 'translations to compare' }[locale]} — ${translations.length}:`,
          ...translations.map((file) => `    ${file}`),
        ]),
    ...groupBy(documents.toSorted(compareReasons), ({ reason }) => reason).flatMap(([reason, group]) => [
      `  ${{ ru: 'документы', en: 'documents' }[locale]}: ${reasonWords[reason][locale]} — ${group.length}:`,
      ...groupBy(group, ({ owner }) => owner).map(
        ([owner, own]) =>
          `    ${owner}: ${own.map(({ kind, language }) => `${kind}.${language}`).join(', ')}`,
      ),
    ]),
    ...printReaders(
      { ru: 'знакомиться заново', en: 'have to read it anew' },
      readers.filter(({ hasRead }) => hasRead),
      locale,
    ),
    ...printReaders(
      { ru: 'знакомиться впервые', en: 'have to read it for the first time' },
      readers.filter(({ hasRead }) => !hasRead),
      locale,
    ),
  ];
}

/** More people are for --json. */
const mostReaders = 60;

function printReaders(heading: Text, readers: readonly AffectedReader[], locale: Locale): readonly string[] {
  if (readers.length === 0) return [];
  const more = readers.length - mostReaders;
  return [
    `  ${heading[locale]} — ${readers.length}:`,
    ...readers.slice(0, mostReaders).map(({ member: { number, name }, roles, isSubstitute }) => {
      const substitutes = { ru: 'замещает', en: 'substitutes' }[locale];
      const details = [...(number === undefined ? [] : [number]), name, roles.join(', ')];
      return `    ${[...details, ...(isSubstitute ? [substitutes] : [])].join(' · ')}`;
    }),
    ...(more > 0 ? [`    ${{ ru: `и ещё ${more} (--json)`, en: `${more} more (--json)` }[locale]}`] : []),
  ];
}

/** «Если правка не редакционная, знакомиться придётся 12 людям: заново — 10, впервые — 2.» */
function summarizeReaders(readers: readonly AffectedReader[], locale: Locale): string {
  const anew = readers.filter(({ hasRead }) => hasRead).length;
  const first = readers.length - anew;
  if (readers.length === 0)
    return {
      ru: 'Знакомиться с изменённым текстом некому: по этим инструкциям никто не работает.',
      en: 'Nobody would have to read a changed text: nobody works by these instructions.',
    }[locale];
  return {
    ru: `Работают по этим инструкциям: ${readers.length}. Если правка не только редакционная, знакомиться заново: ${anew}, впервые: ${first}.`,
    en: `${readers.length} work by these instructions. If the change is more than editorial, ${anew} have to read anew, ${first} for the first time.`,
  }[locale];
}

function printMention(
  { from, place, line, via, values, level, weight, articles }: Mention,
  locale: Locale,
): string[] {
  const name = from.name === from.id ? from.id : `${from.id} — ${from.name}`;
  const details = [
    ...(level === undefined ? [] : [`${{ ru: 'уровень', en: 'level' }[locale]} ${level}`]),
    ...(weight === undefined ? [] : [`${weight} %`]),
    ...(articles === undefined || articles.length === 0
      ? []
      : [`${{ ru: 'ст.', en: 'art.' }[locale]} ${articles.join(', ')}`]),
    ...(via === undefined ? [] : [`${{ ru: 'через', en: 'through' }[locale]} ${via}`]),
    `${place.file}${line === undefined ? '' : `:${line}`}`,
  ];
  return [
    `    ${[name, ...details].join(' · ')}`,
    ...Object.entries(values ?? {}).map(([parameter, words]) => `      ${parameter}: ${words}`),
  ];
}

/** «Изменение затронет 12 должностей и 36 документов; собрано 24 файла.» */
function summarizeImpact({ mentions, documents }: Impact, locale: Locale): string {
  const roles = new Set(mentions.flatMap(({ from }) => (from.kind === 'role' ? [from.id] : [])));
  for (const { owner } of documents) {
    if (owner !== 'organization' && !owner.includes('/')) roles.add(owner);
  }
  const files = documents.reduce((sum, each) => sum + each.files.length, 0);
  if (roles.size + mentions.length + documents.length === 0)
    return { ru: 'Изменение не затронет ни одного документа.', en: 'A change would touch no document.' }[
      locale
    ];
  const [ofRoles, ofDocuments, ofFiles] = [
    countNoun(roles.size, roleForms)[locale],
    countNoun(documents.length, documentForms)[locale],
    countNoun(files, fileForms)[locale],
  ];
  return {
    ru: `Изменение затронет: ${ofRoles}, ${ofDocuments}; из них собрано: ${ofFiles}.`,
    en: `A change would touch ${ofRoles} and ${ofDocuments}, of which ${ofFiles} were built.`,
  }[locale];
}

/** From what is most plainly about the thing to what merely follows. */
function compareReasons(a: ImpactDocument, b: ImpactDocument): number {
  const order = Object.keys(reasonWords);
  return order.indexOf(a.reason) - order.indexOf(b.reason);
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}

/** As `--json` prints them; described by `schemas/findings.schema.json`. */
export function toJsonImpacts(impacts: readonly Impact[]): readonly object[] {
  return impacts.map(({ subject, line, mentions, translations, documents, readers }) => ({
    kind: subject.kind,
    id: subject.id,
    name: subject.name,
    ...(subject.sources.folder !== '' && { organization: subject.sources.folder }),
    ...(subject.article !== undefined && { article: subject.article }),
    ...(subject.place && { file: subject.place.file }),
    ...(line !== undefined && { line }),
    mentions: mentions.map((each) => ({
      relation: each.relation,
      from: each.from,
      file: each.place.file,
      pointer: each.place.pointer,
      ...(each.line !== undefined && { line: each.line }),
      ...(each.via !== undefined && { via: each.via }),
      ...(each.values && { values: each.values }),
      ...(each.level !== undefined && { level: each.level }),
      ...(each.weight !== undefined && { weight: each.weight }),
      ...(each.articles && { articles: each.articles }),
    })),
    translations,
    documents,
    ...(readers && {
      readers: readers.map(({ member: { id, number, name }, roles, isSubstitute, hasRead }) => ({
        ...{ id, ...(number !== undefined && { number }), name },
        ...{ roles, isSubstitute, hasRead },
      })),
    }),
  }));
}
