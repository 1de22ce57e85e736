import type { Command } from '../command.js';
import { createReasonStep } from '../create-reason-step.js';

/** `rolebook archive hold <versions>`. */
export const command: Command = createReasonStep('hold', {
  ru: 'запретить уничтожение версии: идёт спор или проверка',
  en: 'hold a version back from disposal: a dispute, an inspection',
});
