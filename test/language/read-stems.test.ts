import { describe, expect, it } from 'vitest';
import { selectLanguage } from '../../src/language/select-language.js';

const stems = (text: string) => selectLanguage('ru').readStems(text);

describe('the stems of a Russian text', () => {
  it.each([
    ['договор договора договоров договорами договорах'],
    ['порядок порядка порядке порядком'],
    ['продавец продавца продавцами'],
    ['заявка заявки заявок заявками'],
    ['готовит готовить готовят'],
    ['проверяет проверять проверяют'],
    ['согласует согласовать согласуют'],
    ['отчёт отчёта отчет отчётами'],
    ['условие условия условий условиями'],
    ['ежемесячный ежемесячного ежемесячные ежемесячных'],
  ])('are one for the forms of one word: %s', (forms) => {
    expect(new Set(stems(forms)).size).toBe(1);
  });

  it.each([
    ['принимает', 'отпускает'],
    ['еженедельный', 'ежемесячный'],
    ['поставка', 'поставщик'],
    ['продажа', 'закупка'],
    ['счёт', 'счётчик'],
  ])('tell %s from %s', (first, second) => {
    expect(stems(first)).not.toEqual(stems(second));
  });

  it('leave out what every text has, and keep a negation with its word', () => {
    expect(stems('Для клиентов и без согласования')).toEqual([stems('клиент')[0], 'без согласован']);
  });

  it('keep numbers and abbreviations', () => {
    expect(stems('ТО-2, скидка 2,5 %')).toEqual(['то', '2', 'скидк', '2,5']);
  });
});
