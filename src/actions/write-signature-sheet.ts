import { wordAt } from '../compose/read-words.js';
import type { Words } from '../compose/words.js';
import { diagnostic, type Diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { shortenHash } from '../document/identity.js';
import {
  makeSignatureSheet,
  type SignatureMark,
  type SignatureSheetWords,
} from '../document/make-signature-sheet.js';
import { numberDocument } from '../document/number.js';
import { Materials } from '../pipeline/materials.js';
import { sayDate } from '../registry/guards/check-dates.js';
import { sayVersion } from '../registry/guards/describe-state.js';
import type { AttachedSignature, Version } from '../registry/state/version.js';
import type { ObjectStore } from '../registry/store/object-store.js';
import { replaceMissingGlyphs } from '../render/replace-missing-glyphs.js';
import { writers } from '../render/writers/index.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { describeLostText } from './registry/describe-lost-text.js';
import { findVersion } from './registry/find-version.js';
import { readFrozenText } from './registry/read-frozen-text.js';
import { readKeptStyle } from './registry/read-kept-style.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';
import { writeNewFile } from './registry/write-new-file.js';

/** The formats that a sheet of marks is written in. */
export const signatureSheetFormats = ['pdf', 'docx', 'html', 'text'] as const;

/** Of which version to write the sheet, and where. */
export interface SignatureSheetRequest extends RegistryRequest {
  /** `sales-manager@3` */
  readonly version: string;
  readonly language?: string | undefined;
  readonly format: (typeof signatureSheetFormats)[number];
  readonly to: string;
  /** Whether to replace a file of other content. */
  readonly force: boolean;
}

/** The sheet that was written. */
export interface SignatureSheetResult extends ActionResult {
  readonly version?: Version | undefined;
}

/**
 * Writes the marks of the electronic signatures that are attached to a version as a sheet of its own, in the look of its
 * organization. The same version with the same signatures gives the same bytes.
 */
export async function writeSignatureSheet(
  world: World,
  request: SignatureSheetRequest,
): Promise<SignatureSheetResult> {
  const used = await useRegistry(world, request, 'read', async ({ registry, store }) => {
    const found = await findVersion(registry, request.version, request.language);
    if (found.value === undefined) return fail(found.diagnostics);
    const { version } = found.value;
    const rendered = await renderSheet(world, store, version, request.format);
    return rendered.value === undefined
      ? fail(rendered.diagnostics)
      : succeed({ version, bytes: rendered.value }, rendered.diagnostics);
  });
  if (used.value === undefined) return refuse(used.diagnostics);
  const { version, bytes } = used.value;
  const diagnostics = [
    ...used.diagnostics,
    ...(await writeNewFile(world.files, request.to, bytes, request.force)),
  ];
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, version };
}

async function renderSheet(
  world: World,
  store: ObjectStore,
  version: Version,
  format: string,
): Promise<Outcome<Uint8Array>> {
  const { signatures, registration, submission } = version;
  const latest = signatures.at(-1);
  if (latest === undefined) return fail([describeNoSignatures(version)]);
  const text = await readFrozenText(store, version);
  const style = await readKeptStyle(world, store, version);
  if (text === undefined || style === undefined) return fail([describeLostText(version)]);
  const words = new Materials(world, style.overrides).loadWords(text.language);
  if (words.value === undefined) return fail(words.diagnostics);
  const document = makeSignatureSheet(
    {
      text,
      edition: String(version.number),
      code: shortenHash(submission.textHash),
      ...(registration !== undefined && {
        registration: { number: registration.number, day: sayDate(registration.day) },
      }),
    },
    signatures.map((each) => makeMark(each, world)),
    readWords(words.value),
  );
  const numbering = numberDocument(document).value;
  const writer = writers.find((each) => each.format === format);
  if (numbering === undefined || writer === undefined) throw new Error(`no sheet of marks as ${format}`);
  const loaded = await writer.load();
  return loaded.write({
    ...{ document, numbering, look: style.look, date: new Date(`${latest.day}T00:00:00Z`) },
    attachments: [],
    producer: `Rolebook ${world.program.version}`,
    font: (name) => world.font(name),
  });
}

/** What a certificate says may have letters that the faces do not, and nobody can correct it. */
function makeMark({ certificate, file, person, day }: AttachedSignature, world: World): SignatureMark {
  const print = (text: string): string => replaceMissingGlyphs(text, (name) => world.font(name));
  const { organization } = certificate;
  return {
    serial: certificate.serial,
    owner: print(certificate.owner),
    issuer: print(certificate.issuer),
    ...(organization !== undefined && { organization: print(organization) }),
    from: sayDate(certificate.from),
    until: sayDate(certificate.until),
    file: print(file.name),
    person: print(`${person.name}, ${person.position}`),
    day: sayDate(day),
  };
}

function readWords(words: Words): SignatureSheetWords {
  const read = (name: keyof SignatureSheetWords): string => wordAt(words, `signatureSheet.${name}`);
  return {
    kind: read('kind'),
    title: read('title'),
    document: read('document'),
    number: read('number'),
    numberAndDate: read('numberAndDate'),
    edition: read('edition'),
    code: read('code'),
    mark: read('mark'),
    certificate: read('certificate'),
    owner: read('owner'),
    organization: read('organization'),
    valid: read('valid'),
    validity: read('validity'),
    issuer: read('issuer'),
    file: read('file'),
    attached: read('attached'),
    notice: read('notice'),
  };
}

function describeNoSignatures(version: Version): Diagnostic {
  const said = sayVersion(version);
  return diagnostic({
    code: 'registry/no-signatures',
    severity: 'error',
    message: {
      ru: `${said.ru}: электронных подписей к ней не приложено`,
      en: `${said.en} has no electronic signatures attached`,
    },
    help: {
      ru: 'Приложите файл подписи: rolebook sign attach <версия> <файл.sig>.',
      en: 'Attach the file of a signature: rolebook sign attach <version> <file.sig>.',
    },
  });
}
