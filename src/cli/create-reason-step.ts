import type { Text } from '../diagnostic/diagnostic.js';
import type { Command } from './command.js';
import { runStep } from './run-step.js';
import { reasonOption, stepOptions, versionsArgument } from './version-options.js';

/** A command whose step needs nothing but its reason. */
export function createReasonStep(verb: 'cancel' | 'hold' | 'release', summary: Text): Command {
  return {
    summary,
    arguments: [versionsArgument],
    options: [reasonOption, ...stepOptions],
    run: async (input) => {
      const { changeVersion } = await import('../actions/change-version.js');
      const { options, world } = input;
      const step = { verb, reason: options.text('reason') ?? '' };
      return runStep(input, verb, (request) => changeVersion(world, request, step));
    },
  };
}
