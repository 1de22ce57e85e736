import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { World } from '../world.js';
import { useStaffDesk } from './acknowledgment/staff-desk.js';
import { RegistryDesk } from './electronic/registry-desk.js';
import type { SigningDesk } from './electronic/signing-view.js';
import { openSeal, type OpenedSeal } from './registry/open-seal.js';
import type { RegistryRequest } from './registry/registry-place.js';

/** What pages are served with. */
export interface OpenedPages {
  readonly desk: SigningDesk;
  readonly baseUrl: string;
  /** Organizations whose certificates have no seal, by their short names. */
  readonly unsealed: readonly string[];
}

/** Where the pages lie, and with what the seals of organizations open. */
export interface PagesRequest extends RegistryRequest {
  readonly baseUrl?: string | undefined;
  /** The file with the password of the seal; that of the settings when left out. */
  readonly passwordFile?: string | undefined;
}

/**
 * Opens the desk of the registry and the seals, lets `use` serve pages with them, and closes the desk when that is over. A
 * seal that an organization has and that does not open is an error: nothing is served.
 */
export async function servePages(
  world: World,
  request: PagesRequest,
  use: (opened: OpenedPages) => Promise<void>,
): Promise<Outcome<true>> {
  return useStaffDesk(world, request, 'write', async (staff) => {
    const known = [...staff.organizations.values()].map(({ organization }) => organization);
    const permitting = known.find(({ electronic }) => electronic !== undefined);
    const baseUrl = request.baseUrl ?? permitting?.electronic?.baseUrl;
    if (permitting === undefined || baseUrl === undefined) return fail([describeNothing()]);
    const serving = known.filter(({ electronic }) => electronic !== undefined);
    const seals = new Map<string, OpenedSeal>();
    for (const { id } of serving) {
      const opened = await openSeal(world, request.folder, id, request.passwordFile);
      if (opened.value === undefined) return fail(opened.diagnostics);
      if (opened.value.seal !== undefined) seals.set(id, opened.value.seal);
    }
    const unsealed = serving.filter(({ id }) => !seals.has(id)).map(({ name }) => name.short);
    const desk = new RegistryDesk(world, staff, permitting.language, seals);
    try {
      await desk.resume();
      await use({ desk, baseUrl, unsealed });
    } finally {
      await desk.close();
    }
    return succeed(true);
  });
}

function describeNothing(): Diagnostic {
  return diagnostic({
    code: 'electronic/nothing-to-serve',
    severity: 'error',
    message: {
      ru: 'Ни одна организация не допускает электронное ознакомление: показывать нечего',
      en: 'No organization permits electronic acknowledgment: there is nothing to serve',
    },
    help: {
      ru: 'Опишите акт, который его допускает, в organization.yaml: поле electronic.',
      en: 'Describe the act that permits it in organization.yaml: the field electronic.',
    },
  });
}
