import { join, normalize } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { hashContent } from '../pipeline/read-role-file.js';
import type { OrganizationSources, OverrideFile, RoleFile, SourceFile } from '../pipeline/sources.js';
import { readRoleId } from '../pipeline/sources.js';
import { translationsFolder } from '../pipeline/translations.js';
import type { Files } from '../world.js';
import { ContentHashes } from './content-hashes.js';
import { FolderReader } from './folder-reader.js';
import { foldName, foreignFolders, isImpossibleName, reservedFolders } from './workspace-name.js';
import { longTable } from '../parse/yaml-limits.js';

/** All source files of a workspace: the organization of its folder, and one for each sub-folder that is another. */
export interface Workspace {
  /** Path of the folder. */
  readonly folder: string;
  readonly organizations: readonly OrganizationSources[];
  /** The path on disk of each source file by the name that findings use. */
  readonly paths: ReadonlyMap<string, string>;
  /** The text of a source file as the offsets of findings count it. */
  readonly findText: (file: string) => string | undefined;
}

/** The file that makes a folder an organization. */
export const organizationFile = 'organization.yaml';

/** The file of the staffing table, beside it. */
export const staffingFile = 'staffing.yaml';

/**
 * Reads the source files of a workspace. Whatever is wrong with names, links and files is reported and left out; the
 * outcome has no value only when the folder is no workspace at all. `outputFolder` is never looked into. A process that
 * reads again and again brings its `hashes`.
 */
export async function readWorkspace(
  files: Files,
  folder: string,
  outputFolder: string,
  hashes = new ContentHashes(),
): Promise<Outcome<Workspace>> {
  const root = await FolderReader.open(files, folder, await files.realPath(outputFolder), hashes);
  if (!root.has(organizationFile)) return fail([...root.diagnostics, describeNoOrganization(root.display)]);
  const organizations = [await readOrganization(root, '')];
  for (const name of root.folders) {
    if (reservedFolders.includes(name) || foreignFolders.includes(name)) continue;
    const below = await root.enter(name);
    if (below === undefined) continue;
    if (!below.has(organizationFile)) await below.reportIgnored();
    else if (isImpossibleName(name)) root.report(describeImpossibleName(below.display, name));
    else {
      organizations.push(await readOrganization(below, name));
      await reportNestedFolders(below);
    }
  }
  const checked = refuseNameClashes(organizations);
  return succeed(
    {
      folder,
      organizations: checked.value,
      paths: root.paths,
      findText: createTextFinder(files, checked.value),
    },
    [...root.diagnostics, ...checked.diagnostics],
  );
}

/** The files of an organization that its roles share. */
export function listShared(sources: OrganizationSources): readonly SourceFile[] {
  const { organization, clauses, competencies, cases, vacancies, overrides, staffing } = sources;
  const table = staffing === undefined ? [] : [staffing];
  return [organization, ...clauses, ...competencies, ...cases, ...vacancies, ...overrides, ...table];
}

/** The names of all source files of an organization. */
export function listFiles(sources: OrganizationSources): readonly string[] {
  const [organization, ...shared] = listShared(sources);
  return [organization, ...sources.roles, ...shared].flatMap((each) => each?.file ?? []);
}

async function readOrganization(reader: FolderReader, folder: string): Promise<OrganizationSources> {
  const roles: RoleFile[] = [];
  for (const name of reader.yamlFiles) {
    if (name === organizationFile || name === staffingFile) continue;
    const id = readRoleId(name);
    if (!isImpossibleName(id)) {
      roles.push(await reader.readRole(name));
      continue;
    }
    reader.report(describeImpossibleName(reader.displayOf(name), id));
    roles.push({ file: reader.displayOf(name), content: undefined });
  }
  await enterReserved(reader, 'organization');
  return {
    folder,
    organization: await reader.read(organizationFile),
    roles,
    clauses: await readLibrary(reader, 'clauses'),
    competencies: await readLibrary(reader, 'competencies'),
    cases: await readLibrary(reader, 'cases'),
    vacancies: await readLibrary(reader, 'vacancies'),
    overrides: [...(await readOverrides(reader)), ...(await readTranslations(reader))],
    ...(reader.has(staffingFile) && { staffing: await reader.read(staffingFile, longTable) }),
  };
}

/** Organizations do not nest. */
async function reportNestedFolders(reader: FolderReader): Promise<void> {
  for (const name of reader.folders) {
    if (!reservedFolders.includes(name) && !foreignFolders.includes(name)) {
      await (await reader.enter(name))?.reportIgnored();
    }
  }
}

/** Enters a folder that has a meaning, and so can be no organization. */
async function enterReserved(reader: FolderReader, name: string): Promise<FolderReader | undefined> {
  const folder = await reader.enter(name);
  if (folder?.has(organizationFile)) {
    reader.report(describeReservedFolder(folder.displayOf(organizationFile), name));
  }
  return folder;
}

async function readLibrary(reader: FolderReader, name: string): Promise<SourceFile[]> {
  const library = await enterReserved(reader, name);
  if (library === undefined) return [];
  const found: SourceFile[] = [];
  for (const file of library.yamlFiles) {
    if (file !== organizationFile) found.push(await library.read(file));
  }
  for (const folder of library.folders) await (await library.enter(folder))?.reportIgnored();
  return found;
}

/**
 * What an organization may replace or add: templates and their parts, words of a language, Russian words that it declines, looks, and the profiles of
 * packages, which depend on the system that receives them. What the rules look for it may not.
 */
const overridable =
  /^(?:[a-z]{2,3}(?:-[A-Z]{2})?\/(?:(?:parts\/)?[a-z0-9-]+\.hbs|words\.yaml|law\/[a-z]{2}\.yaml)|ru\/lexicon\.yaml|looks\/[a-z0-9.-]+\.yaml|law\/[a-z]{2}\/packages\/[a-z0-9-]+\.yaml)$/;

async function readOverrides(reader: FolderReader): Promise<OverrideFile[]> {
  const templates = await enterReserved(reader, 'templates');
  if (templates === undefined) return [];
  const found: OverrideFile[] = [];
  for (const path of await templates.listDeep(['.hbs', '.yaml', '.yml'])) {
    if (overridable.test(path)) {
      found.push({ ...(await templates.read(path)), resource: `templates/${path}` });
    } else {
      templates.reportIgnoredFile(path);
    }
  }
  return found;
}

/** Where translations lie: of roles and of the organization, and in sub-folders of what roles share. */
const translation = /^[a-z]{2,3}(?:-[A-Z]{2})?\/(?:clauses\/|competencies\/)?[a-z0-9-]+\.yaml$/;

async function readTranslations(reader: FolderReader): Promise<OverrideFile[]> {
  const translations = await enterReserved(reader, 'translations');
  if (translations === undefined) return [];
  const found: OverrideFile[] = [];
  for (const path of await translations.listDeep(['.yaml', '.yml'])) {
    if (translation.test(path)) {
      found.push({ ...(await translations.read(path)), resource: `${translationsFolder}${path}` });
    } else {
      translations.reportIgnoredFile(path);
    }
  }
  return found;
}

/**
 * Two names that only case tells apart, or a role that is called like a folder of another organization, would write
 * over each other in `out` on Windows and macOS. The later one is refused.
 */
function refuseNameClashes(organizations: readonly OrganizationSources[]): {
  readonly value: readonly OrganizationSources[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const folders = new Map<string, string>();
  const kept = organizations.filter(({ folder, organization }) => {
    const other = folders.get(foldName(folder));
    if (other === undefined) folders.set(foldName(folder), organization.file);
    else diagnostics.push(describeNameClash(organization.file, folder, other));
    return other === undefined;
  });
  const value = kept.map((each) => {
    const names = new Map(each.folder === '' ? folders : []);
    const roles = each.roles.map((role) => {
      const id = readRoleId(role.file);
      const other = names.get(foldName(id));
      if (other === undefined) {
        names.set(foldName(id), role.file);
        return role;
      }
      diagnostics.push(describeNameClash(role.file, id, other));
      return { file: role.file, content: undefined };
    });
    return { ...each, roles };
  });
  return { value, diagnostics };
}

/**
 * Finds texts for printers. The text of a role is read again, and only the last one is kept: printers go from file to
 * file. One that has changed since has no text, for the offsets of findings are not true for it any more.
 */
function createTextFinder(
  files: Files,
  organizations: readonly OrganizationSources[],
): (file: string) => string | undefined {
  const shared = new Map(organizations.flatMap(listShared).map(({ file, bytes }) => [file, bytes]));
  const roles = new Map(
    organizations.flatMap((each) => each.roles.map(({ file, content }) => [file, content])),
  );
  let last: { readonly file: string; readonly text: string | undefined } | undefined;
  const findBytes = (file: string): Uint8Array | undefined => {
    const content = roles.get(file);
    if (content === undefined || content instanceof Uint8Array) return content ?? shared.get(file);
    const bytes = files.readNow(content.path);
    return bytes !== undefined && hashContent(bytes) === content.sha256 ? bytes : undefined;
  };
  return (file) => {
    if (last?.file !== file) last = { file, text: decode(findBytes(file)) };
    return last.text;
  };
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  // Offsets of places count the text without its byte order mark, which the decoder takes off.
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

function describeNoOrganization(folder: string): Diagnostic {
  const file = normalize(join(folder, organizationFile)).replaceAll('\\', '/');
  return diagnostic({
    code: 'workspace/no-organization',
    severity: 'error',
    message: {
      ru: `Нет файла ${file}: это не папка организации`,
      en: `There is no ${file}: not a folder of an organization`,
    },
    help: {
      ru: 'Перейдите в папку, где он есть, укажите её: --roles <папка> — или создайте новую: rolebook init.',
      en: 'Go to the folder that holds it, name that folder with --roles <folder>, or make a new one: rolebook init.',
    },
    place: placeOfFile(file),
  });
}

function describeImpossibleName(file: string, name: string): Diagnostic {
  return diagnostic({
    code: 'workspace/reserved-name',
    severity: 'error',
    message: {
      ru: `Имя «${name}» занято операционной системой Windows: файлов и папок с таким именем там быть не может`,
      en: `The name "${name}" is reserved by Windows, where no file or folder can be called so`,
    },
    help: { ru: 'Выберите другое имя.', en: 'Choose another name.' },
    place: placeOfFile(file),
  });
}

function describeReservedFolder(file: string, name: string): Diagnostic {
  return diagnostic({
    code: 'workspace/reserved-name',
    severity: 'error',
    message: {
      ru: `Папка «${name}» имеет в Rolebook своё назначение и не может быть организацией`,
      en: `The folder "${name}" has a meaning of its own and cannot be an organization`,
    },
    help: { ru: 'Переименуйте папку организации.', en: 'Rename the folder of the organization.' },
    place: placeOfFile(file),
  });
}

function describeNameClash(file: string, name: string, other: string): Diagnostic {
  return diagnostic({
    code: 'workspace/reserved-name',
    severity: 'error',
    message: {
      ru: `Имя «${name}» уже занято: готовые документы попали бы в одну папку с документами из ${other}`,
      en: `The name "${name}" is taken: its documents would land in the same folder as those of ${other}`,
    },
    help: {
      ru: 'Переименуйте один из двух; строчные и заглавные буквы на Windows и macOS не различаются.',
      en: 'Rename one of the two; Windows and macOS do not tell small letters from capital ones.',
    },
    place: placeOfFile(file),
    related: [{ message: { ru: 'другое такое имя', en: 'the other one' }, place: placeOfFile(other) }],
  });
}
