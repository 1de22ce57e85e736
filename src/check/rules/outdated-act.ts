import type { Edit } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Act, Citation } from '../acts/act.js';
import { chooseDay, describeDoubt, isInForce, sayChecked, writeDay } from '../acts/describe-act.js';
import { findAct, findCitations } from '../acts/find-citations.js';
import { type ActRegistry, readRegistry } from '../acts/read-registry.js';
import { describeOrigin } from '../find-in-texts.js';
import { replaceStretch } from '../replace-stretch.js';
import { type RoleText, placeStretch } from '../role-text.js';
import type { Finding, Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';

/** An act that is not in force on the day of the document, or that is cited in part: JI032. */
export const rule: Rule = {
  id: 'outdated-act',
  severity: 'error',
  title: { ru: 'Недействующий акт или неполная ссылка', en: 'An act not in force, or cited in part' },
  why: {
    ru: 'По сложившейся практике ссылку на отменённый акт не учитывают, а неполную читают по-разному; есть риск, что пункт не применят.',
    en: 'By common practice a reference to an act that was repealed does not count, and one in part is read in several ways; there is a risk that the clause is not applied.',
  },
  source: {
    ru: 'Источник: реестр актов программы (JI032).',
    en: 'Source: the registry of acts of the program (JI032).',
  },
  jurisdictions: ['ru', 'al'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Оформляет документы по ГОСТ Р 6.30-2003.',
        'Применяет постановление Минтруда № 85.',
        'Руководствуется постановлением Минтруда РФ от 31.12.2002 г. № 85.',
        'Указывает код по ОК 016-94.',
        'Соблюдает КЗоТ РФ.',
        'Оформляет письма по ГОСТ Р 7.0.97-2016.',
        'Применяет приказ Минтруда № 251н.',
        'Соблюдает 152-ФЗ.',
      ],
      good: [
        'Оформляет документы по ГОСТ Р 7.0.97-2025.',
        'Применяет приказ Минтруда от 16.04.2025 № 251н.',
        'Соблюдает Федеральный закон от 27 июля 2006 г. № 152-ФЗ «О персональных данных».',
        'Соблюдает статью 64 ТК РФ.',
        'Исполняет приказ генерального директора от 05.11.2026 № 12.',
        'Готовит приказ № 85 об отпуске.',
        'Указывает код по ОК 010-2014.',
        'Отвечает на письмо клиента № 37.',
      ],
    },
  },
  *role(visit) {
    const registry = readRegistry(visit.lists);
    if (registry === undefined) return;
    const day = chooseDay(visit.role, registry);
    for (const text of listSuspectTexts(visit, 'acts')) {
      const citations = findCitations(text.plain, registry, text.folded, text.phrases);
      for (const citation of citations) {
        const { start, end } = citation;
        const said = judgeCitation(citation, text.plain.slice(start, end), day, registry);
        if (said === undefined) continue;
        const place = placeStretch(text.wording, citation);
        // Beside another act, the old one may be named on purpose: «вместо …».
        const fix = citations.length === 1 ? renewEdition(text, citation, day, registry) : undefined;
        yield { ...said, place, related: describeOrigin(text), fix };
      }
    }
  },
};

type Said = Pick<Finding, 'message' | 'help' | 'severity'>;

function judgeCitation(
  citation: Citation,
  words: string,
  day: IsoDate,
  registry: ActRegistry,
): Said | undefined {
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

function describeRepealed(act: Act, words: string, day: IsoDate, registry: ActRegistry): Said {
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

function describeNotYet(act: Act, words: string, day: IsoDate, registry: ActRegistry): Said {
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
): Said {
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

/**
 * Puts the edition in force in the place of an earlier one of the same standard. Only of a standard as a whole: in
 * another edition a clause may have another number. What was not verified changes no text.
 */
function renewEdition(
  text: RoleText,
  citation: Citation,
  day: IsoDate,
  registry: ActRegistry,
): Edit | undefined {
  const act = findAct(citation, registry);
  if (act?.kind !== 'standard' || act.until === undefined || act.until >= day) return undefined;
  const next = findSuccessor(act, day, registry);
  if (act.number === undefined || next?.number === undefined || next.kind !== act.kind) return undefined;
  const isVerified = act.confidence === 'verified' && next.confidence === 'verified';
  if (!isVerified || !isInForce(next, day) || designate(act.number) !== designate(next.number))
    return undefined;
  if (registry.clause.isIn(text.folded)) return undefined;
  const start = text.plain.lastIndexOf(act.number, citation.end);
  if (start < citation.start) return undefined;
  return replaceStretch(text, { start, end: start + act.number.length }, next.number);
}

/** The number of a standard without its year. */
function designate(number: string): string {
  return number.replace(/-\d+$/, '');
}

/** The act that stands in the place of another on a day, however often it was replaced in between. */
function findSuccessor(act: Act, day: IsoDate, registry: ActRegistry): Act | undefined {
  const seen = new Set<string>();
  let next: Act | undefined = act;
  while (next?.until !== undefined && next.until < day && !seen.has(next.id)) {
    seen.add(next.id);
    next = next.replacedBy === undefined ? undefined : registry.acts.get(next.replacedBy);
  }
  return next === act ? undefined : next;
}
