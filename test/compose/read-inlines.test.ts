import { describe, expect, it } from 'vitest';
import { Phrase } from '../../src/compose/phrase.js';
import type { MarkupElement } from '../../src/compose/markup.js';
import { longestInCell, longestInLine, readInlines, readRuns } from '../../src/compose/read-inlines.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { createTemplateFunctions } from '../../src/compose/template-functions.js';
import { loadTemplates } from '../../src/compose/template-set.js';
import type { Inline } from '../../src/document/inline.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon } from '../language/read-table.js';

const { bonds } = readBuiltInLexicon();
const language = selectLanguage('ru');
const origin = { file: 'roles/a.yaml', pointer: '/title', on: 'value', start: 0, end: 1 } as const;
const context = {
  fingerprint: '',
  bindSpaces: (text: string, longest: number) => language.bindSpaces(text, bonds, longest),
};

/** The paragraph that a template makes; what stands in braces in `words` is data and knows where it was written. */
function makeParagraph(words: string): MarkupElement {
  const data: string[] = [];
  const text = words.replace(/\{(.*?)\}/g, (_, value: string) => `{{data.[${data.push(value) - 1}]}}`);
  const file = 'templates/ru/note.hbs';
  const front = { jurisdictions: [], scope: 'role', build: 'always', legalForms: [] } as const;
  const set = loadTemplates('ru', [{ name: 'ru/note', file, front, text: `<p>${text}</p>` }]);
  const functions = createTemplateFunctions({
    language,
    lexicon: emptyLexicon,
    abbreviations: [],
    items: 'listed',
    listMarker: 'dash',
  });
  const phrases = data.map((value) => new Phrase([{ type: 'text', value, origin }]));
  const [element] = set.value?.kinds.get('note')?.run({ data: phrases }, functions).value?.children ?? [];
  if (element === undefined || typeof element === 'string' || element instanceof Phrase)
    throw new Error('one paragraph is expected');
  return element;
}

/** The runs of a paragraph, each in brackets, the no-break space as ~. */
function show(words: string, longest = longestInLine): string {
  return readInlines(makeParagraph(words), context, longest).map(showRun).join('');
}

function showRun(inline: Inline): string {
  if (inline.type === 'strong') return `*${inline.content.map(showRun).join('')}*`;
  return inline.type === 'text' ? `[${inline.value.replaceAll('\u00A0', '~')}]` : `<${inline.type}>`;
}

describe('words that a line keeps together', () => {
  it('may stand in runs of different origin', () => {
    expect(show('Работа по {плану и} в {срок}')).toBe('[Работа по~][плану и][~в~][срок]');
  });

  it('may stand inside and outside of emphasis', () => {
    expect(show('отчёт <strong>по</strong> плану')).toBe('[отчёт ]*[по]*[~плану]');
    expect(show('не <strong>в {срок}</strong>')).toBe('[не~]*[в~][срок]*');
  });

  it('may be the number of a clause that is not known yet', () => {
    expect(show('согласно пункту <ref to="a"/> и в <ref to="b"/>')).toBe(
      '[согласно пункту~]<ref>[ и~в~]<ref>',
    );
  });

  it('may be a gap to fill in', () => {
    expect(show('приказ № <blank hint="номер" choices="" lines="0"/> от')).toBe('[приказ №~]<blank>[ от]');
  });

  it('end with the line', () => {
    expect(show('согласовано с<br/> отделом')).toBe('[согласовано с]<break>[отделом]');
  });

  it('are fewer in the narrow cell of a table', () => {
    expect(show('для администрирования', longestInCell)).toBe('[для администрирования]');
    expect(show('для работы № 5', longestInCell)).toBe('[для~работы №~5]');
  });
});

it('words for a scanner or a file property keep their spaces', () => {
  expect(readRuns(makeParagraph('ДИ № 5'), '')).toEqual([{ type: 'text', value: 'ДИ № 5' }]);
});

it('emphasised words of data know where they were written', () => {
  const [strong] = readInlines(makeParagraph('<strong>{срок}</strong>'), context, longestInLine);
  expect(strong).toEqual({ type: 'strong', content: [{ type: 'text', value: 'срок', origin }] });
});
