// What a staffing table costs: imported as CSV, imported again unchanged, changed in 1 % of its lines, checked, drawn.
//
//   npm run compile && node bench/staffing.mjs [lines] [roles]
//
// Prints seconds of the clock and of the processor; on a busy machine the latter count. Needs no other tool.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkspace } from '../build/actions/check-workspace.js';
import { drawOrganization } from '../build/actions/draw-organization.js';
import { importStaffing } from '../build/actions/import-staffing.js';
import { createWorld } from '../build/world.js';
import { makeBookFolder } from './book-folder.mjs';

const lines = Number(process.argv[2] ?? 5_000);
const roles = Number(process.argv[3] ?? 1_000);
const world = createWorld({ SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 9) / 1000) });
const book = makeBookFolder(roles);
const tables = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));
try {
  const folder = join(book.folder, 'roles');
  const path = join(tables, 'staffing.csv');
  const request = { folder, path, apply: true, scaffold: false };
  const importTable = (what, changed) => {
    writeFileSync(path, writeTable(changed));
    return measure(`${what}, ${lines} lines`, () => importStaffing(world, request), countChanges);
  };
  await importTable('import', 0);
  await importTable('import again', 0);
  await importTable('import with 1 % changed', Math.ceil(lines / 100));
  const checked = { folder, out: join(book.folder, 'out'), paths: [], final: false, fix: false };
  await measure(
    `check of ${roles} roles`,
    () => checkWorkspace(world, checked),
    () => 'checked',
  );
  await measure(
    'structure',
    () => drawOrganization(world, { folder, out: checked.out }),
    ({ charts: [first] }) =>
      `${first.chart.positions.length} boxes, ${first.withoutRole.length} positions without a role`,
  );
} finally {
  book.remove();
  rmSync(tables, { recursive: true });
}

/** A table of many titles in many units, as other programs export it. */
function writeTable(changed) {
  const rows = Array.from({ length: lines }, (_, index) => {
    const title = `Специалист по обслуживанию участка ${index % Math.ceil(lines / 4)}`;
    const headcount = index < changed ? '7,5' : '1,5';
    return `Отдел ${Math.floor(index / 25)};${title};${headcount};рабочие`;
  });
  return ['Подразделение;Должность;Количество штатных единиц;Категория', ...rows, ''].join('\r\n');
}

function countChanges({ imported }) {
  const counts = {};
  for (const { state } of imported?.changes ?? []) counts[state] = (counts[state] ?? 0) + 1;
  return JSON.stringify(counts);
}

async function measure(what, work, tell) {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  console.log(
    `${what}: ${tell(result)}, ${((performance.now() - begun) / 1000).toFixed(1)} s, processor ${((user + system) / 1e6).toFixed(1)} s`,
    ...errors.slice(0, 3).map(({ code, message }) => `${code} ${message.en}`),
  );
}
