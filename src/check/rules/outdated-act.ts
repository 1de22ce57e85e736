import type { Edit } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Citation } from '../acts/act.js';
import { chooseDay, isInForce } from '../acts/describe-act.js';
import { findAct, findCitations } from '../acts/find-citations.js';
import { findSuccessor, judgeCitation } from '../acts/judge-citation.js';
import { type ActRegistry, readRegistry } from '../acts/read-registry.js';
import { describeOrigin } from '../find-in-texts.js';
import type { OwnText } from '../own-text.js';
import { replaceStretch } from '../replace-stretch.js';
import { type RoleText, placeStretch } from '../role-text.js';
import type { Rule } from '../rule.js';
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
  *template({ texts, role, lists }) {
    const registry = readRegistry(lists);
    if (registry === undefined) return;
    const day = chooseDay(role, registry);
    for (const text of texts) {
      for (const citation of recallCitations(text, registry)) {
        const said = judgeCitation(citation, text.plain.slice(citation.start, citation.end), day, registry);
        if (said !== undefined) yield { ...said, place: text.locate(citation) };
      }
    }
  },
};

/** What templates cite is the same for all roles; only their days differ. */
const cited = new WeakMap<OwnText, readonly Citation[]>();

function recallCitations(text: OwnText, registry: ActRegistry): readonly Citation[] {
  const known = cited.get(text) ?? findCitations(text.plain, registry);
  cited.set(text, known);
  return known;
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
