import type { Command } from '../command.js';
import { fromOption, personArgument, personOptions } from '../people-options.js';
import { runPeopleStep } from '../run-people-step.js';
import { UsageError } from '../usage-error.js';

/** `rolebook people absence <person>`. */
export const command: Command = {
  summary: {
    ru: 'записать дни отсутствия (только даты, без причины)',
    en: 'record days of absence (dates alone, never a reason)',
  },
  arguments: [personArgument],
  options: [
    fromOption,
    {
      name: 'until',
      value: { ru: 'дата', en: 'date' },
      description: {
        ru: 'последний день; без него срок пока неизвестен',
        en: 'the last day; left out while nobody knows it',
      },
    },
    {
      name: 'withdraw',
      description: {
        ru: 'снять отсутствие, которое начинается в этот день',
        en: 'take back the absence that begins on that day',
      },
    },
    ...personOptions,
  ],
  run: async (input) => {
    const { options } = input;
    const from = options.text('from') ?? '';
    const until = options.text('until');
    if (!options.flag('withdraw')) {
      const absence = { from, ...(until !== undefined && { until }) };
      return runPeopleStep(input, 'people absence', { verb: 'absence', absence }, recorded);
    }
    if (until !== undefined) throw describeBoth();
    return runPeopleStep(input, 'people absence', { verb: 'withdraw-absence', from }, withdrawn);
  },
};

const recorded = { ru: 'дни отсутствия записаны.', en: 'the days of absence are recorded.' };
const withdrawn = { ru: 'отсутствие снято.', en: 'the absence is taken back.' };

function describeBoth(): UsageError {
  return new UsageError(
    { ru: 'ключи --withdraw и --until не сочетаются', en: '--withdraw and --until do not go together' },
    { ru: 'Оставьте один из них.', en: 'Leave one of them.' },
  );
}
