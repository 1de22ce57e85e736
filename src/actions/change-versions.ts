import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { removeRepeats } from '../diagnostic/sort-diagnostics.js';
import type { Registry } from '../registry/registry.js';
import type { Verb } from '../registry/state/command.js';
import { listStatesBefore } from '../registry/state/evolve.js';
import type { Person } from '../registry/state/person.js';
import type { Version } from '../registry/state/version.js';
import type { World } from '../world.js';
import type { ActionResult, ReportProgress } from './action-result.js';
import { refuse } from './action-result.js';
import type { VersionRequest, VersionResult } from './change-version.js';
import { readActor } from './registry/read-actor.js';
import { readDossiers } from './registry/read-dossiers.js';
import type { RegistryRequest } from './registry/registry-place.js';
import { useRegistry } from './registry/registry-place.js';

/** Which versions a step is to be taken with, and by whom. */
export interface VersionsRequest extends RegistryRequest {
  readonly verb: Exclude<Verb, 'submit'>;
  /** As `VersionRequest.version`; or those of a campaign that wait for this step. */
  readonly versions: readonly string[] | { readonly campaign: string };
  readonly language?: string | undefined;
  /** As it was typed. */
  readonly actor: string | undefined;
  readonly dated?: string | undefined;
}

/** What became of one version. */
export interface VersionOutcome {
  /** As commands call it: `sales-manager@3`. */
  readonly name: string;
  readonly result: VersionResult;
}

/** What became of each version. */
export interface VersionsResult extends ActionResult {
  readonly outcomes: readonly VersionOutcome[];
}

/**
 * Takes a step with several versions, one after another: one that is refused does not keep the others from it. What was
 * done stays done, so an interrupted run is gone on with by the same command.
 */
export async function changeVersions(
  world: World,
  request: VersionsRequest,
  change: (request: VersionRequest) => Promise<VersionResult>,
  reportProgress: ReportProgress = () => undefined,
): Promise<VersionsResult> {
  const { folder, database, store, versions, language, dated } = request;
  const actor = await readActor(world.files, folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), outcomes: [] };
  const person = actor.value;
  const targets =
    'campaign' in versions
      ? await useRegistry(world, request, 'read', ({ registry }) =>
          listTargets(registry, versions.campaign, request.verb, person),
        )
      : succeed(versions.map((version) => ({ version, language })));
  if (targets.value === undefined) return { ...refuse(targets.diagnostics), outcomes: [] };
  const outcomes: VersionOutcome[] = [];
  for (const target of targets.value) {
    const result = await change({ folder, database, store, dated, actor: person, ...target });
    const { key, version } = result;
    const name = key && version ? `${key.role}@${version.number}` : target.version.replace(/^.*\//, '');
    outcomes.push({ name, result });
    reportProgress(outcomes.length, targets.value.length);
    // What keeps the registry from working at all keeps it from the rest as well.
    if (result.exitCode === 2) break;
  }
  const exitCodes = outcomes.map(({ result }) => result.exitCode);
  return {
    exitCode: exitCodes.includes(2) ? 2 : exitCodes.includes(1) ? 1 : 0,
    diagnostics: removeRepeats(outcomes.flatMap(({ result }) => result.diagnostics)),
    findText: () => undefined,
    outcomes,
  };
}

/** A version as a request names it. */
interface Target {
  readonly version: string;
  readonly language: string | undefined;
}

/** The versions of a campaign that wait for a step of a person, in the order of roles. */
async function listTargets(
  registry: Registry,
  campaign: string,
  verb: VersionsRequest['verb'],
  person: Person,
): Promise<Outcome<readonly Target[]>> {
  const dossiers = await readDossiers(registry, {});
  if (dossiers.value === undefined) return fail(dossiers.diagnostics);
  const targets: Target[] = [];
  const campaigns = new Set<string>();
  // What is in force is not undone by the way: it is cancelled by name.
  const states = new Set<string>(listStatesBefore(verb));
  states.delete('in-force');
  for (const { key, versions } of dossiers.value) {
    for (const version of versions) {
      const name = version.submission.campaign;
      if (name === undefined) continue;
      campaigns.add(name);
      const isWaiting = name === campaign && states.has(version.status);
      if (!isWaiting || (verb === 'endorse' && hasVisaOf(version, person))) continue;
      const { organization, role, language } = key;
      targets.push({ version: `${organization}/${role}@${version.number}`, language });
    }
  }
  if (!campaigns.has(campaign)) return fail([describeNoCampaign(campaign, [...campaigns])]);
  return succeed(targets);
}

function hasVisaOf({ visas }: Version, { name, position }: Person): boolean {
  return visas.some(({ person }) => person.name === name && person.position === position);
}

function describeNoCampaign(campaign: string, known: readonly string[]): Diagnostic {
  const names = {
    ru: known.map((each) => `«${each}»`).join(', '),
    en: known.map((each) => `“${each}”`).join(', '),
  };
  return diagnostic({
    code: 'registry/no-campaign',
    severity: 'error',
    message: {
      ru: `В реестре нет изменения «${campaign}»`,
      en: `The registry has no campaign “${campaign}”`,
    },
    help:
      known.length === 0
        ? {
            ru: 'Имя общему изменению дают при отправке: rolebook submit --changed --campaign "…".',
            en: 'A campaign gets its name when it is submitted: rolebook submit --changed --campaign "…".',
          }
        : { ru: `Есть: ${names.ru}.`, en: `There are: ${names.en}.` },
  });
}
