import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Place } from '../../diagnostic/place.js';
import { openSealKey, type SealKey } from '../../seal/seal-key.js';
import { describeOwner, type SealOwner } from '../../seal/seal-owner.js';
import type { World } from '../../world.js';
import { sayDate } from './version-words.js';
import { readMoment } from './read-moment.js';
import { readSealPassword } from './read-seal-password.js';
import { readSealSettings } from './read-seal-setting.js';

/** What files of an organization are sealed with. */
export interface OpenedSeal {
  readonly key: SealKey;
  readonly owner: SealOwner;
  /** The authority that says when a file was sealed, and where it is named. */
  readonly timestamps?: { readonly url: string; readonly place: Place } | undefined;
}

/** Certificates with their keys are small; in bytes. */
const largest = 1024 * 1024;

/** A certificate with all its issuers has a few thousand bytes; every file that is issued carries them. */
const longestChain = 64 * 1024;

/**
 * Opens the seal of an organization. A value of `undefined` means that it has none, which is told as info; anything that
 * keeps one which it has from being used is an error.
 */
export async function openSeal(
  world: World,
  folder: string,
  organization: string,
  passwordFile: string | undefined,
): Promise<Outcome<{ readonly seal: OpenedSeal | undefined }>> {
  const settings = await readSealSettings(world, folder);
  if (settings.value === undefined) return fail(settings.diagnostics);
  const own = settings.value.find(({ id }) => id === organization);
  // Whether an organization that cannot be read has a seal is not known: to go on without one would be a guess.
  if (own === undefined) return fail([...settings.diagnostics, describeNoOrganization(organization)]);
  const { seal } = own;
  if (seal === undefined) return succeed({ seal: undefined }, [describeNoSeal()]);
  const password = await readSealPassword(world, passwordFile);
  if (password.diagnostics.length > 0) return fail(password.diagnostics);
  if (password.value === undefined) return fail([describeNoPassword(seal.place)]);
  const status = await world.files.stat(seal.path);
  const fits = status?.kind === 'file' && status.size <= largest;
  const bytes = fits ? await world.files.read(seal.path) : undefined;
  if (bytes === undefined) return fail([describeFault(seal.place, 'missing')]);
  const opened = await openSealKey(bytes, password.value);
  if (opened.state !== 'open') return fail([describeFault(seal.place, opened.state)]);
  const chain = opened.key.certificates.reduce((sum, { length }) => sum + length, 0);
  if (chain > longestChain) return fail([describeFault(seal.place, 'long')]);
  const owner = describeOwner(opened.key.certificates[0]);
  const now = world.now();
  if (now < owner.from || now > owner.until) return fail([describeExpired(seal.place, owner, now)]);
  const { timestamps: url, place } = seal;
  return succeed({
    seal: { key: opened.key, owner, ...(url !== undefined && { timestamps: { url, place } }) },
  });
}

interface Fault {
  readonly message: Text;
  readonly help: Text;
}

const faults = {
  missing: {
    message: {
      ru: 'Файла сертификата печати нет по этому пути',
      en: 'The file of the certificate of the seal is not there',
    },
    help: {
      ru: 'Путь пишут от папки организации. Пробный сертификат создаёт rolebook seal init.',
      en: 'The path begins at the folder of the organization. rolebook seal init makes one for trial.',
    },
  },
  closed: {
    message: {
      ru: 'Файл сертификата печати не открывается: пароль неверен, или это не файл PKCS#12',
      en: 'The file of the certificate of the seal does not open: the password is wrong, or it is no PKCS#12 file',
    },
    help: {
      ru: 'Проверьте переменную ROLEBOOK_SEAL_PASSWORD или файл из --password-file.',
      en: 'Check the variable ROLEBOOK_SEAL_PASSWORD or the file of --password-file.',
    },
  },
  unsuitable: {
    message: {
      ru: 'Ключ сертификата не подходит для печати PDF: нужен ключ RSA или ECDSA вместе со своим сертификатом',
      en: 'The key does not suit the seal of a PDF: it takes an RSA or ECDSA key with its certificate',
    },
    help: {
      ru: 'Подпись с ключом ГОСТ ставят своей программой и прилагают к версии: rolebook sign attach.',
      en: 'A signature by a GOST key is made by its own program and attached to the version: rolebook sign attach.',
    },
  },
  long: {
    message: {
      ru: 'Цепочка сертификатов печати слишком длинна для PDF',
      en: 'The chain of certificates of the seal is too long for a PDF',
    },
    help: {
      ru: 'Оставьте в файле сертификат организации и сертификат того, кто его выдал.',
      en: 'Keep the certificate of the organization in the file, and that of its issuer.',
    },
  },
} as const satisfies Record<string, Fault>;

function describeFault(place: Place, name: keyof typeof faults): Diagnostic {
  return diagnostic({
    code: 'seal/unusable',
    severity: 'error',
    message: faults[name].message,
    help: faults[name].help,
    place,
  });
}

function describeExpired(place: Place, { from, until }: SealOwner, now: Date): Diagnostic {
  const [first, last] = [from, until].map((date) => sayDate(readMoment({ now: () => date }).day));
  const isEarly = now < from;
  return diagnostic({
    code: 'seal/expired',
    severity: 'error',
    message: {
      ru: `Сертификат печати действует с ${first} по ${last}, сегодня им скреплять нельзя`,
      en: `The certificate of the seal is valid from ${first} until ${last}; nothing can be sealed with it today`,
    },
    help: isEarly
      ? {
          ru: 'Он ещё не начал действовать: проверьте часы компьютера или дождитесь этого дня.',
          en: 'It is not valid yet: check the clock of the computer, or wait for that day.',
        }
      : {
          ru: 'Получите новый сертификат и назовите его файл в поле seal.',
          en: 'Get a new certificate and name its file in the field seal.',
        },
    place,
  });
}

function describeNoPassword(place: Place): Diagnostic {
  return diagnostic({
    code: 'seal/no-password',
    severity: 'error',
    message: { ru: 'Не указан пароль печати', en: 'The password of the seal is not given' },
    help: {
      ru: 'Задайте переменную ROLEBOOK_SEAL_PASSWORD или ключ --password-file <файл>.',
      en: 'Set the variable ROLEBOOK_SEAL_PASSWORD, or the option --password-file <file>.',
    },
    place,
  });
}

function describeNoSeal(): Diagnostic {
  return diagnostic({
    code: 'seal/none',
    severity: 'info',
    message: {
      ru: 'PDF выдан без печати: подмену файла покажет только реестр',
      en: 'The PDF is issued without a seal: only the registry can tell whether it was changed',
    },
    help: {
      ru: 'Сертификат для пробы создаёт rolebook seal init; файл своего назовите в поле seal файла organization.yaml.',
      en: 'rolebook seal init makes a certificate for trial; name the file of your own in the field seal of organization.yaml.',
    },
  });
}

function describeNoOrganization(id: string): Diagnostic {
  return diagnostic({
    code: 'seal/no-organization',
    severity: 'error',
    message: {
      ru: `Организации «${id}» нет в папке, или её файл с ошибкой: неизвестно, чем скреплять документ`,
      en: `The workspace has no organization “${id}”, or its file has an error: what to seal with is not known`,
    },
    help: {
      ru: 'Исправьте organization.yaml (rolebook check) и повторите.',
      en: 'Correct organization.yaml (rolebook check) and repeat.',
    },
  });
}
