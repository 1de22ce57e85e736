import { join, relative } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { createSealFile } from '../seal/create-seal-file.js';
import type { IsoDate } from '../document/iso-date.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { readMoment } from './registry/read-moment.js';
import { readSealPassword } from './registry/read-seal-password.js';
import { readSealSettings, type SealingOrganization } from './registry/read-seal-setting.js';
import { findRegistryFolder } from './registry/registry-place.js';

/** For whom to make a certificate, and what closes its file. */
export interface SealRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the organization; needed where the workspace has several. */
  readonly organization?: string | undefined;
  readonly passwordFile?: string | undefined;
}

/** The certificate that was made. */
export interface SealResult extends ActionResult {
  readonly made?:
    | {
        /** Path of the file, as the user would write it. */
        readonly path: string;
        readonly owner: string;
        readonly until: IsoDate;
        /** The file of the organization, and what it has to say to use the certificate. */
        readonly organizationFile: string;
        readonly setting: string;
      }
    | undefined;
}

/** A certificate for trial is valid for so many years. */
const years = 3;

/** Shorter passwords are guessed. */
const shortestPassword = 8;

/**
 * Makes a certificate for trial, in a file of its own beside the registry that only its owner may read. A file that is
 * there is never replaced: what was sealed with its key could not be sealed again.
 */
export async function createSeal(world: World, request: SealRequest): Promise<SealResult> {
  const { folder, passwordFile } = request;
  const settings = await readSealSettings(world, folder);
  if (settings.value === undefined) return refuse(settings.diagnostics);
  const chosen = choose(settings.value, request.organization);
  if (chosen === undefined) {
    return refuse([...settings.diagnostics, describeChoice(settings.value.map(({ id }) => id))]);
  }
  const password = await readSealPassword(world, passwordFile);
  if (password.diagnostics.length > 0) return refuse(password.diagnostics);
  if (password.value === undefined || password.value.length < shortestPassword) {
    return refuse([describeWeakPassword()]);
  }
  const place = await findRegistryFolder(world, folder);
  const path = join(place, 'seal', `${chosen.id}.p12`);
  const named = relative((await world.files.realPath(chosen.folder)) ?? chosen.folder, path);
  const shown = join(chosen.folder, named).replaceAll('\\', '/');
  if ((await world.files.stat(path)) !== undefined) return refuse([describeOccupied(shown)]);
  const from = world.now();
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  const bytes = await createSealFile({ name: chosen.name, from, until }, password.value);
  if ((await world.files.stat(join(place, '.gitignore'))) === undefined) {
    await world.files.write(join(place, '.gitignore'), new TextEncoder().encode('*\n'));
  }
  await world.files.write(path, bytes, 'owner');
  const setting = `seal:\n  certificate: ${named.replaceAll('\\', '/')}\n`;
  const made = {
    path: shown,
    ...{ owner: chosen.name, until: readMoment({ now: () => until }).day },
    ...{ organizationFile: chosen.file, setting },
  };
  return { exitCode: 0, diagnostics: [], findText: () => undefined, made };
}

function choose(
  organizations: readonly SealingOrganization[],
  id: string | undefined,
): SealingOrganization | undefined {
  const [first] = organizations;
  if (id === undefined) return organizations.length === 1 ? first : undefined;
  return organizations.find((each) => each.id === id);
}

function describeChoice(ids: readonly string[]): Diagnostic {
  return diagnostic({
    code: 'seal/which-organization',
    severity: 'error',
    message: {
      ru: 'Не понятно, для какой организации нужна печать',
      en: 'It is not clear which organization the seal is for',
    },
    help: {
      ru: `Назовите её ключом --organization: ${ids.join(', ')}.`,
      en: `Name it by --organization: ${ids.join(', ')}.`,
    },
  });
}

function describeWeakPassword(): Diagnostic {
  return diagnostic({
    code: 'seal/weak-password',
    severity: 'error',
    message: {
      ru: `Нужен пароль не короче ${shortestPassword} знаков`,
      en: `A password of at least ${shortestPassword} characters is needed`,
    },
    why: {
      ru: 'Им закрыт файл с ключом печати. В командной строке пароль увидели бы другие пользователи компьютера.',
      en: 'It closes the file with the key. On the command line other users of the computer would see it.',
    },
    help: {
      ru: 'Задайте переменную ROLEBOOK_SEAL_PASSWORD или ключ --password-file <файл>.',
      en: 'Set the variable ROLEBOOK_SEAL_PASSWORD, or the option --password-file <file>.',
    },
  });
}

function describeOccupied(path: string): Diagnostic {
  return diagnostic({
    code: 'seal/occupied',
    severity: 'error',
    message: {
      ru: 'Файл печати уже есть и не заменён',
      en: 'There is a file of the seal already; it is not replaced',
    },
    why: {
      ru: 'Без прежнего ключа нельзя скрепить документы той же печатью.',
      en: 'Without the old key nothing can be sealed with the same seal.',
    },
    help: {
      ru: 'Чтобы начать с новой, переименуйте прежний файл и сохраните его.',
      en: 'To begin with a new one, rename the old file and keep it.',
    },
    place: placeOfFile(path),
  });
}
