import { selectLanguage } from '../../language/select-language.js';
import type { Competency } from '../competency.js';
import { readContentStems } from '../content-stems.js';
import type { RoleField } from '../role-text.js';
import type { Rule } from '../rule.js';
import { ToldWords } from '../told-words.js';
import type { PlainLists } from '../word-list.js';
import { plainWording } from '../wording.js';

/** Where it would be seen that the competency is needed. */
const shownFields: ReadonlySet<RoleField> = new Set(['functions', 'duties', 'rights', 'interaction']);

/** A role of fewer duties and functions says too little of its work. */
const leastClauses = 3;

/** So many words of its indicators show a competency, if they stand in one clause: one alone may be there by chance. */
const leastSigns = 2;

const asked = 'competencies: [{ id: negotiation, level: 1 }]';
const write = (...duties: string[]): string[] => [asked, `duties: [${duties.join(', ')}]`];

/** A competency that a role asks for, and that none of its duties needs. */
export const rule: Rule = {
  id: 'competency-not-used',
  severity: 'info',
  title: { ru: 'Компетенция, которая обязанностям не нужна', en: 'A competency that no duty needs' },
  why: {
    ru: 'Требовать можно того, что нужно для работы; если из обязанностей это не видно, есть риск, что отказ в приёме или низкую оценку признают необоснованными.',
    en: 'What is asked for must be needed for the work; where no duty shows it, there is a risk that a refusal to hire or a low appraisal is held to be unfounded.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 3 и 64: требования связаны с деловыми качествами; практика (JI019).',
    en: 'Source: Labour Code of Russia, arts. 3 and 64: requirements follow from the work; practice (JI019).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'role',
      bad: [
        write('Принимает товар на склад.', 'Размещает товар на стеллажах.', 'Ведёт складские карточки.'),
        write('Начисляет заработную плату.', 'Сверяет остатки по счетам.', 'Сдаёт отчётность.'),
        write('Обслуживает станки.', 'Меняет масло в редукторах.', 'Заполняет журнал смены.'),
        write('Переводит инструкции с английского языка.', 'Ведёт глоссарий.', 'Сверяет термины.'),
        write('Проверяет исправность лифтов.', 'Устраняет неисправности.', 'Записывает показания.'),
        write('Убирает помещения.', 'Получает инвентарь на складе.', 'Сообщает о поломках мебели.'),
      ],
      good: [
        write('Проводит переговоры о ценах.', 'Готовит счета.', 'Передаёт заказы на склад.'),
        write('Договаривается о сроках поставки.', 'Готовит счета.', 'Передаёт заказы на склад.'),
        write('Отвечает на письма клиентов.', 'Готовит счета.', 'Передаёт заказы на склад.'),
        write('Обзванивает клиентскую базу.', 'Готовит счета.', 'Передаёт заказы на склад.'),
        write('Готовит счета.', 'Проверяет оплату.', 'Составляет договоры поставки.'),
        [asked, 'duties: [Готовит счета., Проверяет оплату., Ведёт реестр.]', 'functions: [Переговоры.]'],
        [asked, 'duties: [Готовит счета., Проверяет оплату.]'],
        [asked, 'duties: [Готовит счета., Проверяет оплату., Ведёт реестр.]', 'form: true'],
      ],
    },
  },
  *role({ role, book, texts, lists }) {
    const asked = role.competencies.filter(({ link }) => isSeenInDuties(book.competencies.get(link.id)));
    const isTold = role.functions.length + role.duties.length >= leastClauses;
    if (role.form || asked.length === 0 || !isTold) return;
    const clauses = texts.filter(({ field }) => shownFields.has(field)).map((text) => new ToldWords([text]));
    for (const { link } of asked) {
      const competency = book.competencies.get(link.id);
      if (competency?.language !== role.language) continue;
      const { main, signs } = readCompetency(competency, lists);
      if (main.length === 0) continue;
      const isShown = clauses.some(
        (told) => main.some((stem) => told.has(stem)) || told.count(signs) >= leastSigns,
      );
      if (isShown) continue;
      yield {
        message: {
          ru: `Компетенция «${competency.name}» ни в одной обязанности не видна`,
          en: `No duty shows the competency “${competency.name}”`,
        },
        help: {
          ru: 'Добавьте обязанность, для которой она нужна, или уберите компетенцию из этой должности.',
          en: 'Add the duty that needs it, or take the competency out of this role.',
        },
        place: link.place,
        related: [
          {
            message: { ru: 'описание компетенции', en: 'the competency' },
            place: competency.definition.place,
          },
        ],
      };
    }
  },
};

/** What all employees share, and what lies in the person, shows in how duties are done and not in which there are. */
function isSeenInDuties(competency: Competency | undefined): boolean {
  return competency?.type === 'professional' || competency?.type === 'managerial';
}

/** What a competency is known by in the text of a duty. */
interface CompetencyWords {
  /** The stems of its name and definition: one of them is enough. */
  readonly main: readonly string[];
  /** The stems of its indicators. */
  readonly signs: readonly string[];
}

function readCompetency(
  { name, definition, levels, language }: Competency,
  lists: PlainLists,
): CompetencyWords {
  const read = (texts: readonly string[]) =>
    readContentStems(texts.join(' '), selectLanguage(language), lists);
  return {
    main: read([name, plainWording(definition)]),
    signs: read(levels.flatMap((level) => level.indicators.map(plainWording))),
  };
}
