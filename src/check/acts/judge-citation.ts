import type { IsoDate } from '../../document/iso-date.js';
import type { Finding } from '../rule.js';
import type { Act, Citation } from './act.js';
import { describeDoubt, sayChecked, writeDay } from './describe-act.js';
import { findAct } from './find-citations.js';
import type { ActRegistry } from './read-registry.js';

/** What is wrong with a citation. */
export type CitationFault = Pick<Finding, 'message' | 'help' | 'severity'>;

/** What is wrong with a citation on a day; `words` are those of the text. */
export function judgeCitation(
  citation: Citation,
  words: string,
  day: IsoDate,
  registry: ActRegistry,
): CitationFault | undefined {
  const act = findAct(citation, registry);
  if (act?.until !== undefined && act.until < day) return describeRepealed(act, words, day, registry);
  if (act?.from !== undefined && day < act.from) return describeNotYet(act, words, day, registry);
  return isPartial(citation) ? describePartial(citation, act, words, registry) : undefined;
}

/** Acts of public bodies are cited by date and number; others by what they are known by. */
function isPartial({ kind, named, issuer, number, date }: Citation): boolean {
  if (named !== undefined && kind !== 'law') return false;
  switch (kind) {
    case 'law':
      return date === undefined || number === undefined;
    case 'order':
    case 'decree':
    case 'letter':
      return issuer !== undefined && (date === undefined || number === undefined);
    case 'code':
    case 'standard':
    case 'classifier':
      return false;
    default:
      return kind satisfies never;
  }
}

function describeRepealed(act: Act, words: string, day: IsoDate, registry: ActRegistry): CitationFault {
  const next = findSuccessor(act, day, registry);
  const doubt = describeDoubt(act);
  return {
    // What was not verified is no ground to stop a document.
    severity: act.confidence === 'verified' ? 'error' : 'warning',
    message: {
      ru: `Акт не действует: «${words}»${doubt.ru}, последний день действия ${writeDay(act.until)}`,
      en: `The act is not in force: “${words}”${doubt.en}, its last day was ${act.until ?? ''}`,
    },
    help: {
      ru: `${next === undefined ? 'Найдите действующий акт или удалите ссылку' : `Замените: «${next.title}»`}. ${sayChecked(registry).ru}`,
      en: `${next === undefined ? 'Find the act in force, or take the reference out' : `Write instead: “${next.title}”`}. ${sayChecked(registry).en}`,
    },
  };
}

function describeNotYet(act: Act, words: string, day: IsoDate, registry: ActRegistry): CitationFault {
  const doubt = describeDoubt(act);
  return {
    severity: 'warning',
    message: {
      ru: `На ${writeDay(day)} акт ещё не действует: «${words}»${doubt.ru}, первый день действия ${writeDay(act.from)}`,
      en: `The act is not yet in force on ${day}: “${words}”${doubt.en}, its first day is ${act.from ?? ''}`,
    },
    help: {
      ru: `Проверьте дату введения инструкции в действие. ${sayChecked(registry).ru}`,
      en: `Check the day from which the instruction has force. ${sayChecked(registry).en}`,
    },
  };
}

function describePartial(
  citation: Citation,
  act: Act | undefined,
  words: string,
  registry: ActRegistry,
): CitationFault {
  const lacks =
    citation.number === undefined ? { ru: 'номера', en: 'the number' } : { ru: 'даты', en: 'the date' };
  return {
    severity: 'warning',
    message: {
      ru: `Ссылка без ${lacks.ru} акта: «${words}»`,
      en: `The reference lacks ${lacks.en} of the act: “${words}”`,
    },
    help:
      act === undefined
        ? {
            ru: 'Назовите вид, дату, номер и название акта.',
            en: 'Name kind, date, number and title of the act.',
          }
        : {
            ru: `Замените: «${act.title}»${describeDoubt(act).ru}. ${sayChecked(registry).ru}`,
            en: `Write instead: “${act.title}”${describeDoubt(act).en}. ${sayChecked(registry).en}`,
          },
  };
}

/** The act that stands in the place of another on a day, however often it was replaced in between. */
export function findSuccessor(act: Act, day: IsoDate, registry: ActRegistry): Act | undefined {
  const seen = new Set<string>();
  let next: Act | undefined = act;
  while (next?.until !== undefined && next.until < day && !seen.has(next.id)) {
    seen.add(next.id);
    next = next.replacedBy === undefined ? undefined : registry.acts.get(next.replacedBy);
  }
  return next === act ? undefined : next;
}
