import type { Command } from '../command.js';
import { fromOption, personArgument, personOptions } from '../people-options.js';
import { runPeopleStep } from '../run-people-step.js';

/** `rolebook people transfer <person>`. */
export const command: Command = {
  summary: {
    ru: 'записать перевод на другую должность или ещё одну должность',
    en: 'record a transfer to another position, or one more position',
  },
  arguments: [personArgument],
  options: [
    {
      name: 'role',
      value: { ru: 'должность', en: 'role' },
      description: { ru: 'код новой должности', en: 'id of the new role' },
      required: true,
    },
    {
      name: 'unit',
      value: { ru: 'подразделение', en: 'unit' },
      description: {
        ru: 'код подразделения, если оно не то, что в инструкции',
        en: 'id of the unit where it is not that of the instruction',
      },
    },
    fromOption,
    {
      name: 'instead-of',
      value: { ru: 'должность', en: 'role' },
      description: {
        ru: 'какую должность человек оставляет, если их несколько',
        en: 'which position is given up, where several are held',
      },
    },
    {
      name: 'additional',
      description: { ru: 'прежние должности остаются', en: 'the positions that are held stay' },
    },
    ...personOptions,
  ],
  run: async (input) => {
    const { options } = input;
    const transfer = {
      role: options.text('role') ?? '',
      unit: options.text('unit'),
      from: options.text('from') ?? '',
      insteadOf: options.text('instead-of'),
      isAdditional: options.flag('additional'),
    };
    return runPeopleStep(input, 'people transfer', { verb: 'transfer', transfer }, done);
  },
};

const done = {
  ru: 'должность записана; ознакомить с инструкцией нужно до первого дня.',
  en: 'the position is recorded; its instruction has to be read before the first day.',
};
