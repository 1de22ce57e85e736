import type { Text } from '../diagnostic/diagnostic.js';

/** The source of every rule on requirements that have nothing to do with how a person works. */
export const equalTreatmentSource: Text = {
  ru: 'Источник: ТК РФ, ст. 3 и 64; КоАП РФ, ст. 13.11.1 (JI019).',
  en: 'Source: Labour Code of Russia, articles 3 and 64; Code of Administrative Offences, article 13.11.1 (JI019).',
};

/** The same for employers under the law of Albania. */
export const albanianEqualTreatmentSource: Text = {
  ru: 'Источник: Трудовой кодекс Республики Албания (закон № 7961 от 12.07.1995), ст. 9 (JI019).',
  en: 'Source: Labour Code of the Republic of Albania (act No. 7961 of 12.07.1995), article 9 (JI019).',
};

/** The sources of rules on what must not decide who is hired, in every law. */
export const equalTreatmentSources: ReadonlySet<Text> = new Set([
  equalTreatmentSource,
  albanianEqualTreatmentSource,
]);
