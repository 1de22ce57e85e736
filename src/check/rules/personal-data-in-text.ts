import { allFields } from '../field-groups.js';
import { findInTexts } from '../find-in-texts.js';
import type { Finding, Rule } from '../rule.js';

/** Data of a person, or consent to their processing, inside the text: JI031. */
export const rule: Rule = {
  id: 'personal-data-in-text',
  severity: 'error',
  title: { ru: 'Персональные данные в тексте', en: 'Personal data in the text' },
  why: {
    ru: 'Инструкцию составляют для должности, а согласие на обработку данных оформляют отдельным документом; есть риск претензий к обработке персональных данных.',
    en: 'An instruction is made for a position, and consent to processing is a document apart; there is a risk of claims about personal data.',
  },
  source: {
    ru: 'Источник: Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных», ст. 9 (в редакции 156-ФЗ от 24.06.2025); ТК РФ, ст. 86 (JI031).',
    en: 'Source: Federal law no. 152-FZ of 27 July 2006 on personal data, article 9 (as amended by 156-FZ of 24 June 2025); Labour Code of Russia, article 86 (JI031).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'general',
      bad: [
        'Работник даёт согласие на обработку персональных данных.',
        'Работник согласен на обработку своих данных.',
        'Паспорт: 9204 123456.',
        'Должность занимает Петров П.П.',
        'Подчиняется Е.В. Смирновой по вопросам учёта.',
        'Дата рождения: 12.03.1990.',
        'Должность занимает Иванова Мария Петровна.',
        'Ключи хранятся у Сергея Ильича.',
        'Отчёт принимает Мария Петровна Иванова.',
      ],
      good: [
        'Должность занимает работник, назначенный приказом.',
        'Обрабатывает персональные данные в объёме, нужном для работы.',
        'Получает согласие клиентов на обработку персональных данных.',
        'Проверяет паспорт клиента при выдаче товара.',
        'Сдаёт отчёт в магазин г. Новгорода.',
        'Присваивает договору номер 123456.',
        'Обслуживает театр имени Петра Ильича Чайковского.',
        'Ведёт работу на уровне отдела.',
        'Готовит для Банка России основной и дополнительный отчёты.',
      ],
    },
  },
  *role(visit) {
    yield* findInTexts(visit, 'personal-data-in-text', allFields, describeData);
    // Lists know no capitals: «магазин г. Н. Новгорода» looks like a surname to them.
    const isNamed = (words: string): boolean => /^\p{Lu}.*\p{Lu}/u.test(words);
    yield* findInTexts(
      visit,
      'personal-data-in-text-names',
      allFields,
      (words) => (isNamed(words) ? describeData(words) : undefined),
      (plain) => /\.\s?.\./.test(plain),
    );
    yield* findInTexts(visit, 'personal-data-in-text-full-names', allFields, (words) => {
      // Up to its end: «Банка России основной» has two names and no patronymic.
      const [name] = /(?:\p{Lu}\p{Ll}+\s){1,2}\p{Lu}\p{Ll}+$/u.exec(words) ?? [];
      return name === undefined ? undefined : describeData(name);
    });
  },
};

function describeData(words: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: { ru: `Персональные данные в тексте: «${words}»`, en: `Personal data in the text: “${words}”` },
    help: {
      ru: 'Удалите их: имена стоят в грифе и листе ознакомления, согласие оформляют отдельным документом. Вместо имени назовите должность.',
      en: 'Take them out: names stand in the approval and in the sheet of acknowledgment, consent is a document apart. Name the position instead.',
    },
  };
}
