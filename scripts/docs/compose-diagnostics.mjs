import { findDiagnostics } from './find-diagnostics.mjs';

const stages = {
  yaml: ['Запись YAML', 'Writing of YAML'],
  schema: ['Поля файлов', 'Fields of files'],
  link: ['Ссылки между файлами и пунктами', 'Links between files and clauses'],
  rule: ['Правила', 'Rules'],
  language: ['Склонение', 'Declension'],
  template: ['Шаблоны', 'Templates'],
  render: ['Готовые документы', 'Documents'],
  registry: ['Реестр', 'Registry'],
  seal: ['Печать и подписи', 'Seal and signatures'],
  import: ['Чужие файлы', 'Files of others'],
  acknowledgment: ['Ознакомление', 'Acknowledgment'],
  case: ['Документы по случаю', 'Documents about one occasion'],
  vacancy: ['Вакансии', 'Vacancies'],
  workspace: ['Папки и файлы', 'Folders and files'],
};

const severities = { error: 'ошибка · error', warning: 'предупреждение · warning', info: 'подсказка · info' };

/** The page of all findings. */
export function composeDiagnostics(root, rules) {
  const found = findDiagnostics(root);
  for (const rule of rules) {
    found.set(`rule/${rule.id}`, {
      files: [`src/check/rules/${rule.id}.ts`],
      severities: [rule.severity],
      messages: [rule.title],
      link: `[как исправить · how to put it right](rules.md#${rule.id})`,
    });
  }
  const codes = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  const sections = Object.entries(stages).flatMap(([stage, [ru, en]]) => {
    const own = codes.filter((code) => code.startsWith(`${stage}/`));
    if (own.length === 0) return [];
    return [`## ${ru} · ${en}`, ...own.map((code) => describeFinding(code, found.get(code)))];
  });
  return [
    '# Замечания программы · Findings',
    'Каждое замечание имеет код. Код стоит в конце первой строки замечания; первая часть кода называет шаг, на котором ' +
      'оно найдено. Многоточие в тексте заменяет то, что программа подставляет: имя поля, слово, число. Ошибка не даёт ' +
      'составить документ, предупреждение даёт, но перед утверждением требует решения, подсказка ни к чему не обязывает.',
    'Every finding has a code; its first part is the stage that reports. An ellipsis stands for what the program fills ' +
      'in. An error keeps the document from being built, a warning does not, but has to be settled before approval; ' +
      'an info asks for nothing.',
    ...sections,
  ].join('\n\n');
}

function describeFinding(code, { files, severities: found, messages, link }) {
  const grade = found.map((each) => severities[each]).join(', ');
  const sources = files.map((file) => `[${file}](../${file})`).join(', ');
  return [
    `### \`${code}\``,
    [...(grade === '' ? [] : [grade]), sources, ...(link === undefined ? [] : [link])].join(' — '),
    messages.map(({ ru, en }) => `- ${escapeText(ru)}\n  <br>${escapeText(en)}`).join('\n'),
  ].join('\n\n');
}

/** Messages show brackets and stars as they are; Markdown must not read them. */
export function escapeText(text) {
  return text.replace(/[\\`*_[\]<>|]/g, (sign) => `\\${sign}`);
}
