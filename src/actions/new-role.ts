import { join } from 'node:path';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { World } from '../world.js';
import type { ActionResult } from './action-result.js';
import { refuse } from './action-result.js';
import { readWorkspace } from './read-workspace.js';
import { checkScaffolds, fillScaffold, findSchemas, readScaffold } from './scaffold-role.js';
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
  const text = fillScaffold(scaffold, schemas, { ...request, id });

  const diagnostics = await checkScaffolds(world, sources, new Map([[file, text]]));
  const findText = (name: string): string | undefined => (name === file ? text : read.value?.findText(name));
  if (hasErrors(diagnostics)) return { exitCode: 1, diagnostics, findText, file: undefined };
  await world.files.write(path, new TextEncoder().encode(text));
  return { exitCode: 0, diagnostics, findText, file };
}

function findNameFault(id: string): Diagnostic | undefined {
  const isGood =
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 64 && id !== 'organization' && id !== 'staffing';
  if (isGood && !isImpossibleName(id)) return undefined;
  return describe(
    'workspace/bad-id',
    { ru: `«${id}» не годится в имя должности`, en: `"${id}" cannot be the id of a role` },
    {
      ru: 'Имя состоит из строчных латинских букв, цифр и дефисов: sales-manager.',
      en: 'An id has small Latin letters, digits and hyphens: sales-manager.',
    },
  );
}

function describeNoFolder(folder: string): Diagnostic {
  return describe(
    'workspace/no-organization',
    { ru: `Нет организации «${folder}»`, en: `There is no organization "${folder}"` },
    {
      ru: 'В папке организации должен быть файл organization.yaml.',
      en: 'The folder of an organization holds an organization.yaml.',
    },
  );
}

function describeExists(file: string): Diagnostic {
  return describe(
    'workspace/occupied',
    { ru: 'Такой файл уже есть; он не изменён', en: 'There is such a file already; it was not changed' },
    { ru: 'Выберите другое имя.', en: 'Choose another name.' },
    file,
  );
}

function describeNoScaffold(file: string): Diagnostic {
  return describe(
    'workspace/no-scaffold',
    {
      ru: 'Для языка этой организации нет заготовки должности',
      en: 'There is no scaffold of a role in the language of this organization',
    },
    {
      ru: 'Проверьте поле language в organization.yaml или скопируйте файл другой должности.',
      en: 'Check the field language of organization.yaml, or copy the file of another role.',
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
