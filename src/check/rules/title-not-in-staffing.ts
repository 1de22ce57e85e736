import { matchStaffing, type UnlistedRole } from '../staffing/match-staffing.js';
import type { BookExample, Finding, Rule } from '../rule.js';

/** The lines of the other roles of the book. */
const others = {
  ru: '{ title: генеральный директор, headcount: 1 }, { title: начальник отдела продаж, headcount: 1 }',
};

/** A book whose table has a line for each role but the one of this title, and one more. */
function writeTable(title: string, line: string): BookExample {
  return { staffing: [`positions: [${others.ru}, ${line}]`], 'sales-manager': [`title: ${title}`] };
}

/** A title that the staffing table does not have: JI011. */
export const rule: Rule = {
  id: 'title-not-in-staffing',
  severity: 'warning',
  title: { ru: 'Должности нет в штатном расписании', en: 'A position that the staffing table does not have' },
  why: {
    ru: 'Трудовая функция — это работа по должности в соответствии со штатным расписанием. Если инструкция, договор и расписание называют должность по-разному, есть риск спора о том, на какую работу человек принят, а где с должностью связаны льготы или ограничения — и о праве на них.',
    en: 'The labour function is work in a position of the staffing table. Where instruction, contract and table name it differently, there is a risk of a dispute about what somebody was hired for, and about benefits or limits that go with the position.',
  },
  source: {
    ru: 'Источник: ТК РФ, ст. 15 и 57 (JI011).',
    en: 'Source: Labour Code of Russia, arts. 15 and 57 (JI011).',
  },
  jurisdictions: ['ru'],
  examples: {
    ru: {
      field: 'book',
      bad: [
        writeTable('менеджер по продажам', '{ title: менеджер по сбыту, unit: отдел продаж, headcount: 2 }'),
        writeTable('менеджер по продажам', '{ title: менеджер по продажм, headcount: 2 }'),
        writeTable('менеджер по продажам', '{ title: старший менеджер по продажам, headcount: 1 }'),
        writeTable('менеджер по продажам', '{ title: менеджер, headcount: 1 }'),
        writeTable('инженер-сметчик', '{ title: инженер-проектировщик, headcount: 0.5 }'),
        writeTable('кладовщик', '{ title: заведующий складом, headcount: 1 }'),
      ],
      good: [
        writeTable(
          'менеджер по продажам',
          '{ title: Менеджер по продажам, unit: Отдел продаж, headcount: 2.5 }',
        ),
        writeTable(
          'менеджер по продажам',
          '{ title: Менеджера по продажам, unit: Отдела продаж, headcount: 1 }',
        ),
        writeTable('инженер-сметчик', '{ title: Инженер сметчик, headcount: 1 }'),
        writeTable('специалист по учёту', '{ title: СПЕЦИАЛИСТ ПО УЧЕТУ, unit: дирекция, headcount: 1 }'),
        writeTable('кладовщик', '{ title: Кладовщик 2 разряда, headcount: 3 }'),
        writeTable(
          'менеджер по продажам',
          '{ title: менеджер по продажам, unit: участок № 4, headcount: 1 }',
        ),
        { 'sales-manager': ['title: менеджер по продажам'] },
      ],
    },
  },
  *organization({ book }) {
    const { staffing } = book;
    if (staffing === undefined) return;
    for (const unlisted of matchStaffing(staffing, book).unlisted) yield describeUnlisted(unlisted);
  },
};

function describeUnlisted({ role, elsewhere, near }: UnlistedRole): Finding {
  const { nominative, place } = role.title;
  const other = elsewhere ?? near;
  const related = other && [
    { message: { ru: 'строка расписания', en: 'the line of the table' }, place: other.titlePlace },
  ];
  if (elsewhere?.unit !== undefined) {
    return {
      message: {
        ru: `В штатном расписании должность «${nominative}» есть только в другом подразделении: «${elsewhere.unit}»`,
        en: `The staffing table has the position “${nominative}” only in another unit: “${elsewhere.unit}”`,
      },
      help: {
        ru: 'Проверьте, в каком подразделении должность, и исправьте поле unit или расписание.',
        en: 'See which unit the position belongs to, and correct the field unit or the table.',
      },
      place,
      related,
    };
  }
  return {
    message: {
      ru: `В штатном расписании нет должности «${nominative}»`,
      en: `The staffing table has no position “${nominative}”`,
    },
    help:
      near === undefined
        ? {
            ru: 'Назовите должность так же, как в расписании, или внесите её в расписание и в staffing.yaml.',
            en: 'Name the position as the table does, or add it to the table and to staffing.yaml.',
          }
        : {
            ru: `Похожая строка: «${near.title}». Если это она, назовите должность одинаково.`,
            en: `A line that is like it: “${near.title}”. Where it is meant, use one title.`,
          },
    place,
    related,
  };
}
