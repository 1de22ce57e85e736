import type { Text } from '../diagnostic/diagnostic.js';

/** The source of every rule on requirements that have nothing to do with how a person works. */
export const equalTreatmentSource: Text = {
  ru: 'Источник: ТК РФ, ст. 3 и 64; КоАП РФ, ст. 13.11.1 (JI019).',
  en: 'Source: Labour Code of Russia, articles 3 and 64; Code of Administrative Offences, article 13.11.1 (JI019).',
};
