import type { RoleBasis } from '../../pipeline/tell-basis.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { findInForce, type Dossier } from '../../registry/state/version.js';

/**
 * What is told where the text of an appendix to contracts takes the place of one in force: the parties have signed the old
 * one, so no approval makes the new one binding for them. Nothing for a local act, or for a first version.
 */
export function describeAgreementNeeded(
  { legalForm, title }: Pick<RoleBasis, 'legalForm' | 'title'>,
  dossier: Dossier,
  textHash: string,
): readonly Diagnostic[] {
  const before = findInForce(dossier);
  if (legalForm !== 'contract-appendix' || before === undefined) return [];
  if (before.submission.textHash === textHash) return [];
  return [
    diagnostic({
      code: 'registry/agreement-needed',
      severity: 'warning',
      message: {
        ru: `Инструкция «${title}» — приложение к трудовому договору: новый текст нужно согласовать с каждым работником`,
        en: `The instruction “${title}” is an appendix to employment contracts: each employee has to agree to the new text`,
      },
      why: {
        ru: 'Условия договора меняют по соглашению сторон в письменной форме, какой бы малой ни была правка; в России — статья 72 ТК РФ.',
        en: 'The terms of a contract are changed by a written agreement of its parties, however small the change is; in Russia by art. 72 of the Labour Code.',
      },
      help: {
        ru: 'До введения в действие подпишите с каждым дополнительное соглашение: вид supplementary-agreement. Для кого оно не подписано, действует прежний текст.',
        en: 'Before it takes effect, sign a supplementary agreement with each: kind supplementary-agreement. For whoever has not signed, the former text holds.',
      },
    }),
  ];
}
