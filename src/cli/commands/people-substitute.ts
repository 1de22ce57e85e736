import type { Command } from '../command.js';
import { fromOption, personArgument, personOptions } from '../people-options.js';
import { runPeopleStep } from '../run-people-step.js';

/** `rolebook people substitute <person>`. */
export const command: Command = {
  summary: {
    ru: 'записать письменное поручение замещать отсутствующего (ТК РФ, статья 60.2)',
    en: 'record a written assignment to substitute for somebody absent (art. 60.2 of the Labour Code)',
  },
  arguments: [personArgument],
  options: [
    {
      name: 'role',
      value: { ru: 'должность', en: 'role' },
      description: { ru: 'код замещаемой должности', en: 'id of the role whose work is done' },
      required: true,
    },
    fromOption,
    {
      name: 'until',
      value: { ru: 'дата', en: 'date' },
      description: { ru: 'последний день: поручают на срок', en: 'the last day: there is always a term' },
      required: true,
    },
    {
      name: 'order',
      value: { ru: 'номер', en: 'number' },
      description: { ru: 'номер приказа о поручении', en: 'number of the order' },
      required: true,
    },
    {
      name: 'agreed',
      value: { ru: 'дата', en: 'date' },
      description: { ru: 'день письменного согласия работника', en: 'day of the written consent' },
      required: true,
    },
    ...personOptions,
  ],
  run: async (input) => {
    const { options } = input;
    const substitution = {
      role: options.text('role') ?? '',
      from: options.text('from') ?? '',
      until: options.text('until') ?? '',
      order: options.text('order') ?? '',
      agreedOn: options.text('agreed') ?? '',
    };
    return runPeopleStep(input, 'people substitute', { verb: 'substitute', substitution }, done);
  },
};

const done = {
  ru: 'замещение записано; на его срок знакомиться нужно и с инструкцией замещаемой должности.',
  en: 'the substitution is recorded; for its term the instruction of that position has to be read as well.',
};
