import { diagnostic, type Diagnostic, type Text } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { placeOfFile } from '../diagnostic/place.js';
import { type DetachedSignature, readDetachedSignature } from '../exchange/read-detached-signature.js';
import type { SignatureCertificate } from '../registry/state/event.js';
import type { Files, World } from '../world.js';
import { takeStep, type VersionRequest, type VersionResult } from './change-version.js';
import { readMoment } from './registry/read-moment.js';

/** Which signature to attach, and to which version. */
export interface SignatureRequest extends VersionRequest {
  /** The file of the signature. */
  readonly file: string;
}

/** A signature with its chain and stamps is small; in bytes. */
const largest = 4 * 1024 * 1024;

/**
 * Attaches an electronic signature, made by another program in a file of its own, to a version: its bytes are kept, and
 * whose it is by its certificate. Whether it is valid is not looked at: for signatures by GOST nothing here could tell.
 */
export async function attachSignature(world: World, request: SignatureRequest): Promise<VersionResult> {
  const { file, dated, textCode } = request;
  return takeStep(world, request, async ({ store }, { actor }) => {
    const read = await readSignature(world.files, file);
    if (read.value === undefined) return fail(read.diagnostics);
    const { bytes, signer } = read.value;
    const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    const kept = { name, sha256: await store.put(bytes), size: bytes.length };
    return succeed({
      ...({ verb: 'sign', actor, now: readMoment(world), file: kept, certificate: signer } as const),
      ...(dated !== undefined && { dated }),
      ...(textCode !== undefined && { textCode }),
    });
  });
}

async function readSignature(
  files: Files,
  file: string,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly signer: SignatureCertificate }>> {
  const status = await files.stat(file);
  const fits = status?.kind === 'file' && status.size > 0 && status.size <= largest;
  const bytes = fits ? await files.read(file) : undefined;
  if (bytes === undefined) return fail([describeFault(file, faults.missing)]);
  const read = await readDetachedSignature(bytes);
  if (read.state !== 'read') return fail([describeFault(file, faults[read.state])]);
  const [signer, ...others] = read.signers;
  // Each signature has a mark of its own, so each comes in a file of its own.
  if (signer === undefined || others.length > 0) return fail([describeFault(file, faults.several)]);
  const [from, until] = [signer.from, signer.until].map((date) => readMoment({ now: () => date }).day);
  if (signer.owner === '' || from === undefined || until === undefined) {
    return fail([describeFault(file, faults.nameless)]);
  }
  return succeed({ bytes, signer: { ...signer, from, until } });
}

type Fault = 'missing' | 'several' | Exclude<DetachedSignature['state'], 'read'>;

const faults = {
  missing: { ru: 'файла нет, он пуст или больше 4 МБ', en: 'it is missing, empty or larger than 4 MB' },
  damaged: {
    ru: 'это не электронная подпись в формате CMS (.sig, .p7s)',
    en: 'it is no electronic signature as CMS (.sig, .p7s)',
  },
  attached: {
    ru: 'подпись вместе с документом, а нужна отсоединённая',
    en: 'it holds the document itself, and a detached signature is needed',
  },
  nameless: {
    ru: 'в ней нет сертификата подписавшего',
    en: 'it does not hold the certificate of its signer',
  },
  several: {
    ru: 'в файле несколько подписей; каждую прилагают отдельно',
    en: 'the file holds several signatures; each is attached by itself',
  },
} as const satisfies Record<Fault, Text>;

function describeFault(file: string, why: Text): Diagnostic {
  return diagnostic({
    code: 'seal/no-signature',
    severity: 'error',
    message: { ru: `Подпись не приложена: ${why.ru}`, en: `The signature was not attached: ${why.en}` },
    help: {
      ru: 'В программе подписи выберите «отсоединённая подпись» и «включить сертификат».',
      en: 'Choose “detached signature” and “include the certificate” in the program that signs.',
    },
    place: placeOfFile(file.replaceAll('\\', '/')),
  });
}
