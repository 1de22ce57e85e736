import { describe, expect, it } from 'vitest';
import { listLabel, listLabelSigns } from '../../src/document/list-label.js';
import { sampleLook } from '../render/sample-document.js';

const label = (marker: Parameters<typeof listLabel>[0], index: number, language = 'ru'): string =>
  listLabel(marker, index, language, sampleLook.list);

describe('the label of a list item', () => {
  it('is the sign of the look for dashes and bullets, nothing for an unmarked list', () => {
    expect(label('dash', 3)).toBe('–');
    expect(label('bullet', 3)).toBe('•');
    expect(label('none', 3)).toBe('');
  });

  it('counts numbers from 1', () => {
    expect([0, 1, 9].map((index) => label('number', index))).toEqual(['1)', '2)', '10)']);
  });

  it('leaves out ё, й, ъ and ь in Russian, as Word does', () => {
    const letters = Array.from({ length: 29 }, (_, index) => label('letter', index)).join(' ');
    expect(letters).toBe(
      'а) б) в) г) д) е) ж) з) и) к) л) м) н) о) п) р) с) т) у) ф) х) ц) ч) ш) щ) ы) э) ю) я)',
    );
  });

  it.each(['en', 'sq', 'sq-AL', 'run'])('takes Latin letters in %s', (language) => {
    expect(label('letter', 0, language)).toBe('a)');
    expect(label('letter', 25, language)).toBe('z)');
  });

  it('takes Russian letters for every kind of Russian', () => {
    expect(label('letter', 1, 'ru-RU')).toBe('б)');
  });

  it('holds no character but those that are listed', () => {
    for (const language of ['ru', 'en']) {
      for (const marker of ['letter', 'number'] as const) {
        const labels = Array.from({ length: 60 }, (_, index) => label(marker, index, language)).join('');
        expect(Array.from(labels).filter((character) => !listLabelSigns.includes(character))).toEqual([]);
      }
    }
  });

  it('doubles the letters when they are used up', () => {
    expect([28, 29, 30, 58].map((index) => label('letter', index))).toEqual(['я)', 'аа)', 'бб)', 'ааа)']);
    expect([26, 27, 52].map((index) => label('letter', index, 'en'))).toEqual(['aa)', 'bb)', 'aaa)']);
  });
});
