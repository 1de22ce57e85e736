import { createHash } from 'node:crypto';
import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { PackageProfile, PackageValueName, PackageValues } from '../document/package-profile.js';
import { fillBraces, isPackageValueName, listContents } from '../document/package-profile.js';
import { writeDescription } from '../render/packages/write-description.js';
import type { World } from '../world.js';
import { describeMissingValue } from './describe-missing-value.js';
import { describeAppendix, describeForm, describePaperAcknowledgment } from './describe-unsuitable.js';
import { fillPackageName } from './fill-package-name.js';
import { addFileValues, collectPackageValues } from './package-values.js';
import type { Draft, PreparedFile } from './prepare-files.js';
import { hashDraft, toWriterInput } from './prepare-files.js';

/** What a package is made of. */
export interface PackageRequest {
  readonly draft: Draft;
  readonly role: Role;
  readonly book: Book;
  readonly profile: PackageProfile;
  readonly world: World;
}

/**
 * Prepares the files of the package of one document: the PDF to sign, its description, and beside their folder a note
 * for those who sign. Kinds that the profile does not name go into no package, and neither do forms.
 */
export function preparePackage(request: PackageRequest): Outcome<readonly PreparedFile[]> {
  const { draft, role, book, profile, world } = request;
  if (!profile.codes.has(draft.document.kind)) return succeed([]);
  if (role.form) return succeed([], [describeForm(role, profile)]);
  const legalForm = role.legalForm ?? book.organization.legalForm;
  if (legalForm === 'contract-appendix') return succeed([], [describeAppendix(role, profile)]);
  const values = collectPackageValues(draft.document, role, book, profile);
  const diagnostics = [
    ...findMissing(profile, values, role, book.organization.file),
    ...findPaperAcknowledgment(request),
  ];
  if (hasErrors(diagnostics)) return fail(diagnostics);

  // PDF/A-1 can carry no files.
  const bare: Draft = profile.level === 'PDF/A-3a' ? draft : { ...draft, attachments: () => [] };
  // The description tells of the bytes of the document, which are made once for both.
  let made: Promise<Outcome<Uint8Array>> | undefined;
  const makeDocument = (): Promise<Outcome<Uint8Array>> => (made ??= writeDocument(bare, profile, world));

  const inputs = hashPackage(bare, profile, values, world);
  const prepare = (part: string, suffix: string, extension: string, make: PreparedFile['render']) => ({
    format: `${profile.id} ${part}`,
    suffix,
    hash: createHash('sha256').update(`${part}\0${extension}\0${inputs}`).digest('hex'),
    render: make,
  });
  return succeed(
    [
      prepare('document', `.${profile.id}/${values.fileStem}`, 'pdf', async () => ({
        extension: 'pdf',
        bytes: await makeDocument(),
      })),
      prepare('description', `.${profile.id}/${profile.description.name}`, 'xml', async () => {
        const { value } = await makeDocument();
        const bytes = value && writeDescription(profile.description, addFileValues(values, value));
        return { extension: 'xml', bytes: { value: bytes, diagnostics: [] } };
      }),
      prepare('note', `.${profile.id}`, 'txt', () =>
        Promise.resolve({ extension: 'txt', bytes: succeed(writeNote(profile, values)) }),
      ),
    ],
    diagnostics,
  );
}

async function writeDocument(
  draft: Draft,
  { level }: PackageProfile,
  world: World,
): Promise<Outcome<Uint8Array>> {
  const { writePdf } = await import('../render/writers/pdf/index.js');
  return writePdf(toWriterInput(draft, world), level);
}

function hashPackage(draft: Draft, profile: PackageProfile, values: PackageValues, world: World): string {
  const { codes, ...rest } = profile;
  return createHash('sha256')
    .update(JSON.stringify([hashDraft(draft, world), [...codes], rest, values]))
    .digest('hex');
}

/** The note: the pattern of the profile with values, places of signatures and doubtful statements. */
function writeNote(profile: PackageProfile, values: PackageValues): Uint8Array {
  const { description, signatures, statements, id, names } = profile;
  const list = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');
  const doubts = statements.filter(({ confidence }) => confidence === 'unverified');
  const parts: Readonly<Record<string, string>> = {
    profile: id,
    descriptionName: `${description.name}.xml`,
    signatures: list(
      signatures.map(({ signer, name }) => `${signer} — ${fillPackageName(name, values, names.alphabet)}`),
    ),
    statements: list(doubts.flatMap(({ text, source }) => [`– ${text}.`, `  ${source}`])),
  };
  const note = fillBraces(
    profile.note,
    (name) => parts[name] ?? (isPackageValueName(name) ? values[name] : undefined) ?? '',
  );
  return new TextEncoder().encode(note);
}

/** Values that follow from the bytes of the document are known as soon as there is a document. */
const madeOfBytes: readonly PackageValueName[] = ['descriptionId', 'fileSize', 'fileHash'];

/** What the profile asks for and nobody has written down; what is asked for twice is told once, as an error if any. */
function findMissing(
  { id, description }: PackageProfile,
  values: PackageValues,
  role: Role,
  organizationFile: string,
): readonly Diagnostic[] {
  const asked = new Map<PackageValueName, 'error' | 'warning'>();
  for (const content of listContents(description.root)) {
    if ('text' in content || content.missing === 'leave-out') continue;
    const { value, missing } = content;
    if (values[value] !== undefined || madeOfBytes.includes(value)) continue;
    asked.set(value, asked.get(value) === 'error' ? 'error' : missing);
  }
  return [...asked].map(([value, severity]) =>
    describeMissingValue(value, severity, { profile: id, role: role.file, organization: organizationFile }),
  );
}

/** A sheet, and a signature on a copy, are paper. */
function findPaperAcknowledgment({ role, book, profile }: PackageRequest): readonly Diagnostic[] {
  const { method } = role.acknowledgment ?? book.organization.acknowledgment;
  if (method.known !== 'sheet' && method.known !== 'copy') return [];
  const file = role.acknowledgment === undefined ? book.organization.file : role.file;
  return [describePaperAcknowledgment(file, profile)];
}
