import type { Command } from '../command.js';
import { createReasonStep } from '../create-reason-step.js';

/** `rolebook archive release <versions>`. */
export const command: Command = createReasonStep('release', {
  ru: 'снять запрет на уничтожение версии',
  en: 'end the hold of a version',
});
