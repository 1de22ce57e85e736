import { type Diagnostic, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { findLocated, toPlain } from '../parse/located.js';
import { readText } from '../parse/read-text.js';
import { blankFields, readBlankHints } from './blank-hints.js';
import { readCaseFields } from './case/read-case-fields.js';
import type { Jurisdiction } from './organization.js';
import type { LegalForm } from './procedure.js';
import type { TemplateFront, TemplateSource } from './template-source.js';

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

/**
 * Reads a template file: its front matter (only templates of document kinds have one) and its text. `name` is the
 * name below the templates folder without extension.
 */
export function readTemplate(file: string, name: string, bytes: Uint8Array): Outcome<TemplateSource> {
  const text = readText(file, bytes);
  if (text.value === undefined) return fail(text.diagnostics);
  const match = frontMatter.exec(text.value);
  if (match === null) {
    return succeed({ file, name, front: undefined, text: text.value }, text.diagnostics);
  }
  const front = readFront(file, match[1] ?? '');
  const blanked = match[0].replace(/[^\r\n]/g, ' ') + text.value.slice(match[0].length);
  const diagnostics = [...text.diagnostics, ...front.diagnostics];
  return front.value === undefined
    ? fail(diagnostics)
    : succeed({ file, name, front: front.value, text: blanked }, diagnostics);
}

function readFront(file: string, yaml: string): Outcome<TemplateFront> {
  const parsed = parseYaml(file, new TextEncoder().encode(yaml));
  if (parsed.value === undefined) return fail(parsed.diagnostics);
  const root = parsed.value;
  const read = (name: string): unknown => {
    const found = findLocated(root, `/${name}`);
    return found === undefined ? undefined : toPlain(found);
  };
  const jurisdictions = read('jurisdictions');
  if (!Array.isArray(jurisdictions) || jurisdictions.length === 0 || !jurisdictions.every(isJurisdiction)) {
    return fail([...parsed.diagnostics, describeNoJurisdictions(file)]);
  }
  const {
    scope = 'role',
    about,
    build = 'always',
    legalForms = ['local-act', 'contract-appendix'],
  } = {
    scope: read('scope'),
    about: read('about'),
    build: read('build'),
    legalForms: read('legalForms'),
  };
  const needs = read('needs');
  if (scope !== 'role' && scope !== 'organization' && scope !== 'vacancy' && scope !== 'registry') {
    const values = 'role, organization, vacancy, registry';
    return fail([...parsed.diagnostics, describeBadSetting(file, 'scope', values)]);
  }
  if (build !== 'always' && build !== 'on-request') {
    return fail([...parsed.diagnostics, describeBadSetting(file, 'build', 'always, on-request')]);
  }
  if (!Array.isArray(legalForms) || !legalForms.every(isLegalForm)) {
    const values = 'local-act, contract-appendix';
    return fail([...parsed.diagnostics, describeBadSetting(file, 'legalForms', values)]);
  }
  if (needs !== undefined && needs !== 'competencies') {
    return fail([...parsed.diagnostics, describeBadSetting(file, 'needs', 'competencies')]);
  }
  const lists = read('lists');
  if (lists !== undefined && lists !== 'instructions' && lists !== 'texts') {
    return fail([...parsed.diagnostics, describeBadSetting(file, 'lists', 'instructions, texts')]);
  }
  const content = read('content');
  if (content !== undefined && (content !== 'tables' || (scope !== 'organization' && scope !== 'registry'))) {
    const values = 'tables (scope: organization)';
    return fail([...parsed.diagnostics, describeBadSetting(file, 'content', values)]);
  }
  const kind = typeof about === 'string' ? about : undefined;
  const gaps = read('blanks');
  const blanks = gaps === undefined ? undefined : readBlankHints(gaps);
  if (blanks !== undefined && !('hints' in blanks)) {
    const name = 'missing' in blanks ? blanks.missing : blanks.unknown;
    return fail([...parsed.diagnostics, describeBadHint(file, name, 'missing' in blanks)]);
  }
  const front: TemplateFront = {
    ...{ jurisdictions, scope, about: kind, build, legalForms, needs },
    ...(lists && { lists }),
    ...(content === 'tables' && { content }),
    ...(blanks && { blanks: blanks.hints }),
  };
  const written = read('case');
  if (written === undefined) return succeed(front, parsed.diagnostics);
  const reading = readCaseFields(written);
  if ('fault' in reading) return fail([...parsed.diagnostics, describeBadCase(file, reading.fault)]);
  return succeed({ ...front, scope: 'case', build: 'on-request', case: reading.fields }, parsed.diagnostics);
}

function describeBadHint(file: string, name: string, isMissing: boolean): Diagnostic {
  return diagnostic({
    code: 'template/front-matter',
    severity: 'error',
    message: isMissing
      ? {
          ru: `В начале шаблона (blanks) не сказано, что вписать на место «${name}»`,
          en: `The front matter of the template (blanks) does not say what to write for "${name}"`,
        }
      : {
          ru: `В начале шаблона (blanks) названо неизвестное поле «${name}»`,
          en: `The front matter of the template (blanks) names an unknown field "${name}"`,
        },
    help: {
      ru: `Нужны: ${blankFields.join(', ')}.`,
      en: `There have to be: ${blankFields.join(', ')}.`,
    },
    place: placeOfFile(file),
  });
}

function describeBadCase(file: string, fault: Text): Diagnostic {
  return diagnostic({
    code: 'template/front-matter',
    severity: 'error',
    message: {
      ru: `В начале шаблона неверно описаны поля случая (case): ${fault.ru}`,
      en: `The front matter of the template describes the fields of its cases (case) wrongly: ${fault.en}`,
    },
    help: {
      ru: 'Каждое поле: { name: …, type: …, label: { ru: …, en: … }, required: true }.',
      en: 'Each field is { name: …, type: …, label: { ru: …, en: … }, required: true }.',
    },
    place: placeOfFile(file),
  });
}

function describeBadSetting(file: string, name: string, values: string): Diagnostic {
  return diagnostic({
    code: 'template/front-matter',
    severity: 'error',
    message: {
      ru: `В начале шаблона неверное значение «${name}»`,
      en: `The front matter of the template has a wrong value of "${name}"`,
    },
    help: { ru: `Можно: ${values}.`, en: `Allowed: ${values}.` },
    place: placeOfFile(file),
  });
}

/** A kind of document that says nothing of its law would be left out of every build in silence. */
export function describeNoJurisdictions(file: string): Diagnostic {
  return diagnostic({
    code: 'template/front-matter',
    severity: 'error',
    message: {
      ru: 'В начале шаблона не указано, для какого права он составлен',
      en: 'The front matter of the template does not say for which jurisdictions it is',
    },
    help: {
      ru: 'Начните файл строками «---», «jurisdictions: [ru]» и «---».',
      en: 'Begin the file with the lines "---", "jurisdictions: [ru]" and "---".',
    },
    place: placeOfFile(file),
  });
}

function isJurisdiction(value: unknown): value is Jurisdiction {
  return value === 'ru' || value === 'al';
}

function isLegalForm(value: unknown): value is LegalForm {
  return value === 'local-act' || value === 'contract-appendix';
}
