import { join, relative } from 'node:path';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import { findLocated, toPlain } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { quoteText } from '../parse/quote-text.js';
import { runPipeline } from '../pipeline.js';
import type { OrganizationSources } from '../pipeline/sources.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { isImpossibleName } from './workspace-name.js';

/** What is known of the new role. */
export interface NewRoleRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the role, which is the name of its file: `sales-manager`, or `bank/sales-manager`. */
  readonly id: string;
  readonly title: string;
  /** Id of a unit; a blank when left out. */
  readonly unit?: string | undefined;
  /** Id of the role of the direct supervisor; a blank when left out. */
  readonly reportsTo?: string | undefined;
}

/** What was made. */
export interface NewRoleResult extends ActionResult {
  /** Path of the file; `undefined` when it was not made. */
  readonly file: string | undefined;
}

/**
 * Makes the file of a new role from the scaffold of the language of its organization. The text is checked before it
 * is written: with an error nothing is written, and what is left to fill in is told as findings.
 */
export async function newRole(world: World, request: NewRoleRequest): Promise<NewRoleResult> {
  const read = await readWorkspace(world.files, request.folder, join(request.folder, 'out'));
  if (read.value === undefined) return { ...refuse(read.diagnostics), file: undefined };
  const [id = '', folder = ''] = request.id.split('/').reverse();
  const sources = read.value.organizations.find((each) => each.folder === folder);
  const fault = sources === undefined ? describeNoFolder(folder) : findNameFault(id);
  if (sources === undefined || fault !== undefined) {
    return { ...refuse(fault === undefined ? [] : [fault]), file: undefined };
  }

  const file = sources.organization.file.replace(/organization\.yaml$/, `${id}.yaml`);
  const path = join(request.folder, folder, `${id}.yaml`);
  if ((await world.files.stat(path)) !== undefined)
    return { ...refuse([describeExists(file)]), file: undefined };
  const scaffold = readScaffold(world, sources);
  if (scaffold === undefined) return { ...refuse([describeNoScaffold(file)]), file: undefined };
  const schemas = await findSchemas(world, request.folder, join(request.folder, folder));
  const text = fillScaffold(scaffold, { ...request, id, schemas });

  const diagnostics = await checkNew(world, sources, file, id, text);
  const findText = (name: string): string | undefined => (name === file ? text : read.value?.findText(name));
  if (hasErrors(diagnostics)) return { exitCode: 1, diagnostics, findText, file: undefined };
  await world.files.write(path, new TextEncoder().encode(text));
  return { exitCode: 0, diagnostics, findText, file };
}

/** Findings of the role as if its file were there. */
async function checkNew(
  world: World,
  sources: OrganizationSources,
  file: string,
  id: string,
  text: string,
): Promise<Diagnostic[]> {
  const added = { file, content: new TextEncoder().encode(text) };
  const found: Diagnostic[] = [];
  const general = await runPipeline(
    { ...sources, roles: [...sources.roles, added] },
    world,
    { roles: new Set([id]), formats: [], stage: 'draft', final: false },
    ({ diagnostics }) => {
      found.push(...diagnostics);
      return Promise.resolve();
    },
  );
  return removeRepeats([...general, ...found]).filter(({ place }) => place?.file === file);
}

function readScaffold(world: World, { organization }: OrganizationSources): string | undefined {
  const root = organization.bytes && parseYaml(organization.file, organization.bytes).value;
  const language = root && findLocated(root, '/language');
  const tag = language === undefined ? undefined : toPlain(language);
  const bytes = typeof tag === 'string' ? world.resource(`templates/${tag}/scaffold/role.yaml`) : undefined;
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** The folder of the schemas as the new file reaches it; the published ones when the workspace has no copy. */
async function findSchemas(world: World, workspace: string, folder: string): Promise<string> {
  for (const place of [join(workspace, '..', 'schemas'), join(workspace, 'schemas')]) {
    if ((await world.files.stat(join(place, 'role.schema.json'))) !== undefined) {
      return relative(folder, place).replaceAll('\\', '/');
    }
  }
  return 'https://rolebook.dev/schemas';
}

/**
 * Puts the values into the places of the scaffold, `{{title}}`, each as a YAML scalar that can mean nothing else. A value
 * that is not given becomes a blank with the hint of the scaffold: `{{unit ?? name of the unit}}`.
 */
function fillScaffold(
  scaffold: string,
  { schemas, id, title, unit, reportsTo }: Omit<NewRoleRequest, 'folder'> & { readonly schemas: string },
): string {
  const values = new Map(Object.entries({ id, title: title.replace(/\s+/g, ' ').trim(), unit, reportsTo }));
  return scaffold.replace(
    /\{\{(\w+)(?: \?\? ([^{}]+))?\}\}/g,
    (_, name: string, hint: string | undefined) => {
      if (name === 'schemas') return schemas;
      const value = values.get(name);
      return value === undefined ? `{ blank: ${writeScalar(hint ?? '')} }` : writeScalar(value);
    },
  );
}

/** Words are left bare, as a person would write them; whatever YAML could take for something else is quoted. */
function writeScalar(text: string): string {
  const isBare = /^\p{L}(?:[\p{L}\p{N} ()«»–—-]*[\p{L}\p{N})»])?$/u.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isBare && !isWord ? text : quoteText(text);
}

function findNameFault(id: string): Diagnostic | undefined {
  const isGood =
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 64 && id !== 'organization' && id !== 'staffing';
  if (isGood && !isImpossibleName(id)) return undefined;
  return describe(
    'workspace/bad-id',
    { ru: `«${id}» не годится в имя должности`, en: `"${id}" cannot be the id of a role` },
    {
      ru: 'имя состоит из строчных латинских букв, цифр и дефисов: sales-manager',
      en: 'an id has small Latin letters, digits and hyphens: sales-manager',
    },
  );
}

function describeNoFolder(folder: string): Diagnostic {
  return describe(
    'workspace/no-organization',
    { ru: `нет организации «${folder}»`, en: `there is no organization "${folder}"` },
    {
      ru: 'в папке организации должен быть файл organization.yaml',
      en: 'the folder of an organization holds an organization.yaml',
    },
  );
}

function describeExists(file: string): Diagnostic {
  return describe(
    'workspace/occupied',
    { ru: 'такой файл уже есть; он не изменён', en: 'there is such a file already; it was not changed' },
    { ru: 'выберите другое имя', en: 'choose another name' },
    file,
  );
}

function describeNoScaffold(file: string): Diagnostic {
  return describe(
    'workspace/no-scaffold',
    {
      ru: 'для языка этой организации нет заготовки должности',
      en: 'there is no scaffold of a role in the language of this organization',
    },
    {
      ru: 'проверьте поле language в organization.yaml или скопируйте файл другой должности',
      en: 'check the field language of organization.yaml, or copy the file of another role',
    },
    file,
  );
}

function describe(
  code: 'workspace/bad-id' | 'workspace/no-organization' | 'workspace/occupied' | 'workspace/no-scaffold',
  message: Text,
  help: Text,
  file?: string,
): Diagnostic {
  return diagnostic({ code, severity: 'error', message, help, ...(file && { place: placeOfFile(file) }) });
}
