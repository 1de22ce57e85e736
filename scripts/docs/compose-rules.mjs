import { escapeText } from './compose-diagnostics.mjs';

const severities = { error: 'ошибка', warning: 'предупреждение', info: 'подсказка' };
const languages = { en: 'на английском', sq: 'на албанском' };
const jurisdictions = { ru: 'Россия', al: 'Албания' };

const basis =
  'Если условие ставит закон, норму называют рядом, в поле `legalBasis`: замечание станет подсказкой для юриста и руководителя.';

/** The page of the rules, from what the rules say of themselves. Its examples are the tests of the rules. */
export function composeRules(rules) {
  return [
    '# Правила',
    'Правила читают смысл текста: повторы, ссылки, условия, которые не выдержат проверки. Правило говорит, в чём риск и ' +
      'где источник, а решает человек. Предупреждение можно принять с письменной причиной в поле `waivers` ' +
      '([как это сделать](guide-legal.md#принять-предупреждение)), ошибку — нельзя. Примеры ниже служат и проверкой правил: программа обязана ' +
      'найти каждый неудачный пример и пропустить каждый удачный. Чего ищут юристы и где это находится, ' +
      'собрано в [таблице](rules-coverage.md).',
    ['| Правило | О чём | Важность |', '|---|---|---|', ...rules.map(describeInRow)].join('\n'),
    ...rules.map(describeRule),
  ].join('\n\n');
}

function describeInRow({ id, title, severity }) {
  return `| [\`${id}\`](#${id}) | ${escapeText(title.ru)} | ${severities[severity]} |`;
}

function describeRule(rule) {
  const { bad, good, field } = rule.examples.ru;
  return [
    `## ${rule.id}`,
    `**${escapeText(rule.title.ru)}**`,
    `Код \`rule/${rule.id}\` · ${severities[rule.severity]} · право: ${rule.jurisdictions.map((each) => jurisdictions[each]).join(', ')}`,
    escapeText(rule.why.ru),
    escapeText(rule.source.ru),
    ...(rule.acceptsLegalBasis === true ? [basis] : []),
    describeExamples('Так не надо', bad, field),
    describeExamples('Так можно', good, field),
    ...describeElsewhere(rule.examples),
  ].join('\n\n');
}

/** The examples in other languages, whose words are looked for as well. */
function describeElsewhere(examples) {
  return Object.entries(languages).flatMap(([language, name]) => {
    const told = examples[language];
    if (told === undefined) return [];
    return [
      describeExamples(`Так не надо (${name})`, told.bad),
      describeExamples(`Так можно (${name})`, told.good),
    ];
  });
}

function describeExamples(heading, examples, field) {
  const writers = { role: writeFields, book: writeFiles };
  const write = writers[field] ?? writeExample;
  return [`${heading}:`, examples.map((each) => `- ${write(each)}`).join('\n')].join('\n\n');
}

/** Fields of a role file. */
function writeFields(example) {
  return [example]
    .flat()
    .map((each) => `\`${each}\``)
    .join(', ');
}

/** The fields of several files; the fault is between them. */
function writeFiles(example) {
  const files = Object.entries(example).map(([id, fields]) => `  - \`${id}.yaml\`: ${writeFields(fields)}`);
  return `файлы:\n${files.join('\n')}`;
}

/** Several clauses are one example when the fault is between them. */
function writeExample(example) {
  return typeof example === 'string'
    ? escapeText(example)
    : `пункты рядом:\n${example.map((each) => `  - ${escapeText(each)}`).join('\n')}`;
}
