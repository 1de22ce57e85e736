import { escapeText } from './compose-diagnostics.mjs';

/** The page that tells for each fault of the checklist where it is found. Which rules do it, their sources say. */
export function composeCoverage(rules, checklist) {
  return [
    '# Что проверяется',
    'Перечень того, что отмечает юрист в должностной инструкции, и кто это находит: [правило](rules.md), ' +
      '[другая проверка](diagnostics.md) или само устройство программы. Номера стоят в источниках правил.',
    [
      '| Номер | О чём | Правила | Иначе |',
      '|---|---|---|---|',
      ...checklist.map((each) => describeRow(each, rules)),
    ].join('\n'),
  ].join('\n\n');
}

function describeRow({ number, title, otherwise, open }, rules) {
  const found = rules.filter(({ source }) => source.ru.includes(number));
  const links = found.map(({ id }) => `[\`${id}\`](rules.md#${id})`).join(', ');
  const rest = [otherwise, open].filter((each) => each !== undefined).join(' ');
  return `| ${number} | ${escapeText(title)} | ${links || '—'} | ${rest || '—'} |`;
}
