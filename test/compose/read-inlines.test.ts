import { describe, expect, it } from 'vitest';
import { OriginTable } from '../../src/compose/origin-table.js';
import { parseMarkup } from '../../src/compose/parse-markup.js';
import { longestInCell, longestInLine, readInlines, readRuns } from '../../src/compose/read-inlines.js';
import type { Inline } from '../../src/document/inline.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { readBuiltInLexicon } from '../language/read-table.js';

const { bonds } = readBuiltInLexicon();
const russian = selectLanguage('ru');
const origins = new OriginTable();
origins.stamp({ file: 'roles/a.yaml', pointer: '/title', on: 'value', start: 0, end: 1 });
const context = {
  origins,
  fingerprint: '',
  bindSpaces: (text: string, longest: number) => russian.bindSpaces(text, bonds, longest),
};

/** The runs of a paragraph, each in brackets, the no-break space as ~. */
function show(markup: string, longest = longestInLine): string {
  const { value } = parseMarkup(`<p>${markup}</p>`, () => undefined);
  const [element] = value?.children ?? [];
  if (element === undefined || typeof element === 'string') throw new Error('one paragraph is expected');
  return readInlines(element, context, longest).map(showRun).join('');
}

function showRun(inline: Inline): string {
  if (inline.type === 'strong') return `*${inline.content.map(showRun).join('')}*`;
  return inline.type === 'text' ? `[${inline.value.replaceAll('\u00A0', '~')}]` : `<${inline.type}>`;
}

describe('words that a line keeps together', () => {
  it('may stand in runs of different origin', () => {
    expect(show('Работа по <t o="0">плану и</t> в <t o="0">срок</t>')).toBe(
      '[Работа по~][плану и][~в~][срок]',
    );
  });

  it('may stand inside and outside of emphasis', () => {
    expect(show('отчёт <strong>по</strong> плану')).toBe('[отчёт ]*[по]*[~плану]');
    expect(show('не <strong>в <t o="0">срок</t></strong>')).toBe('[не~]*[в~][срок]*');
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
  const { value } = parseMarkup('<value>ДИ № 5</value>', () => undefined);
  const [element] = value?.children ?? [];
  if (element === undefined || typeof element === 'string') throw new Error('one element is expected');
  expect(readRuns(element, context)).toEqual([{ type: 'text', value: 'ДИ № 5' }]);
});
