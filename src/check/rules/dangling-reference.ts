import { suggest } from '../../diagnostic/suggest.js';
import type { TextRun } from '../../document/inline.js';
import { ownInlines, walkBlocks } from '../../document/visit.js';
import { findTypedReferences } from '../find-typed-references.js';
import { placeInRun } from '../role-text.js';
import type { DocumentVisit, Finding, Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { selectWordList } from '../word-list.js';

/** A reference typed by hand to a number that this document does not have: JI004. */
export const rule: Rule = {
  id: 'dangling-reference',
  severity: 'warning',
  title: { ru: 'Ссылка на пункт, которого нет', en: 'A reference to a clause that is absent' },
  why: {
    ru: 'Номер, набранный от руки, не меняется вместе с текстом; есть риск, что пункт со ссылкой не применят.',
    en: 'A number typed by hand does not change with the text; there is a risk that the clause is not applied.',
  },
  source: { ru: 'Источник: практика (JI004).', en: 'Source: practice (JI004).' },
  jurisdictions: ['ru'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Согласует скидку в рамках п. 7.',
        'Согласует скидку в рамках п.7.',
        'Готовит отчёт по пункту 2.8.',
        'Действует в соответствии с пунктом 4.1.',
        'Подчиняется подпункту 3.2.1 настоящей инструкции.',
        'Исполняет обязанности раздела 9.',
        'Отвечает по разделу IV.',
        'Исполняет пункты 1.1 и 2.9.',
        'Использует права (п. 3.5), когда это нужно.',
      ],
      good: [
        'Исполняет пункт 1.1.',
        'Исполняет пункты 1.1 и 1.2 настоящей должностной инструкции.',
        'Увольнение производится по п. 3 ст. 81 ТК РФ.',
        'Соблюдает пункт 5 Правил внутреннего трудового распорядка.',
        'Контролирует исполнение п. 4.2 договора поставки.',
        'Исполняет подпункт 7.3 утверждённого директором регламента.',
        'Соблюдает требования Положения о премировании (п. 12).',
        'Соблюдает статью 81, пункт 7 Трудового кодекса Российской Федерации.',
        'Обслуживает пункт выдачи заказов № 7.',
        'Руководствуется разделом 9 договора поставки.',
        'Исполняет раздел 1.',
        'Исполняет п. 6.2 заключённого с клиентом договора.',
      ],
    },
  },
  *document(visit) {
    if (listSuspectTexts(visit, 'dangling-reference').length === 0) return;
    const list = selectWordList(visit.lists, 'dangling-reference');
    const known = listNumbers(visit);
    for (const block of walkBlocks(visit.document.body)) {
      for (const run of ownInlines(block)) {
        if (run.type !== 'text') continue;
        for (const { number, start, end } of findTypedReferences(run.value, list)) {
          const place = placeInRun(run, start, end);
          if (place !== undefined && !known.has(number)) yield describeReference(number, place, run, known);
        }
      }
    }
  },
};

/** Every number that this document prints before a section or clause, or in a reference to one. */
function listNumbers({ document, numbering }: DocumentVisit): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const block of walkBlocks(document.body)) {
    if (block.type !== 'section' && block.type !== 'clause') continue;
    numbers.add(numbering.label(block).replace(/\.$/, ''));
    numbers.add(numbering.referenceText({ type: 'ref', target: block.id }));
  }
  numbers.delete('');
  return numbers;
}

function describeReference(
  number: string,
  place: NonNullable<TextRun['origin']>,
  run: TextRun,
  known: ReadonlySet<string>,
): Finding {
  const near = [...known].find((each) => each.endsWith(`.${number}`)) ?? suggest(number, known);
  return {
    message: {
      ru: `Ссылка на номер ${number}, которого в документе нет: «${shorten(run.value)}»`,
      en: `A reference to the number ${number}, which the document does not have: “${shorten(run.value)}”`,
    },
    help: {
      ru: `${near === undefined ? '' : `Ближайший номер — ${near}. `}Дайте нужному пункту id и сошлитесь на него: [[ref:duties.id]]; номер подставится сам.`,
      en: `${near === undefined ? '' : `The nearest number is ${near}. `}Give the clause an id and refer to it: [[ref:duties.id]]; the number comes by itself.`,
    },
    place,
  };
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
