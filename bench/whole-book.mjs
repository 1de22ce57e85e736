import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 200);
const rounds = 3;
const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rolebook-bench-'));

writeBook(join(folder, 'roles'));
const cases = [
  ['check', ['check']],
  ['text', ['build', '--format', 'text']],
  ['html', ['build', '--format', 'html']],
  ['docx', ['build', '--format', 'docx']],
  ['pdf', ['build', '--format', 'pdf']],
  ['all', ['build']],
  ['unchanged', ['build']],
];
const results = new Map(cases.map(([name]) => [name, []]));

for (let round = 0; round < rounds; round++) {
  for (const [name, command] of cases) {
    if (name !== 'unchanged') rmSync(join(folder, 'out'), { recursive: true, force: true });
    results.get(name).push(run(command));
  }
}

console.log(`${count} positions, medians of ${rounds} rounds`);
for (const [name, runs] of results) {
  const seconds = median(runs.map((each) => each.seconds));
  const memory = median(runs.map((each) => each.memory));
  const perPosition = (seconds / count) * 1000;
  console.log(
    `${name.padEnd(10)} ${perPosition.toFixed(1).padStart(7)} ms each ${seconds.toFixed(2).padStart(7)} s ${memory.toFixed(0).padStart(5)} MB`,
  );
}
rmSync(folder, { recursive: true, force: true });

/** Runs the program in the folder; memory is the peak that the kernel tells on its way out. */
function run(command) {
  const report = join(folder, 'memory.txt');
  const script = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)))`;
  const preload = join(folder, 'preload.cjs');
  writeFileSync(preload, script);
  const started = performance.now();
  const result = spawnSync(
    process.execPath,
    ['--require', preload, join(project, 'dist/cli/main.js'), ...command, '--quiet'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (result.status !== 0) throw new Error(result.stdout + result.stderr);
  return { seconds, memory: Number(readFileSync(report, 'utf8')) / 1024 };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function writeBook(roles) {
  mkdirSync(roles, { recursive: true });
  writeFileSync(
    join(roles, 'organization.yaml'),
    `id: bench
name: { full: Акционерное общество «Замер», short: АО «Замер» }
term: Общество
language: ru
jurisdiction: ru
city: г. Тверь
units: [{ id: office, name: отдел замеров, head: head }]
officers: [{ id: head, role: head, name: { surname: Мерова, given: Анна, patronymic: Ивановна, gender: female } }]
approval: { method: signature, officer: head }
`,
  );
  const role = (id, reporting, index) => `id: ${id}
language: ru
title: инженер по измерениям
unit: office
category: manager
reporting: ${reporting}
qualifications: { education: высшее образование, experience: { years: 2, field: измерения } }
duties:
${lines(30, (n) => `Готовит отчёт № ${n} об измерениях участка ${index * 31 + n} и передаёт его начальнику отдела не позднее ${1 + (n % 20)}-го числа месяца, следующего за отчётным`)}
rights:
${lines(15, (n) => `Запрашивать у подразделений сведения по программе ${index * 17 + n}, необходимые для работы`)}
responsibilities:
${lines(15, (n) => `За нарушение срока, который установлен графиком ${index * 13 + n} для передачи результатов измерений`)}
`;
  writeFileSync(join(roles, 'head.yaml'), role('head', '{ top: true }', 0));
  for (let index = 1; index < count; index++) {
    writeFileSync(
      join(roles, `engineer-${index}.yaml`),
      role(`engineer-${index}`, '{ reportsTo: head }', index),
    );
  }
}

function lines(number, text) {
  return Array.from({ length: number }, (_, n) => `  - ${text(n + 1)}`).join('\n');
}
