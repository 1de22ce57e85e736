import type { IsoDate } from '../../document/iso-date.js';
import { type ListedPhrase, foldText } from '../word-list.js';
import type { Act, Citation } from './act.js';
import type { ActRegistry, CitationPhrase } from './read-registry.js';

/**
 * The acts that a text cites, in order and without overlaps; where two readings begin together the longer one. Takes
 * time in proportion to the text. `folded` is the text folded, `phrases` are those that can be in it.
 */
export function findCitations(
  text: string,
  registry: ActRegistry,
  folded: string = foldText(text),
  phrases?: readonly ListedPhrase[],
): readonly Citation[] {
  const found = registry.citations
    .filter(({ phrase }) => phrases?.includes(phrase) ?? true)
    .flatMap((each) => each.phrase.matchAll(folded).map((match) => readCitation(match, each, text, registry)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Citation[] = [];
  for (const each of found) if (each.start >= (apart.at(-1)?.end ?? 0)) apart.push(each);
  return apart;
}

/** The row of the registry that a citation means; nothing when there is none, or more than one. */
export function findAct(citation: Citation, registry: ActRegistry): Act | undefined {
  if (citation.named !== undefined) return registry.acts.get(citation.named);
  if (citation.number === undefined) return undefined;
  const number = foldNumber(citation.number);
  const isUndated = citation.kind === 'standard' && !number.includes('-');
  const same = [...registry.acts.values()].filter(
    (act) =>
      act.kind === citation.kind &&
      act.number !== undefined &&
      (isUndated ? foldNumber(act.number).split('-')[0] : foldNumber(act.number)) === number &&
      (citation.date === undefined || act.date === undefined || act.date === citation.date) &&
      act.issuer === citation.issuer,
  );
  return same.length === 1 ? same[0] : undefined;
}

/** A number in one form, however its dashes, spaces and «ФЗ» are written: `251-н` is `251н`, `ФЗ-152` is `152`. */
function foldNumber(number: string): string {
  return foldText(number)
    .replace(/\s/g, '')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/(?<=\d)-(?=\p{L})/gu, '')
    .replace(/(?<=\d)\p{L}{2,3}$/u, '');
}

function readCitation(
  match: RegExpExecArray,
  { kind, named }: CitationPhrase,
  text: string,
  { months, issuers }: ActRegistry,
): Citation {
  const [words] = match;
  const start = match.index;
  const { number, article, day, month, monthName, year } = match.groups ?? {};
  const monthNumber = monthName === undefined ? Number(month) : months.indexOf(monthName) + 1;
  const at = number === undefined ? -1 : start + words.indexOf(number);
  return {
    kind,
    named,
    issuer: [...issuers].find(([, phrase]) => phrase.isIn(words))?.[0],
    number: number === undefined ? undefined : text.slice(at, at + number.length),
    date: day === undefined ? undefined : writeDate(completeYear(Number(year)), monthNumber, Number(day)),
    article,
    start,
    end: start + words.length,
  };
}

function writeDate(year: number, month: number, day: number): IsoDate {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The year that two digits mean: acts of this century and of the second half of the last one are in force. */
function completeYear(year: number): number {
  if (year >= 100) return year;
  return year + (year < 50 ? 2000 : 1900);
}
