// What it costs to compare two editions of an instruction of some 60 clauses: `node bench/editions.mjs 200`: pairs
import process from 'node:process';
import { compareTexts, nameChange } from '../build/compare/comparison.js';
import { proposeChangeKind } from '../build/compare/propose-change-kind.js';
import { numberDocument } from '../build/document/number.js';
import { dataSets } from './documents.mjs';
import { checkRoles, composeRole } from './rolebook.mjs';

const pairs = Number(process.argv[2] ?? 200);

for (const data of dataSets) {
  const editions = checkRoles({ count: pairs, seed: 7_000, data }).map((role) => {
    const { document, numbering } = composeRole(role);
    const newer = { ...document, body: document.body.map(editSection) };
    return [
      { document, numbering },
      { document: newer, numbering: numberDocument(newer).value },
    ];
  });
  const times = editions.map(measure);
  const [first] = times;
  const sorted = (name) => times.map((each) => each[name]).sort((a, b) => a - b);
  const changes = sorted('changes');
  console.log(
    `${data}: ${middle(sorted('clauses'))} provisions, of which ${middle(changes)} changed (${changes[0]} to ${changes.at(-1)}); ms:`,
    `the first ${first.ms.toFixed(1)}, the middle of ${pairs} ${middle(sorted('ms')).toFixed(2)} (of the processor ${middle(sorted('cpu')).toFixed(2)}),`,
    `the longest ${sorted('ms').at(-1).toFixed(1)}`,
  );
}

/** Every fourth provision says something else, every ninth is gone, one is new, and the first of a section goes to its end. */
function editSection(section) {
  if (section.type !== 'section' || section.children.length < 3) return section;
  const [first, ...rest] = section.children;
  const kept = rest
    .filter((_, index) => index % 9 !== 8)
    .map((block, index) => (index % 4 === 2 ? reword(block) : block));
  const added = {
    ...findClause(rest),
    id: `${section.id}.added`,
    content: [{ type: 'text', value: 'Ведёт журнал приёмки.' }],
  };
  return { ...section, children: [...kept, added, first] };
}

function findClause(blocks) {
  return {
    type: 'clause',
    idSource: 'author',
    children: [],
    ...blocks.find((each) => each.type === 'clause'),
  };
}

function reword(block) {
  if (!('content' in block)) return block;
  return {
    ...block,
    content: block.content.map((run) =>
      run.type === 'text' ? { ...run, value: run.value.replace(/ (\S+) (\S+)/, ' иначе $2') } : run,
    ),
  };
}

function measure([before, after]) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const comparison = compareTexts(before, after);
  proposeChangeKind(comparison);
  const { user, system } = process.cpuUsage(used);
  return {
    ms: performance.now() - start,
    cpu: (user + system) / 1000,
    clauses: comparison.entries.length,
    changes: comparison.entries.filter((entry) => !['same', 'renumbered'].includes(nameChange(entry))).length,
  };
}

function middle(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}
