import type { Place } from '../../diagnostic/place.js';
import type { Blank } from '../../document/inline.js';
import { ownInlines, walkBlocks } from '../../document/visit.js';
import { describeOrigin } from '../find-in-texts.js';
import type { Role } from '../role.js';
import { placeStretch } from '../role-text.js';
import type { DocumentVisit, Finding, Rule } from '../rule.js';
import { listSuspectTexts } from '../suspect-texts.js';
import { findPhrases, selectWordList } from '../word-list.js';

/** Blanks and traces of a scaffold in a text that is about to be approved: JI007. */
export const rule: Rule = {
  id: 'placeholder-in-final',
  severity: 'info',
  title: { ru: 'Незаполненное место', en: 'A place not filled in' },
  why: {
    ru: 'В утверждённом документе пропуск можно заполнить когда угодно; есть риск спора о его содержании.',
    en: 'A blank of an approved document can be filled in at any time; there is a risk of a dispute about what it held.',
  },
  source: { ru: 'Источник: практика (JI007).', en: 'Source: practice (JI007).' },
  jurisdictions: ['ru', 'al'],
  anyLanguage: true,
  examples: {
    ru: {
      field: 'duties',
      bad: [
        'Отчитывается перед [должность].',
        'Отчитывается не реже ____ раз в месяц.',
        'Отчитывается [[blank:срок|ежедневно|еженедельно]].',
        'Согласует скидку до XXX рублей.',
        'Передаёт документы работнику: Фамилия И.О.',
        'TODO: описать работу с претензиями.',
        'Согласует скидку (указать размер).',
        'Передаёт документы работнику (Ф.И.О.).',
        'Докладывает о нарушениях <кому>.',
      ],
      good: [
        'Вносит Ф.И.О. клиента в базу.',
        'Указывает в заявке должность получателя.',
        'Готовит смету, калькуляцию (расчёт цены) и счёт.',
        'Присваивает заявке номер вида А_1.',
        'Заполняет таблицу из 30 строк… и передаёт её руководителю.',
        'Оформляет визы категории XX.',
        'Соблюдает предел 5 < x при расчёте скидки.',
      ],
    },
  },
  *document(visit) {
    if (visit.role.form) return;
    for (const finding of findPlaceholders(visit)) {
      yield { ...finding, severity: visit.final ? 'error' : 'info' };
    }
  },
};

function* findPlaceholders(visit: DocumentVisit): Generator<Finding> {
  const { role, lists } = visit;
  const told = new Set<string>();
  for (const { hint, place } of listBlanks(visit)) {
    const key = `${place.file} ${place.start}`;
    if (!told.has(key)) yield describeBlank(hint, place);
    told.add(key);
  }
  const list = selectWordList(lists, 'placeholder-in-final');
  for (const text of listSuspectTexts(visit, 'placeholder-in-final')) {
    for (const stretch of findPhrases(text.plain, list, text.folded, text.phrases)) {
      const words = text.plain.slice(stretch.start, stretch.end);
      yield { ...describeTrace(words, placeStretch(text.wording, stretch)), related: describeOrigin(text) };
    }
  }
  for (const { nominative, place } of [role.title, role.shortTitle].filter((each) => each !== undefined)) {
    for (const { start, end } of findPhrases(nominative, list)) {
      yield describeTrace(nominative.slice(start, end), place);
    }
  }
}

interface FoundBlank {
  readonly hint: string;
  readonly place: Place;
}

/** Gaps of the role, and blanks of the body that people wrote. What a template leaves blank has no place in them. */
function* listBlanks({ document, role, book }: DocumentVisit): Generator<FoundBlank> {
  yield* listGaps(role);
  const written = new Set([
    role.file,
    book.organization.file,
    ...role.clauses.map((link) => book.clauses.get(link.id)?.file),
  ]);
  for (const block of walkBlocks(document.body)) {
    for (const inline of ownInlines(block)) {
      if (inline.type === 'blank' && inline.origin !== undefined && written.has(inline.origin.file)) {
        yield { hint: inline.hint, place: inline.origin };
      }
    }
  }
}

function listGaps(role: Role): readonly FoundBlank[] {
  const { unit, appointment, reporting, qualifications, acknowledgment } = role;
  const values = [
    unit,
    appointment?.by,
    reporting.top === true ? undefined : reporting.reportsTo,
    qualifications.experience?.years,
    qualifications.alternative?.experience?.years,
    acknowledgment?.method,
  ];
  return values.map((value) => value?.gap).filter((gap) => gap !== undefined);
}

function describeBlank(hint: Blank['hint'], place: Place): Finding {
  return {
    message:
      hint === ''
        ? { ru: 'Остался пропуск для заполнения', en: 'A blank is left to fill in' }
        : { ru: `Остался пропуск для заполнения: «${hint}»`, en: `A blank is left to fill in: “${hint}”` },
    help: {
      ru: 'Впишите значение. Если документ и должен заполняться от руки, добавьте form: true.',
      en: 'Write the value. If the document is meant to be filled in by hand, add form: true.',
    },
    place,
  };
}

function describeTrace(words: string, place: Place): Finding {
  return {
    message: { ru: `Незаполненное место: «${words}»`, en: `A place not filled in: “${words}”` },
    help: {
      ru: 'Впишите значение. Место, которое заполнят от руки, записывают [[blank:подсказка]].',
      en: 'Write the value. A place to be filled in by hand is written [[blank:hint]].',
    },
    place,
  };
}
