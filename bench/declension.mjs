// How long 5,000 declensions take once the code is warm, and how much is right of lists that the lexicon was not written
// for. A declension is one title or name in its six cases.
//
//   node bench/declension.mjs [rounds]
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { grammaticalCases } from '../build/language/case-forms.js';
import { selectLanguage } from '../build/language/select-language.js';
import { Materials } from '../build/pipeline/materials.js';
import { createWorld } from '../build/world.js';

const count = 5000;
const rounds = Number(process.argv[2] ?? 9);
const lexicon = new Materials(createWorld({}), []).loadLexicon('ru');
const russian = selectLanguage('ru');
const tables = fileURLToPath(new URL('../test/language/tables/', import.meta.url));

const kinds = {
  titles: { files: ['titles'], decline: (text) => russian.declineTitle(text, lexicon) },
  'titles, plural': { files: ['titles'], decline: (text) => russian.declineTitle(text, lexicon, 'plural') },
  'titles, many unknown': {
    files: ['held-out', 'held-out-2', 'held-out-3', 'held-out-4'],
    decline: (text) => russian.declineTitle(text, lexicon),
  },
  units: { files: ['units'], decline: (text) => russian.declineUnit(text, lexicon) },
  people: {
    files: ['people'],
    decline: (text, row) => russian.declineFullName(text, readGender(row), lexicon),
  },
};

console.log(`${count} declensions, ms: median of ${rounds} rounds (best)`);
for (const [name, { files, decline }] of Object.entries(kinds)) {
  const rows = files.flatMap(readRows).map((row) => ({ row, text: expand(row, 0) }));
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    for (let index = 0; index < count; index += 1) {
      const { row, text } = rows[index % rows.length];
      decline(text, row);
    }
    return performance.now() - start;
  }).slice(1);
  times.sort((first, second) => first - second);
  console.log(`${name}: ${times[Math.floor(rounds / 2)].toFixed(1)} (${times[0].toFixed(1)})`);
}

console.log('\nright in all cases, of the lists as they are; in brackets, of those that were called guessed');
for (const [file, decline] of [
  ['held-out', (text) => russian.declineTitle(text, lexicon)],
  ['held-out-2', (text) => russian.declineTitle(text, lexicon)],
  ['held-out-3', (text) => russian.declineTitle(text, lexicon)],
  ['held-out-4', (text) => russian.declineTitle(text, lexicon)],
  ['held-out-units', (text) => russian.declineUnit(text, lexicon)],
  ['held-out-units-2', (text) => russian.declineUnit(text, lexicon)],
  ['held-out-people', (text, row) => russian.declineFullName(text, readGender(row), lexicon)],
  ['held-out-people-2', (text, row) => russian.declineFullName(text, readGender(row), lexicon)],
]) {
  const results = readRows(file).map((row) => {
    const { forms, guessed } = decline(expand(row, 0), row);
    return { guessed, right: grammaticalCases.every((each, index) => forms[each] === expand(row, index)) };
  });
  const tell = (list) => `${list.filter(({ right }) => right).length} of ${list.length}`;
  console.log(`${file}: ${tell(results)} (${tell(results.filter(({ guessed }) => guessed))})`);
}

function readRows(file) {
  const lines = readFileSync(`${tables}${file}.txt`, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function readGender(row) {
  return row.replace('? ', '').startsWith('m ') ? 'masculine' : 'feminine';
}

/** The text of a row in one of its forms, without the marks of a name. */
function expand(row, form) {
  return row
    .replace(/^(?:\? )?[mf] /, '')
    .replaceAll(/\{([^{}]*)\}/g, (_, endings) => endings.split('|')[form]);
}
