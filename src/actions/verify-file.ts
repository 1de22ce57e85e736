import { type Diagnostic, hasErrors, type Text } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { type Replay, replayRegistry } from '../registry/replay-registry.js';
import type { Version } from '../registry/state/version.js';
import { printVersionName } from '../registry/state/version-name.js';
import type { ObjectStore } from '../registry/store/object-store.js';
import { readCheckpoint } from '../registry/verify/checkpoint.js';
import type { World } from '../world.js';
import { type ActionResult, refuse } from './action-result.js';
import { type RegistryRequest, useRegistry } from './registry/registry-place.js';
import { compareWithVersion } from './verify/compare-with-version.js';
import {
  describeForce,
  describeNoIssue,
  describeNotIssued,
  describeOtherBytes,
  describeOtherText,
  describeSavedAgain,
  describeSeal,
} from './verify/describe-file.js';
import { type FileClaims, readClaims } from './verify/file-claims.js';
import type { FileVerification } from './verify/file-verification.js';

export type { FileVerification, TextChange } from './verify/file-verification.js';

/** Which file to verify, and by which registry. */
export interface VerifyFileRequest extends RegistryRequest {
  readonly file: string;
}

/** What was learnt of the file. */
export interface VerifyFileResult extends ActionResult {
  /** Missing when it could not be read. */
  readonly verification?: FileVerification | undefined;
}

/**
 * Verifies a file that somebody holds: by its seal, and by the registry where there is one. A file that was issued later
 * than the registry remembers shows that the registry was cut, put back to an old copy or written anew.
 */
export async function verifyFile(world: World, request: VerifyFileRequest): Promise<VerifyFileResult> {
  const { file } = request;
  const read = await readClaims(world.files, file);
  if (read.value === undefined) return refuse(read.diagnostics);
  const claims = read.value;
  const asked = await useRegistry(world, request, 'read', ({ registry, store }) =>
    askRegistry(file, claims, store, (checkpoint) => replayRegistry(registry, checkpoint)),
  );
  const hasRegistry = asked.diagnostics.every(({ code }) => code !== 'registry/no-registry');
  if (asked.value === undefined && hasRegistry) return refuse(asked.diagnostics);
  const answer = asked.value ?? judgeAlone(file, claims);
  // Nothing bears out a Word file but the registry.
  const isUnproven = asked.value === undefined && claims.format === 'docx';
  const diagnostics = [
    ...(claims.seal === undefined ? [] : describeSealOf(file, claims, answer)),
    ...answer.found,
  ];
  const { issue } = claims;
  const verification: FileVerification = {
    ...{ file, format: claims.format, sha256: claims.sha256, version: answer.name ?? issue?.version },
    title: claims.text?.document.title,
    ...(issue?.registrationNumber !== undefined &&
      issue.registeredOn !== undefined &&
      issue.effectiveFrom !== undefined && {
        registered: {
          number: issue.registrationNumber,
          day: issue.registeredOn,
          effectiveFrom: issue.effectiveFrom,
        },
      }),
    known: answer.version,
    ...{ bytes: answer.bytes, text: answer.text, changes: answer.changes },
    seal: claims.seal,
    checkpoint: issue?.checkpoint,
    registry: answer.registry,
    notChecked: listUnchecked(claims, asked.value),
  };
  const exitCode = hasErrors(diagnostics) ? 1 : isUnproven ? 2 : 0;
  return { exitCode, diagnostics, findText: () => undefined, verification };
}

/** What is known of a file besides its seal. */
interface Answer extends Pick<FileVerification, 'bytes' | 'text' | 'changes' | 'registry'> {
  readonly name?: string | undefined;
  readonly version?: Version | undefined;
  readonly found: readonly Diagnostic[];
}

/** That there is no seal matters only where there is no registry to ask. */
function describeSealOf(file: string, { seal }: FileClaims, { bytes }: Answer): readonly Diagnostic[] {
  if (seal === undefined || (seal.state === 'none' && bytes !== 'unknown')) return [];
  return describeSeal(file, seal);
}

/** Without a registry: whether the file agrees with itself. */
function judgeAlone(file: string, { issue, textHash }: FileClaims): Answer {
  const isOther = issue?.textHash !== undefined && textHash !== undefined && issue.textHash !== textHash;
  const found = isOther
    ? [describeOtherText(file, undefined)]
    : issue === undefined
      ? [describeNoIssue(file, undefined)]
      : [];
  return { bytes: 'unknown', text: isOther ? 'changed' : 'unknown', changes: [], registry: 'none', found };
}

async function askRegistry(
  file: string,
  claims: FileClaims,
  store: ObjectStore,
  replay: (checkpoint: ReturnType<typeof readCheckpoint>) => Promise<Outcome<Replay>>,
): Promise<Outcome<Answer>> {
  const { issue } = claims;
  const checkpoint = issue === undefined ? undefined : readCheckpoint(issue.checkpoint);
  const replayed = await replay(checkpoint);
  if (replayed.value === undefined) return fail(replayed.diagnostics);
  const { findings } = replayed.value;
  const registry = findings.length > 0 ? 'differs' : checkpoint === undefined ? 'none' : 'agrees';
  const versions = listVersions(replayed.value);
  const issued = versions.find(({ version }) =>
    version.registration?.issued.some(({ sha256 }) => sha256 === claims.sha256),
  );
  if (issued !== undefined) {
    const { version, role } = issued;
    const found = [...findings, ...describeForce(file, version, role)];
    return succeed({ ...issued, bytes: 'issued', text: 'same', changes: [], registry, found });
  }
  const named = versions.find(({ name }) => name === issue?.version);
  if (named?.version.registration !== undefined) {
    const { version, role } = named;
    const text = await compareWithVersion(store, version, claims);
    const found = [
      ...findings,
      claims.format === 'docx' && text.text === 'same'
        ? describeSavedAgain(file, version)
        : describeOtherBytes(file, version),
      ...(text.text === 'changed' ? [describeOtherText(file, version)] : []),
      ...describeForce(file, version, role),
    ];
    return succeed({ ...named, ...text, bytes: 'other', registry, found });
  }
  if (issue !== undefined) {
    const found = [...findings, describeNotIssued(file, issue.version)];
    return succeed({ bytes: 'other', text: 'unknown', changes: [], registry, found });
  }
  const same = versions.findLast(({ version }) => version.submission.textHash === claims.textHash);
  return succeed({
    ...same,
    ...{ bytes: 'other', text: same === undefined ? 'unknown' : 'same', changes: [], registry },
    found: [...findings, describeNoIssue(file, same?.version)],
  });
}

interface NamedVersion {
  readonly name: string;
  readonly role: string;
  readonly version: Version;
}

/** All versions as the events tell them: tables may have been touched. */
function listVersions({ chain }: Replay): readonly NamedVersion[] {
  return [...chain.streams.dossiers.states.values()].flatMap(({ key, versions }) =>
    versions.map((version) => ({
      name: printVersionName({ ...key, number: version.number }),
      role: key.role,
      version,
    })),
  );
}

function listUnchecked({ seal, issue, format }: FileClaims, answer: Answer | undefined): readonly Text[] {
  const texts: Text[] = [];
  if (seal?.state === 'intact' && seal.timestamp !== undefined) {
    texts.push({
      ru: 'доверие к службе меток времени: её подпись верна, но кто выдал ей сертификат и не отозван ли он, не проверено',
      en: 'trust in the timestamp authority: its signature is right; who has issued its certificate and whether it was revoked was not looked up',
    });
  }
  // The registry vouches for the seal on a file of its own.
  if (answer?.bytes === 'issued') return texts;
  if (answer === undefined) {
    texts.push({
      ru: 'действует ли версия и не заменена ли она: реестра здесь нет',
      en: 'whether the version is in force: there is no registry here',
    });
    if (format === 'docx') {
      texts.push({
        ru: 'изменён ли документ Word: у него нет печати, его проверяют только по реестру',
        en: 'whether the Word document was changed: it has no seal, and only the registry can tell',
      });
    }
  }
  if (seal?.state === 'intact' && seal.owner.isSelfSigned) {
    texts.push({
      ru: 'чья это печать: сертификат самоподписанный, имя в нём никем не подтверждено; сверьте его отпечаток',
      en: 'whose seal it is: the certificate is self-signed and nobody vouches for its name; compare its fingerprint',
    });
  }
  if (seal?.state === 'intact' && !seal.owner.isSelfSigned) {
    texts.push({
      ru: 'доверие к сертификату печати: кто его выдал и не отозван ли он',
      en: 'trust in the certificate of the seal: who has issued it and whether it was revoked',
    });
  }
  if (answer !== undefined && issue === undefined) {
    texts.push({
      ru: 'контрольная отметка реестра: её нет в файле',
      en: 'the checkpoint of the registry: the file has none',
    });
  }
  return texts;
}
