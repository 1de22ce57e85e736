import type { Place } from '../diagnostic/place.js';
import { findVerbatim, spanVerbatim } from '../diagnostic/verbatim.js';
import type { Inline } from '../document/inline.js';
import type { Book } from './book.js';
import { type ClauseEntry, type ClauseSection, clauseSections, flattenClause } from './clause-entry.js';
import { fillClause } from './fill-clause.js';
import type { Qualifications, Role } from './role.js';
import { type Stretch, foldText } from './word-list.js';
import { type Link, type Wording, plainWording } from './wording.js';

/** The part of a role that a text stands in: a section with clauses, or another field of the file. */
export type RoleField =
  | ClauseSection
  | 'grade'
  | 'activity'
  | 'preamble'
  | 'basis'
  | 'purpose'
  | 'qualifications'
  | 'knowledge'
  | 'governedBy'
  | 'authority'
  | 'interaction'
  | 'career'
  | 'legalBasis';

/** One text of a role, or of a shared clause that the role pulls in. */
export interface RoleText {
  readonly field: RoleField;
  readonly wording: Wording;
  /** The words; marks are `…`. */
  readonly plain: string;
  /** The words as lists look for them: `foldText`. Some thirty rules look at each text, and it is folded once. */
  readonly folded: string;
  /** The norm that the requirement rests on: that of the text, or of the clause that the text is a part of. */
  readonly legalBasis?: Wording | undefined;
  /** Where the role pulls in the shared clause that the text belongs to. */
  readonly via?: Link | undefined;
}

/** A clause of a role, or one that it pulls in. */
export interface RoleClause {
  readonly section: ClauseSection;
  readonly entry: ClauseEntry;
  readonly via?: Link | undefined;
}

/** What was listed of roles that are worked on: rules ask for it, and once more for each document. */
interface Listed {
  readonly book: Book;
  readonly clauses: readonly RoleClause[];
  texts?: readonly RoleText[];
}

const listed = new WeakMap<Role, Listed>();

function listOnce(book: Book, role: Role): Listed {
  const known = listed.get(role);
  if (known?.book === book) return known;
  const added: Listed = { book, clauses: collectClauses(book, role) };
  listed.set(role, added);
  return added;
}

/** The clauses of a role with their sub-items, section by section; shared ones stand at the end of their section. */
export function listRoleClauses(book: Book, role: Role): readonly RoleClause[] {
  return listOnce(book, role).clauses;
}

function collectClauses(book: Book, role: Role): readonly RoleClause[] {
  return clauseSections.flatMap((section) => {
    const own = role[section].flatMap(flattenClause).map((entry) => ({ section, entry }));
    const shared = role.clauses.flatMap((via) => {
      const clause = book.clauses.get(via.id);
      if (clause?.section !== section) return [];
      return flattenClause(fillClause(clause, via)).map((entry) => ({ section, entry, via }));
    });
    return [...own, ...shared];
  });
}

/** Every text that people wrote for a role. */
export function listRoleTexts(book: Book, role: Role): readonly RoleText[] {
  const known = listOnce(book, role);
  known.texts ??= collectTexts(book, role);
  return known.texts;
}

function collectTexts(book: Book, role: Role): readonly RoleText[] {
  const texts: RoleText[] = [];
  const add = (
    field: RoleField,
    wordings: readonly (Wording | undefined)[],
    via?: Link,
    common?: Wording,
  ): void => {
    for (const wording of wordings) {
      if (wording === undefined) continue;
      const plain = plainWording(wording);
      const legalBasis = wording.legalBasis ?? common;
      texts.push({ field, wording, plain, folded: foldText(plain), legalBasis, via });
      add('legalBasis', [wording.legalBasis], via);
    }
  };
  add('grade', [role.grade]);
  add('activity', [role.activity]);
  add('preamble', [role.preamble]);
  add('basis', role.basis);
  add('purpose', [role.purpose]);
  add('qualifications', listQualifications(role.qualifications));
  add('knowledge', role.knowledge);
  add('governedBy', role.governedBy);
  add('authority', [role.authority]);
  for (const { section, entry, via } of listRoleClauses(book, role)) {
    const { condition, text, frequency, target } = entry;
    add(section, [condition, text, frequency, target], via, text.legalBasis);
  }
  for (const each of role.interaction) {
    const stages = each.stages.flatMap(({ stage, topics }) => [stage, ...topics]);
    const outside = 'external' in each.with ? [each.with.external] : [];
    add('interaction', [...outside, ...each.topics, ...stages, ...each.gives, ...each.receives, each.term]);
  }
  add('career', [...(role.career?.from ?? []), ...(role.career?.to ?? [])]);
  return texts;
}

/** The place of a stretch of the plain words; of the whole text where the source cannot be told so finely. */
export function placeStretch(wording: Wording, stretch: Stretch): Place {
  const places = listRuns(wording, stretch).flatMap(
    ({ inline, start, end }) => placeInRun(inline, start, end) ?? [],
  );
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return wording.place;
  // The words of a parameter stand elsewhere than the text that they were put into.
  const isOne = first.file === last.file && first.pointer === last.pointer && first.start <= last.end;
  return isOne ? { ...first, end: last.end } : wording.place;
}

/** The runs that a stretch lies in, each with its part of it; lines end between them. */
function listRuns(
  { inlines }: Wording,
  { start, end }: Stretch,
): readonly (Stretch & { readonly inline: Inline })[] {
  const runs: (Stretch & { readonly inline: Inline })[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.value.length : 1;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (from < to && inline.type !== 'break') runs.push({ inline, start: from, end: to });
    at += length;
  }
  return runs;
}

/** The place of a stretch of the plain words; nothing where the source does not have them letter by letter. */
export function placeExactly(wording: Wording, stretch: Stretch): Place | undefined {
  const found = findRun(wording, stretch);
  if (found === undefined || found.inline.type !== 'text') return undefined;
  const { value, origin, verbatim } = found.inline;
  if (origin === undefined) return undefined;
  if (verbatim !== undefined) {
    const start = findVerbatim(verbatim, found.start, found.end);
    return start === undefined ? undefined : { ...origin, start, end: start + found.end - found.start };
  }
  // A mark that NFC has put onto its letter could make up in length for what an escape has lost.
  const isExact = origin.end - origin.start === value.length && !/\p{M}/u.test(value);
  return isExact ? placeInRun(found.inline, found.start, found.end) : undefined;
}

/**
 * Whether a stretch of the plain words was written as one text of a file. Words that a parameter of a shared clause has
 * put there are another text, which can stand in other sentences as well.
 */
export function isOneText({ inlines }: Wording, { start, end }: Stretch): boolean {
  const homes = new Set<string | undefined>();
  let at = 0;
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.value.length : 1;
    if (at < end && at + length > start && inline.type !== 'break') {
      homes.add(
        inline.type === 'text'
          ? inline.origin && `${inline.origin.file}#${inline.origin.pointer}`
          : undefined,
      );
    }
    at += length;
  }
  return homes.size === 1 && !homes.has(undefined);
}

/** The run that a stretch lies in, with its offsets there; nothing where it lies in several. */
function findRun(
  { inlines }: Wording,
  { start, end }: Stretch,
): (Stretch & { readonly inline: Inline }) | undefined {
  let at = 0;
  for (const inline of inlines) {
    const length = inline.type === 'text' ? inline.value.length : 1;
    if (start >= at && end <= at + length) return { inline, start: start - at, end: end - at };
    at += length;
  }
  return undefined;
}

/** The place of a stretch of a run of text; of the whole run where the source cannot be told so finely. */
export function placeInRun(inline: Inline, start: number, end: number): Place | undefined {
  if (inline.type !== 'text' || inline.origin === undefined) return undefined;
  const { origin, verbatim } = inline;
  const span = verbatim && spanVerbatim(verbatim, start, end);
  if (span !== undefined) return { ...origin, ...span };
  if (origin.end - origin.start !== inline.value.length) return origin;
  return { ...origin, start: origin.start + start, end: origin.start + end };
}

function listQualifications(all: Qualifications): readonly (Wording | undefined)[] {
  const { alternative } = all;
  return [
    all.education,
    all.speciality,
    all.training,
    all.experience?.field,
    alternative?.education,
    alternative?.training,
    alternative?.experience?.field,
    ...all.software,
    ...all.equipment,
    ...all.languages,
  ];
}
