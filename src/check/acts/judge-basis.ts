import { type Diagnostic, type Text, diagnostic } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import { foldText } from '../word-list.js';
import { type Wording, plainWording } from '../wording.js';
import type { Act, Citation } from './act.js';
import { isInForce, sayChecked } from './describe-act.js';
import { findAct, findCitations } from './find-citations.js';
import type { ActRegistry } from './read-registry.js';

/** What a norm that a requirement rests on is worth. */
export interface BasisVerdict {
  /** Whether every act of it is in force, or at least not known not to be, and its clause is named. */
  readonly holds: boolean;
  /** What must be known of an act that holds: that it was not verified, that the registry does not have it. */
  readonly doubt?: Text | undefined;
  /** What is wrong with the way it is named. That an act is out of force tells the rule on acts. */
  readonly faults: readonly Diagnostic[];
}

const why: Text = {
  ru: 'Требование, которое не относится к деловым качествам, держится только на норме закона. Источник: ТК РФ, ст. 3 и 64.',
  en: 'A requirement that is no business quality rests on a norm of law alone. Source: Labour Code of Russia, articles 3 and 64.',
};

/** Judges a legal basis on the day on which the role is to have force. */
export function judgeBasis(basis: Wording, day: IsoDate, registry: ActRegistry): BasisVerdict {
  const text = plainWording(basis);
  const citations = findCitations(text, registry);
  if (citations.length === 0) return { holds: false, faults: [describeUnread(text, basis, registry)] };
  const verdicts = citations.map((citation, index) =>
    judgeCitation(citation, hasClause(text, citations, index, registry), text, basis, day, registry),
  );
  return {
    holds: verdicts.every(({ holds }) => holds),
    doubt: verdicts.find(({ doubt }) => doubt !== undefined)?.doubt,
    faults: verdicts.flatMap(({ faults }) => faults),
  };
}

function judgeCitation(
  citation: Citation,
  isExact: boolean,
  text: string,
  basis: Wording,
  day: IsoDate,
  registry: ActRegistry,
): BasisVerdict {
  const words = text.slice(citation.start, citation.end);
  if (!canRequire(citation)) return { holds: false, faults: [describeWeak(words, basis)] };
  const faults = isExact ? [] : [describePartial(words, basis)];
  const act = findAct(citation, registry);
  if (act === undefined) {
    const doubt = {
      ru: 'акта нет в реестре программы',
      en: 'the registry of the program does not have the act',
    };
    return { holds: isExact, doubt, faults: [...faults, describeUnlisted(words, basis, registry)] };
  }
  return { holds: isExact && isInForce(act, day), doubt: describeUnverified(act), faults };
}

/** Whether acts of this kind can set a requirement; letters explain, standards and classifiers describe. */
function canRequire({ kind }: Citation): boolean {
  switch (kind) {
    case 'code':
    case 'law':
    case 'decree':
    case 'order':
      return true;
    case 'letter':
    case 'standard':
    case 'classifier':
      return false;
    default:
      return kind satisfies never;
  }
}

/**
 * Whether the clause of an act is named: in its citation, before it («п. 3 приказа …») or after it («приказ …,
 * раздел I»). What stands between two acts belongs to the next one unless a comma parts them.
 */
function hasClause(
  text: string,
  citations: readonly Citation[],
  index: number,
  { clause }: ActRegistry,
): boolean {
  const citation = citations[index];
  if (citation === undefined) return false;
  if (citation.article !== undefined) return true;
  const isNamed = (part: string): boolean => clause.isIn(foldText(part));
  const before = text.slice(citations[index - 1]?.end ?? 0, citation.start);
  const after = text.slice(citation.end, citations[index + 1]?.start ?? text.length);
  const ownBefore = index === 0 ? before : before.slice(lastComma(before));
  const ownAfter = index === citations.length - 1 ? after : after.slice(0, lastComma(after));
  return isNamed(ownBefore) || isNamed(ownAfter);
}

function lastComma(text: string): number {
  return Math.max(text.lastIndexOf(','), text.lastIndexOf(';'), 0);
}

function describeUnverified(act: Act): Text | undefined {
  if (act.confidence === 'verified') return undefined;
  return { ru: 'сведения об акте не проверены', en: 'what is known of the act was not verified' };
}

function describeUnread(text: string, { place }: Wording, registry: ActRegistry): Diagnostic {
  return diagnostic({
    code: 'rule/unread-legal-basis',
    severity: 'error',
    message: {
      ru: `В основании не назван акт: «${text}»`,
      en: `The legal basis names no act: “${text}”`,
    },
    why,
    help: {
      ru: `Назовите статью и акт, например: «ст. 244 ТК РФ», «п. 3 ст. 12 Федерального закона от 27.07.2004 № 79-ФЗ». ${sayChecked(registry).ru}`,
      en: `Name the article and the act, for instance: article 244 of the Labour Code. ${sayChecked(registry).en}`,
    },
    place,
  });
}

function describeUnlisted(words: string, { place }: Wording, registry: ActRegistry): Diagnostic {
  return diagnostic({
    code: 'rule/unlisted-legal-basis',
    severity: 'warning',
    message: {
      ru: `Акта из основания нет в реестре программы: «${words}»`,
      en: `The registry of the program does not have the act of the legal basis: “${words}”`,
    },
    why,
    help: {
      ru: `Проверьте сами, что акт действует и ставит это требование, и примите замечание с причиной в поле waivers. ${sayChecked(registry).ru}`,
      en: `See for yourself that the act is in force and asks for this, and accept the finding with the reason in waivers. ${sayChecked(registry).en}`,
    },
    place,
  });
}

function describePartial(words: string, { place }: Wording): Diagnostic {
  return diagnostic({
    code: 'rule/partial-legal-basis',
    severity: 'warning',
    message: {
      ru: `В основании не назван пункт акта: «${words}»`,
      en: `The legal basis does not name the clause of the act: “${words}”`,
    },
    why,
    help: {
      ru: 'Добавьте статью, пункт или раздел, который ставит требование.',
      en: 'Add the article, clause or section that asks for it.',
    },
    place,
  });
}

function describeWeak(words: string, { place }: Wording): Diagnostic {
  return diagnostic({
    code: 'rule/weak-legal-basis',
    severity: 'warning',
    message: {
      ru: `Письмо, стандарт или классификатор — не основание для требования: «${words}»`,
      en: `A letter, standard or classifier is no basis of a requirement: “${words}”`,
    },
    why,
    help: {
      ru: 'Назовите закон или подзаконный акт, который ставит требование, и его пункт.',
      en: 'Name the law, or the act under it, that asks for this, and its clause.',
    },
    place,
  });
}
