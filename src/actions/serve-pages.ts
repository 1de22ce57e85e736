import { diagnostic, type Diagnostic } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import type { World } from '../world.js';
import { useStaffDesk } from './acknowledgment/staff-desk.js';
import { RegistryDesk } from './electronic/registry-desk.js';
import type { SigningDesk } from './electronic/signing-view.js';
import type { RegistryRequest } from './registry/registry-place.js';

/** Opens the desk of the registry, lets `use` serve pages with it, and closes it when that is over. */
export async function servePages(
  world: World,
  request: RegistryRequest & { readonly baseUrl?: string | undefined },
  use: (opened: { readonly desk: SigningDesk; readonly baseUrl: string }) => Promise<void>,
): Promise<Outcome<true>> {
  return useStaffDesk(world, request, 'write', async (staff) => {
    const known = [...staff.organizations.values()].map(({ organization }) => organization);
    const permitting = known.find(({ electronic }) => electronic !== undefined);
    const baseUrl = request.baseUrl ?? permitting?.electronic?.baseUrl;
    if (permitting === undefined || baseUrl === undefined) return fail([describeNothing()]);
    const desk = new RegistryDesk(world, staff, permitting.language);
    try {
      await use({ desk, baseUrl });
    } finally {
      desk.close();
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
