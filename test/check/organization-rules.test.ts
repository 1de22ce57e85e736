import { describe, expect, it } from 'vitest';
import { runBookRules, writeExampleBook } from './run-book-rules.js';
import { writeBookRole } from './write-book.js';

const duties = Array.from({ length: 8 }, (_, index) => `Ведёт журнал учёта заявок участка ${index}.`);

describe('rules of the organization', () => {
  it('point at the second role, and at the first one beside it', () => {
    const { found, told } = runBookRules(
      writeExampleBook({
        'sales-manager': ['duties: [Ведёт реестр договоров отдела.]'],
        storekeeper: ['title: кладовщик', 'duties: [Ведёт реестр договоров отдела.]'],
      }),
    );
    expect(told('duty-of-several-roles')).toEqual(['storekeeper.yaml: Ведёт реестр договоров отдела.']);
    const [finding] = found.filter((each) => each.code === 'rule/duty-of-several-roles');
    expect(finding?.message.ru).toContain('«менеджер по продажам»');
    expect(finding?.related.map(({ place }) => place.file)).toEqual(['sales-manager.yaml']);
  });

  it('tell of a thousand equal roles once, not a thousand times for each duty', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `clerk-${index}.yaml`,
        writeBookRole(
          `clerk-${index}`,
          `title: делопроизводитель ${index}`,
          `duties: [${duties.join(', ')}]`,
        ),
      ]),
    );
    const { found } = runBookRules({ ...writeExampleBook({}), ...files });
    const ofBook = found.filter(({ code }) =>
      ['rule/duty-of-several-roles', 'rule/same-content-two-titles'].includes(code),
    );
    expect(ofBook.map(({ code }) => code)).toEqual(['rule/same-content-two-titles']);
    expect(ofBook[0]?.message.ru).toContain('ещё 998');
  });

  it('tell of five duties that a role shares, and count the rest', () => {
    const many = Array.from({ length: 400 }, (_, index) => `Проверяет исправность прибора ${index} участка.`);
    const { told, found } = runBookRules(
      writeExampleBook({
        'sales-manager': [`duties: [${many.join(', ')}]`],
        keeper: [
          'title: кладовщик',
          `duties: [${[...many, ...many.map((each) => each.replace('прибора', 'станка'))].join(', ')}]`,
        ],
      }),
    );
    expect(told('duty-of-several-roles')).toHaveLength(5);
    expect(found.map(({ message }) => message.ru).filter((each) => each.includes('ещё 395'))).toHaveLength(1);
  });

  it('are waived in the role that they point at, and nowhere else', () => {
    const pair = (first: string[], second: string[]) =>
      runBookRules(
        writeExampleBook({
          'head-of-sales': ['rights: [Согласовывать скидки.]', ...first],
          'sales-manager': ['duties: [Самостоятельно утверждает скидки.]', ...second],
        }),
      )
        .found.filter(({ code }) => /contradicting|waiver/.test(code))
        .map(({ code, severity }) => `${severity} ${code}`)
        .sort();
    const waiver = 'waivers: [{ code: rule/contradicting-power, reason: Граница установлена приказом. }]';
    expect(pair([], [])).toEqual(['warning rule/contradicting-power']);
    expect(pair([], [waiver])).toEqual(['info rule/contradicting-power']);
    expect(pair([waiver], [])).toEqual(['warning rule/contradicting-power', 'warning rule/unused-waiver']);
  });
});
