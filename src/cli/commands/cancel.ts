import type { Command } from '../command.js';
import { createReasonStep } from '../create-reason-step.js';

/** `rolebook cancel <versions>`. */
export const command: Command = createReasonStep('cancel', {
  ru: 'отменить версию с указанием причины',
  en: 'cancel a version, with the reason',
});
