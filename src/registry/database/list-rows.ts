import { writeCanonicalJson } from '../../document/canonical-json.js';
import { foldNumber } from '../guards/check-number.js';
import { findHeldNumber, type Version } from '../state/version.js';
import type { DossierKey } from '../state/version-name.js';
import { printDossierKey, printVersionName } from '../state/version-name.js';
import type { VersionRows } from './tables.js';

/**
 * The rows of a version: a function of what the events say of it and of nothing else. Written with each event, and
 * computed again to verify a registry.
 */
export function listRows(key: DossierKey, state: Version): VersionRows {
  const { number, submission, registration, approval } = state;
  const id = printVersionName({ ...key, number });
  const held = findHeldNumber(state);
  return {
    version: [
      {
        id,
        dossier: printDossierKey(key),
        ...{ organization: key.organization, role: key.role, kind: key.kind, language: key.language },
        number,
        status: state.status,
        round: state.round,
        title: submission.title,
        search: submission.title.toLowerCase(),
        text_hash: submission.textHash,
        author: writeCanonicalJson(state.author),
        submitted_on: state.submittedOn,
        approved_on: approval?.day ?? null,
        registration_number: registration?.number ?? null,
        registered_on: registration?.day ?? null,
        effective_from: registration?.effectiveFrom ?? null,
        ended_on: state.end?.day ?? null,
        change: state.decision?.kind ?? submission.proposedChange ?? null,
        legal_form: submission.changeRule?.legalForm ?? null,
        seq: state.seq,
      },
    ],
    visa: state.visas.map(({ visa, person, day, dated }) => ({
      version: id,
      visa,
      name: person.name,
      position: person.position,
      day: dated ?? day,
    })),
    remark: state.remarks.map(({ round, person, day, text, returned }, ordinal) => ({
      version: id,
      ordinal,
      round,
      name: person.name,
      position: person.position,
      day,
      returned: returned ? 1 : 0,
      text,
    })),
    number_reservation:
      held === undefined ? [] : [{ organization: key.organization, folded: foldNumber(held), version: id }],
    kept_file: [
      ...state.visas.flatMap(({ scan }) =>
        scan === undefined ? [] : [{ version: id, part: 'visa', ...scan }],
      ),
      ...(approval?.scan === undefined ? [] : [{ version: id, part: 'approval', ...approval.scan }]),
      ...(registration?.issued ?? []).map((file) => ({ version: id, part: 'issued', ...file })),
      ...state.signatures.map(({ file }) => ({ version: id, part: 'signature', ...file })),
    ],
  };
}
