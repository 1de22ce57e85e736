import { join } from 'node:path';
import type { ReadFile } from '../check/check-book.js';
import type { Competency } from '../check/competency.js';
import { decodeRole } from '../check/decode/decode-role.js';
import { readFile } from '../check/read-file.js';
import type { Role } from '../check/role.js';
import { markSource } from '../check/translation/mark-source.js';
import { translateCompetency } from '../check/translation/translate-competency.js';
import { translateOrganization } from '../check/translation/translate-organization.js';
import { translateRole } from '../check/translation/translate-role.js';
import { translateSharedClause } from '../check/translation/translate-shared-clause.js';
import { type SourceText, Translator } from '../check/translation/translator.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { Materials } from '../pipeline/materials.js';
import { readCompetency, readOrganization, readSharedClause } from '../pipeline/read-library.js';
import { readRoleFile } from '../pipeline/read-role-file.js';
import type { OrganizationSources, RoleFile } from '../pipeline/sources.js';
import { readRoleId } from '../pipeline/sources.js';
import { nameResource } from '../pipeline/translations.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { refuseUnknownLanguages } from './refuse-unknown.js';
import { selectRoles } from './select-roles.js';

/** What to make translations of. */
export interface NewTranslationRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** A role: `client-manager`, or `bank/client-manager`. */
  readonly id: string;
  /** The language to translate into, as a BCP 47 tag. */
  readonly language: string;
}

/** What was made. */
export interface NewTranslationResult extends ActionResult {
  readonly files: readonly string[];
}

/**
 * Makes the files in which a role is translated, each text under the words of its source: that of the role, and those of
 * the organization, shared clauses and competencies that stand in its documents. Files that are there stay as they are.
 * Nothing is written when a source has an error.
 */
export async function newTranslation(
  world: World,
  request: NewTranslationRequest,
): Promise<NewTranslationResult> {
  const { folder, id, language } = request;
  const read = await readWorkspace(world.files, folder, join(folder, 'out'));
  if (read.value === undefined) return { ...refuse(read.diagnostics), files: [] };
  const { selection, diagnostics } = selectRoles(read.value.organizations, [id]);
  const faults = [...diagnostics, ...refuseUnknownLanguages(world, read.value, [language])];
  const [sources] = selection.keys();
  if (faults.length > 0 || sources === undefined) return { ...refuse(faults), files: [] };

  const stubs = await new StubMaker(world, sources, language).make(readRoleId(`${id}.yaml`));
  if (hasErrors(stubs.diagnostics)) return { ...refuse(stubs.diagnostics), files: [] };
  const files: string[] = [];
  for (const { name, text } of stubs.value) {
    const resource = nameResource(language, name);
    const path = join(folder, sources.folder, resource);
    if ((await world.files.stat(path)) !== undefined) continue;
    await world.files.write(path, new TextEncoder().encode(text));
    files.push(sources.organization.file.replace(/[^/]*$/, resource));
  }
  if (files.length === 0) return { ...refuse([describeNothingNew(id, language)]), files };
  return { exitCode: 0, diagnostics: [], findText: (file) => read.value?.findText(file), files };
}

interface Stub {
  readonly name: string;
  readonly text: string;
}

/** Collects the texts of a role and of what its documents are made of. */
class StubMaker {
  private readonly materials: Materials;
  private readonly stubs: Stub[] = [];
  private readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly world: World,
    private readonly sources: OrganizationSources,
    private readonly language: string,
  ) {
    this.materials = new Materials(world, sources.overrides);
  }

  async make(id: string): Promise<{ value: readonly Stub[]; diagnostics: readonly Diagnostic[] }> {
    const { sources, materials, language } = this;
    const roles = await Promise.all(sources.roles.map((source) => this.readRole(source)));
    const own = roles.find(({ role }) => role?.id === id);
    this.diagnostics.push(...(own?.diagnostics ?? []));
    const role = own?.role;
    if (role === undefined) return { value: [], diagnostics: this.diagnostics };
    if (role.language === language) return { value: [], diagnostics: [describeOwnLanguage(role)] };
    this.add(id, role.language, (translator) => {
      translateRole(role, language, translator);
    });
    const organization = this.open(readOrganization(sources.organization, materials));
    if (organization !== undefined) {
      this.add('organization', organization.language, (translator) => {
        readAll(translateOrganization(organization, language, translator));
        for (const each of roles) {
          if (each.role === undefined || each.role.id === id || each.role.language === language) continue;
          translator.title(`roles.${each.role.id}`, each.role.title);
        }
      });
    }
    for (const source of sources.clauses) {
      if (!role.clauses.some((link) => link.id === readRoleId(source.file))) continue;
      const clause = this.open(readSharedClause(source, materials));
      if (clause === undefined || clause.parameters.length > 0) continue;
      this.add(`clauses/${clause.id}`, clause.language, (translator) => {
        readAll(translateSharedClause(clause, language, translator));
      });
    }
    for (const source of sources.competencies) {
      if (!role.competencies.some(({ link }) => link.id === readRoleId(source.file))) continue;
      const competency: Competency | undefined = this.open(readCompetency(source, materials));
      if (competency === undefined) continue;
      this.add(`competencies/${competency.id}`, competency.language, (translator) => {
        readAll(translateCompetency(competency, language, translator));
      });
    }
    return { value: this.stubs, diagnostics: this.diagnostics };
  }

  private async readRole(
    source: RoleFile,
  ): Promise<{ readonly role: Role | undefined; readonly diagnostics: readonly Diagnostic[] }> {
    const { file } = source;
    const bytes = await readRoleFile(this.world.files, source);
    if (bytes.value === undefined) return { role: undefined, diagnostics: bytes.diagnostics };
    const schema = this.materials.readSchema('role');
    const read = readFile({ file, ...parseYaml(file, bytes.value) }, schema, decodeRole);
    return { role: read.value, diagnostics: read.diagnostics };
  }

  private open<T>({ value, diagnostics }: ReadFile<T>): T | undefined {
    this.diagnostics.push(...diagnostics);
    return value;
  }

  /** A file for what is written in another language than the one that is translated into. */
  private add(name: string, source: string, ask: (translator: Translator) => void): void {
    if (source === this.language) return;
    const translator = new Translator({ file: name, language: this.language }, undefined);
    ask(translator);
    this.stubs.push({ name, text: writeStub(translator.asked) });
  }
}

function readAll(value: unknown): void {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(readAll);
}

/** The text of a file to fill in: each text is empty, and carries the mark of its source. */
function writeStub(texts: readonly SourceText[]): string {
  const lines = texts.flatMap(({ key, text }) => [
    ...text.split('\n').map((line) => `  # ${line}`),
    `  ${key}: { text: '', of: '${markSource(text)}' }`,
  ]);
  return ['# yaml-language-server: $schema=https://rolebook.dev/schemas/translation.schema.json', 'texts:']
    .concat(lines, '')
    .join('\n');
}

function describeOwnLanguage({ id, language, place }: Role): Diagnostic {
  return diagnostic({
    code: 'translation/own-language',
    severity: 'error',
    message: {
      ru: `Должность «${id}» написана на языке «${language}»: переводить её на него не нужно`,
      en: `The role “${id}” is written in “${language}”: it needs no translation into it`,
    },
    help: { ru: 'Назовите другой язык.', en: 'Name another language.' },
    place,
  });
}

function describeNothingNew(id: string, language: string): Diagnostic {
  return diagnostic({
    code: 'workspace/occupied',
    severity: 'error',
    message: {
      ru: `Переводы «${id}» на язык «${language}» уже есть; файлы не изменены`,
      en: `The translations of "${id}" into "${language}" are there already; no file was changed`,
    },
    help: {
      ru: `Чего в них не хватает, покажет rolebook build ${id} --language ${language}`,
      en: `rolebook build ${id} --language ${language} tells what they lack.`,
    },
  });
}
