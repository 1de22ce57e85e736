import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/check/read-template.js';
import { formats, tableFormats } from '../../src/pipeline/prepare-files.js';
import { listKindsOf } from '../../src/pipeline/kinds-of-scope.js';
import { createMachineWorld } from '../machine-world.js';
import { firm, skills } from '../compose/firm.js';
import { writeCase } from './cases.js';
import { runRoles } from './run-book.js';
import { writeVacancy } from './vacancies.js';

const templates = join(import.meta.dirname, '../../templates');
const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(join(templates, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));

const languages = readdirSync(templates).filter((name) => existsSync(join(templates, name, 'words.yaml')));
const caseKinds = listKindsOf('case', createMachineWorld(), []);
const vacancyKinds = listKindsOf('vacancy', createMachineWorld(), []);
const looks = namesIn('looks', '.yaml');
/** Every language x kind x jurisdiction that a template is for. */
const permitted = languages.flatMap((language) =>
  namesIn(language, '.hbs').flatMap((kind) => {
    const name = `${language}/${kind}`;
    const read = readTemplate(name, name, readFileSync(join(templates, `${name}.hbs`)));
    // Papers on records are made of the registry, not of a book: see test/acknowledgment/papers.test.ts.
    if (read.value?.front?.scope === 'registry') return [];
    return (read.value?.front?.jurisdictions ?? []).map((law) => ({
      language,
      kind,
      law,
      scope: read.value?.front?.scope,
    }));
  }),
);
/** How files of a format begin: what a writer made of a failure would not. */
const beginnings: Readonly<Record<string, RegExp>> = {
  docx: /^PK/,
  pdf: /^%PDF-/,
  html: /^<!doctype html>/i,
  text: /^\S/,
  csv: /^\S/,
  xlsx: /^PK/,
};

/** Of an employee and of a worker: some kinds of documents say different things of them. */
const roles = ['lawyer', 'storekeeper'];

describe.each(permitted)('$kind in $language under the law of $law', ({ language, kind, law, scope }) => {
  const sources = caseKinds.has(kind) ? 'cases' : vacancyKinds.has(kind) ? 'vacancies' : undefined;
  const write = sources === 'cases' ? writeCase.bind(undefined, kind) : writeVacancy;
  const samples =
    sources === undefined ? [] : roles.map((role) => [role, write(role, { id: role })] as const);
  const requires = { competencies: [{ id: 'care', level: 2, weight: 100 }] };

  test.each(looks)(
    'is written in every format with the look %s, for employees and for workers',
    async (look) => {
      const organization = { look, approval: { method: 'order', officer: 'boss' }, jurisdiction: law };
      const book = firm({ organization, roles: Object.fromEntries(roles.map((role) => [role, requires])) });
      const files = {
        ...inLanguage(language, { ...book, ...skills }),
        ...Object.fromEntries(samples.map(([role, sample]) => [`${sources}/${role}.yaml`, sample])),
      };
      for (const stage of ['draft', 'signing-copy'] as const) {
        const { filesOf, diagnostics } = await runRoles(files, {
          ...{ roles: new Set(roles), kinds: new Set([kind]), stage },
          formats: [...formats, ...tableFormats],
          ...(sources !== undefined && { [sources]: new Set(roles) }),
        });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([...filesOf.keys()]).toEqual(listOwners(sources, scope));
        for (const written of filesOf.values()) expectAllFormats(written, kind);
      }
    },
  );
});

function listOwners(sources: string | undefined, scope: string | undefined): readonly string[] {
  if (sources !== undefined) return roles.map((role) => `${sources}/${role}`);
  return scope === 'organization' ? ['organization'] : roles;
}

function expectAllFormats(written: ReadonlyMap<string, Uint8Array>, kind: string): void {
  expect([...written.keys()].toSorted()).toEqual(
    kind === 'competency-matrix'
      ? ['csv', 'docx', 'html', 'pdf', 'txt', 'xlsx']
      : ['docx', 'html', 'pdf', 'txt'],
  );
  for (const [extension, bytes] of written) {
    const format = extension === 'txt' ? 'text' : extension;
    expect(new TextDecoder().decode(bytes.subarray(0, 200))).toMatch(beginnings[format] ?? /^$/);
  }
}

/** The files of a firm as if they had been written in a language. */
function inLanguage(language: string, files: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path, { ...file, language }]));
}
