import type { Command } from '../command.js';
import { personArgument, personOptions } from '../people-options.js';
import { runPeopleStep } from '../run-people-step.js';

/** `rolebook people forget <person>`. */
export const command: Command = {
  summary: {
    ru: 'удалить контакты уволенного; сведения об ознакомлении остаются',
    en: 'forget the contacts of somebody who was dismissed; what was acknowledged stays',
  },
  arguments: [personArgument],
  options: personOptions,
  run: (input) =>
    runPeopleStep(
      input,
      'people forget',
      { verb: 'forget' },
      {
        ru: 'контакты удалены. В резервных копиях, сделанных раньше, они остались.',
        en: 'the contacts are forgotten. Backups that were made before still have them.',
      },
    ),
};
