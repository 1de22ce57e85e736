import type { Jurisdiction } from '../check/organization.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { PackageProfile } from '../document/package-profile.js';
import type { SourceFile } from './sources.js';

/** Says how much of a profile nobody has compared with the text of the law; nothing when all of it was. */
export function describeDoubts(
  { id, statements }: PackageProfile,
  jurisdiction: Jurisdiction,
  source: SourceFile | undefined,
): readonly Diagnostic[] {
  const doubts = statements.filter(({ confidence }) => confidence === 'unverified');
  if (doubts.length === 0 || source === undefined) return [];
  const replacement = `templates/law/${jurisdiction}/packages/${id}.yaml`;
  const [count, all] = [doubts.length, statements.length];
  return [
    diagnostic({
      code: 'workspace/unverified-profile',
      severity: 'warning',
      message: {
        ru: `Профиль пакета «${id}» подтверждён не полностью: не проверено сведений — ${count} из ${all}`,
        en: `The profile of the package "${id}" is not confirmed in full: ${count} of ${all} statements are not verified`,
      },
      why: {
        ru: 'пакет, который составлен не по требованиям, система кадрового документооборота может не принять',
        en: 'a system may refuse a package that is not made as required',
      },
      help: {
        ru: `Сверьте профиль с приказом и своей системой; исправленный файл положите в ${replacement} рядом с organization.yaml`,
        en: `Compare the profile with the order and your system; put the corrected file at ${replacement} beside organization.yaml`,
      },
      place: placeOfFile(source.file),
    }),
  ];
}
