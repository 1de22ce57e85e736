import type { Book } from '../book.js';
import { clauseFields } from '../field-groups.js';
import { describeOrigin } from '../find-in-texts.js';
import { type RoleText, placeStretch } from '../role-text.js';
import type { Finding, RoleVisit, Rule } from '../rule.js';
import { readSchema, readStrings } from '../schema/json-schema.js';
import type { TitleEntry } from '../title-entry.js';
import type { PlainLists, Stretch } from '../word-list.js';

/** A position by another name than the book gives it, in an Albanian text: JI011. */
export const rule: Rule = {
  id: 'title-by-synonym',
  severity: 'warning',
  title: {
    ru: 'Должность названа по-разному в албанском тексте',
    en: 'A position by another name in an Albanian text',
  },
  why: {
    ru: 'Название должности везде одно, иначе есть риск спора о том, о ком идёт речь.',
    en: 'A position has one title everywhere; otherwise there is a risk of a dispute about who is meant.',
  },
  source: { ru: 'Источник: практика (JI011).', en: 'Source: practice (JI011).' },
  jurisdictions: ['al'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'role',
      bad: [
        [
          'title: menaxher i shërbimit ndaj klientit',
          'duties: [Menaxheri i llogarisë studion klientët e mundshëm.]',
        ],
        [
          'title: menaxher i shërbimit ndaj klientit',
          'duties: [Menaxheri i marrëdhënieve me klientët përgatit ofertat.]',
        ],
        ['title: menaxher i shërbimit ndaj klientit', 'rights: [Menaxherit të klientit i jepen të dhëna.]'],
        ['title: drejtor tregtar', 'duties: [Drejtori komercial miraton çmimet.]'],
        ['title: drejtor tregtar', 'duties: [Miraton çmimet me pëlqimin e drejtorit komercial.]'],
        ['title: këshilltar ligjor', 'duties: [Dakordëson kontratën si këshilltar juridik.]'],
      ],
      good: [
        [
          'title: menaxher i shërbimit ndaj klientit',
          'duties: [Menaxheri i shërbimit ndaj klientit përgatit ofertat.]',
        ],
        ['title: menaxher i shërbimit ndaj klientit', 'duties: [Menaxheri përgatit ofertat.]'],
        ['title: menaxher i shitjeve', 'duties: [Përgatit ofertat me menaxherin e blerësit.]'],
        ['title: drejtor tregtar', 'duties: [Drejtori tregtar miraton çmimet.]'],
        ['title: drejtor tregtar', 'duties: [Miraton kushtet komerciale të ofertës.]'],
        ['title: menaxher', 'duties: [Menaxheri i degës tjetër merr një kopje.]'],
      ],
    },
  },
  *role(visit) {
    const titles = listTitles(visit);
    const own = readTitle(visit.role.title);
    for (const text of visit.texts) {
      if (!clauseFields.has(text.field)) continue;
      const stretch = findOwn(text.plain, own, titles);
      if (stretch !== undefined) yield describeName(text, stretch, own);
    }
    for (const { title, pattern } of listSynonyms(visit.book, visit.lists)) {
      for (const text of visit.texts) {
        const found = clauseFields.has(text.field) ? pattern.exec(text.plain) : null;
        if (found !== null)
          yield describeName(text, { start: found.index, end: found.index + found[0].length }, title);
      }
    }
  },
};

/** A title as words: its head without its ending, and the words behind it without linking articles. */
interface TitleWords {
  readonly nominative: string;
  readonly place: TitleEntry['place'];
  readonly head: string;
  readonly rest: readonly string[];
}

const linkers: ReadonlySet<string> = new Set(['i', 'e', 'të', 'së']);

function readTitle({ nominative, place }: Pick<TitleEntry, 'nominative' | 'place'>): TitleWords {
  const [first = '', ...rest] = nominative.toLowerCase().split(/\s+/u);
  const head = first.replace(/(?:ja|[iuaeë])$/u, '');
  return { nominative, place, head, rest: rest.filter((word) => !linkers.has(word)) };
}

/** The titles that a text may name: those of the book, of officers, and the short one of the role. */
function listTitles({ role, book }: RoleVisit): readonly TitleWords[] {
  const short = role.shortTitle === undefined ? [] : [readTitle(role.shortTitle)];
  return [...listBookTitles(book), ...short, readTitle(role.title)];
}

const kept = new WeakMap<Book['titles'], readonly TitleWords[]>();

function listBookTitles({ titles, organization }: Book): readonly TitleWords[] {
  const known = kept.get(titles);
  if (known !== undefined) return known;
  const officers = organization.officers.flatMap(({ position }) =>
    'title' in position ? [position.title] : [],
  );
  const read = [...titles, ...officers].map(readTitle);
  kept.set(titles, read);
  return read;
}

/** A clause that begins with the holder by a name that is no title: «Menaxheri i llogarisë …». */
function findOwn(plain: string, own: TitleWords, titles: readonly TitleWords[]): Stretch | undefined {
  if (own.rest.length === 0) return undefined;
  const words = [...plain.matchAll(/\p{L}+/gu)];
  const [first, second] = words;
  if (first === undefined || second === undefined || !isForm(first[0], own.head)) return undefined;
  if (!linkers.has(second[0])) return undefined;
  const rest = words.slice(1).filter(([word]) => !linkers.has(word.toLowerCase()));
  const isTitle = titles.some(
    (title) =>
      isForm(first[0], title.head) && title.rest.every((word, at) => rest[at]?.[0].toLowerCase() === word),
  );
  const last = rest[0];
  return isTitle || last === undefined ? undefined : { start: first.index, end: last.index + last[0].length };
}

/** Whether a word is a head with the ending of a case, an article or the plural. */
function isForm(word: string, head: string): boolean {
  return head.length > 2 && word.toLowerCase().startsWith(head) && word.length <= head.length + 5;
}

/** A title in which another word of the same sense could stand, and how it would be written with that one. */
interface Synonym {
  readonly title: TitleWords;
  readonly pattern: RegExp;
}

const synonyms = new WeakMap<Book['titles'], readonly Synonym[]>();

/** The synonyms of the titles of a book, once for each head and group of words, however many positions there are. */
function listSynonyms(book: Book, lists: PlainLists): readonly Synonym[] {
  const known = synonyms.get(book.titles);
  if (known !== undefined) return known;
  const groups = readStrings(readSchema(lists.get('title-by-synonym'))?.['match']).map((each) =>
    each.split('|'),
  );
  const byHead = new Map<string, TitleWords[]>();
  for (const title of listBookTitles(book)) {
    const alike = byHead.get(title.head);
    if (alike === undefined) byHead.set(title.head, [title]);
    else alike.push(title);
  }
  const found = [...byHead].flatMap(([head, titles]) =>
    groups.flatMap((group) => {
      const title = titles.find(({ rest }) => rest.some((word) => group.includes(word)));
      const said = new Set(titles.flatMap(({ rest }) => rest));
      const free = group.filter((word) => !said.has(word));
      return title === undefined || free.length === 0 || !/^\p{L}+$/u.test(head)
        ? []
        : [{ title, pattern: writePattern(head, free) }];
    }),
  );
  synonyms.set(book.titles, found);
  return found;
}

function writePattern(head: string, words: readonly string[]): RegExp {
  const form = `${head}\\p{L}{0,5}(?: (?:i|e|të|së))? (?:${words.join('|')})\\p{L}{0,2}`;
  return new RegExp(`(?<!\\p{L})${form}(?!\\p{L})`, 'iu');
}

function describeName(text: RoleText, stretch: Stretch, title: TitleWords): Finding {
  const words = text.plain.slice(stretch.start, stretch.end);
  return {
    message: {
      ru: `Должность названа не так, как в книге: «${words}»`,
      en: `A position by another name than in the book: “${words}”`,
    },
    help: {
      ru: `Напишите «${title.nominative}» в нужной форме. Если имеется в виду другая должность, назовите её полностью.`,
      en: `Write “${title.nominative}” in its form, or the full name of another position if that is meant.`,
    },
    place: placeStretch(text.wording, stretch),
    related: [
      { message: { ru: 'название в книге', en: 'the name in the book' }, place: title.place },
      ...(describeOrigin(text) ?? []),
    ],
  };
}
