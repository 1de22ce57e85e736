import type { Command } from '../command.js';
import { personArgument, personOptions } from '../people-options.js';
import { runPeopleStep } from '../run-people-step.js';

/** `rolebook people dismiss <person>`. */
export const command: Command = {
  summary: { ru: 'записать увольнение', en: 'record a dismissal' },
  arguments: [personArgument],
  options: [
    {
      name: 'on',
      value: { ru: 'дата', en: 'date' },
      description: { ru: 'последний день работы: 2026-12-31', en: 'the last day of work: 2026-12-31' },
      required: true,
    },
    ...personOptions,
  ],
  run: async (input) => {
    const on = input.options.text('on') ?? '';
    return runPeopleStep(input, 'people dismiss', { verb: 'dismiss', on }, done);
  },
};

const done = { ru: 'увольнение записано.', en: 'the dismissal is recorded.' };
