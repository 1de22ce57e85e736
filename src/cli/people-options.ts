import type { PersonRequest } from '../actions/people/change-person.js';
import type { CommandArgument, CommandInput, CommandOption } from './command.js';
import { asOption, readRegistryRequest, registryOptions } from './version-options.js';

/** The person that a command works on. */
export const personArgument: CommandArgument = {
  name: { ru: 'человек', en: 'person' },
  description: {
    ru: 'табельный номер или код из rolebook people list --json',
    en: 'a personnel number, or an id of rolebook people list --json',
  },
  required: true,
  variadic: false,
};

/** The organization whose people are meant. */
export const organizationOption: CommandOption = {
  name: 'organization',
  value: { ru: 'организация', en: 'organization' },
  description: {
    ru: 'папка или код организации, если в рабочей папке их несколько',
    en: 'folder or id of the organization, where the workspace has several',
  },
};

/** A first day. */
export const fromOption: CommandOption = {
  name: 'from',
  value: { ru: 'дата', en: 'date' },
  description: { ru: 'первый день: 2026-12-01', en: 'the first day: 2026-12-01' },
  required: true,
};

/** Options of commands that record something of one person. */
export const personOptions: readonly CommandOption[] = [asOption, organizationOption, ...registryOptions];

/** Whom a command is about, and who gives it. */
export async function readPersonRequest(input: CommandInput): Promise<Omit<PersonRequest, 'command'>> {
  const { operands, options, world } = input;
  return {
    ...(await readRegistryRequest(input)),
    person: operands[0] ?? '',
    organization: options.text('organization'),
    actor: options.text('as') ?? world.settings?.actor,
  };
}
