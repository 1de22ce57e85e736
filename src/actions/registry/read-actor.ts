import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import { toPlain } from '../../parse/located.js';
import { readRoleFile } from '../../pipeline/read-role-file.js';
import type { OrganizationSources } from '../../pipeline/sources.js';
import { readRoleId } from '../../pipeline/sources.js';
import type { Person } from '../../registry/state/person.js';
import type { Files } from '../../world.js';
import { readWorkspace } from '../read-workspace.js';

/** How long a name or a position may be. */
const longest = 200;

/** Letters of a name as people write it; control characters and half letters are none. */
const printable = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+$/u;

/**
 * Who acts: «Соколова А. В., юрисконсульт», or the id of an officer of the workspace whose name and position its files tell.
 * Nobody is guessed.
 */
export async function readActor(
  files: Files,
  folder: string,
  text: string | undefined,
): Promise<Outcome<Person>> {
  if (text === undefined) return succeed({ name: '', position: '' });
  const comma = text.indexOf(',');
  if (comma === -1 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)) return findOfficer(files, folder, text);
  const name = text.slice(0, comma).trim().normalize('NFC');
  const position = text
    .slice(comma + 1)
    .trim()
    .normalize('NFC');
  const isRight = [name, position].every((each) => each.length <= longest && printable.test(each));
  return comma === -1 || !isRight ? fail([describeNoPerson(text)]) : succeed({ name, position });
}

/** The officer of an id. Several organizations of a workspace may each have one. */
async function findOfficer(files: Files, folder: string, id: string): Promise<Outcome<Person>> {
  const read = await readWorkspace(files, folder, 'out');
  const found: Person[] = [];
  let isNamed = false;
  for (const sources of read.value?.organizations ?? []) {
    const { file, bytes } = sources.organization;
    const root = bytes === undefined ? undefined : readPlain(file, bytes);
    const officer = listMembers(root, 'officers').find((each) => textOf(each, 'id') === id);
    if (officer === undefined) continue;
    isNamed = true;
    const name = printName(memberOf(officer, 'name'));
    const position = await findPosition(files, sources, officer);
    if (name !== undefined && position !== undefined) found.push({ name, position });
  }
  const [only] = found;
  if (only !== undefined && found.length === 1) return succeed(only);
  return fail([isNamed ? describeUnclearOfficer(id) : describeNoOfficer(id)]);
}

async function findPosition(
  files: Files,
  sources: OrganizationSources,
  officer: unknown,
): Promise<string | undefined> {
  const own = readTitle(memberOf(officer, 'title'));
  const role = textOf(officer, 'role');
  const source = sources.roles.find(({ file }) => readRoleId(file) === role);
  if (own !== undefined || source === undefined) return own;
  const bytes = (await readRoleFile(files, source)).value;
  return bytes && readTitle(memberOf(readPlain(source.file, bytes), 'title'));
}

function readPlain(file: string, bytes: Uint8Array): unknown {
  const { value } = parseYaml(file, bytes);
  return value && toPlain(value);
}

/** A title is a text, or its forms by their cases. */
function readTitle(title: unknown): string | undefined {
  return typeof title === 'string' ? title : textOf(title, 'nominative');
}

/** A name as papers carry it: «Соколова А. В.». */
function printName(name: unknown): string | undefined {
  const surname = textOf(name, 'surname');
  const initials = ['given', 'patronymic'].flatMap((member) => {
    const letter = /\p{L}\p{M}*/u.exec(textOf(name, member) ?? '')?.[0];
    return letter === undefined ? [] : `${letter.toUpperCase()}.`;
  });
  return surname === undefined ? undefined : [surname, ...initials].join(' ');
}

function listMembers(value: unknown, name: string): readonly unknown[] {
  const member = memberOf(value, name);
  return Array.isArray(member) ? member : [];
}

function textOf(value: unknown, name: string): string | undefined {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function describeNoPerson(text: string): Diagnostic {
  return diagnostic({
    code: 'registry/bad-actor',
    severity: 'error',
    message: {
      ru: `Из «${text}» не понять, кто это: нужны фамилия и должность через запятую`,
      en: `“${text}” does not say who this is: name and position, with a comma between them, are needed`,
    },
    help: {
      ru: 'Напишите так: --as "Соколова А. В., юрисконсульт".',
      en: 'Write it like this: --as "Sokolova A. V., legal counsel".',
    },
  });
}

function describeNoOfficer(id: string): Diagnostic {
  return diagnostic({
    code: 'registry/unknown-officer',
    severity: 'error',
    message: {
      ru: `В organization.yaml нет должностного лица «${id}»`,
      en: `organization.yaml has no officer “${id}”`,
    },
    help: {
      ru: 'Назовите другое или напишите так: --as "Соколова А. В., юрисконсульт".',
      en: 'Name another one, or write it like this: --as "Sokolova A. V., legal counsel".',
    },
  });
}

function describeUnclearOfficer(id: string): Diagnostic {
  return diagnostic({
    code: 'registry/unclear-officer',
    severity: 'error',
    message: {
      ru: `У должностного лица «${id}» нет имени, или такие лица есть в нескольких организациях`,
      en: `The officer “${id}” has no name, or several organizations have one`,
    },
    help: {
      ru: 'Допишите имя в organization.yaml или назовите человека: --as "Соколова А. В., юрисконсульт".',
      en: 'Add the name to organization.yaml, or name the person: --as "Sokolova A. V., legal counsel".',
    },
  });
}
