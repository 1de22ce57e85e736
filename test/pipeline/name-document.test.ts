import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readWords } from '../../src/compose/read-words.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { nameDocument } from '../../src/pipeline/name-document.js';

const words = readWords(parse(readFileSync('templates/ru/words.yaml', 'utf8'))).words;
const language = selectLanguage('ru');
const subject = 'менеджер по продажам';

test.each([
  ['instruction', { number: 'ДИ-07', edition: '3' }, 'ДИ-07 Менеджер по продажам', ['ред. 3']],
  ['instruction', {}, 'Менеджер по продажам', []],
  ['acknowledgment-sheet', { edition: '3' }, 'Менеджер по продажам', ['ред. 3', 'лист ознакомления']],
  ['duty-card', { number: '5' }, '5 Менеджер по продажам', ['duty-card']],
  ['constructor', {}, 'Менеджер по продажам', ['constructor']],
  ['instruction', { edition: '$&' }, 'Менеджер по продажам', ['ред. $&']],
])('%s %j is called %s %j', (kind, known, title, details) => {
  const identity = { subject, textHash: '', ...known };
  expect(nameDocument({ kind, identity, language: 'ru' }, { words, language })).toEqual({ title, details });
});
