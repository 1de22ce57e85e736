import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { clearDisposed } from '../registry/clear-disposed.js';
import type { World } from '../world.js';
import type { VersionRequest, VersionResult } from './change-version.js';
import { takeStep } from './change-version.js';
import { readMoment } from './registry/read-moment.js';
import { readOrganizations } from './registry/read-organizations.js';
import { useRegistry } from './registry/registry-place.js';

/** By which act a version is disposed of. */
export interface DisposalRequest extends VersionRequest {
  /** The number of the act; its date is `dated`. */
  readonly act: string;
}

/**
 * Disposes of a version whose term is over: records it, then removes its texts and files from the store. The history stays.
 * The term is the one that the organization has set; without one nothing is disposed of.
 */
export async function disposeVersion(world: World, request: DisposalRequest): Promise<VersionResult> {
  const { act, dated } = request;
  const result = await takeStep(world, request, async (_, { actor, dossier }) => {
    const id = dossier.key.organization;
    const organizations = await readOrganizations(world, request.folder);
    const known = organizations.value?.find(({ organization }) => organization.id === id)?.organization;
    if (known?.retention === undefined) return fail([...organizations.diagnostics, describeNoTerm(id)]);
    const command = {
      verb: 'dispose',
      actor,
      now: readMoment(world),
      act,
      retention: known.retention,
    } as const;
    return succeed({ ...command, ...(dated !== undefined && { dated }) });
  });
  if (result.version === undefined) return result;
  const cleared = await useRegistry(world, request, 'write', ({ registry, store }) =>
    clearDisposed(registry, store),
  );
  if (cleared.value !== undefined) return result;
  return { ...result, exitCode: 1, diagnostics: [...result.diagnostics, ...cleared.diagnostics] };
}

/** An organization that has set no term. */
export function describeNoTerm(organization: string): Diagnostic {
  return diagnostic({
    code: 'registry/no-term',
    severity: 'error',
    message: {
      ru: `У организации «${organization}» не назначен срок хранения инструкций`,
      en: `The organization “${organization}” has set no term for keeping instructions`,
    },
    why: {
      ru: 'Срок назначает работодатель по перечню архивных документов; программа его не подсказывает.',
      en: 'The employer sets the term by the list of archival documents; the program suggests none.',
    },
    help: {
      ru: 'Опишите хранение в organization.yaml: поле retention с индексом дела, сроком, основанием и днём проверки.',
      en: 'Describe it in organization.yaml: the field retention with file index, term, source and the day it was checked.',
    },
  });
}
