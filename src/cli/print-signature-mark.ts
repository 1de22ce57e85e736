import type { AttachedSignature } from '../actions/registry/version-words.js';
import { sayDate } from '../actions/registry/version-words.js';
import type { Text } from '../diagnostic/diagnostic.js';
import { revealControls } from '../diagnostic/reveal-controls.js';

/**
 * The mark of an electronic signature (requisite 23 of GOST R 7.0.97): whose it is, by which certificate, valid from when
 * until when. Ends with what nobody has checked.
 */
export function printSignatureMark({
  certificate,
  file,
}: Pick<AttachedSignature, 'certificate' | 'file'>): Text {
  const { serial, issuer, from, until, organization } = certificate;
  const owner = [certificate.owner, ...(organization === undefined ? [] : [organization])].join(', ');
  const [who, by, name] = [owner, issuer, file.name].map(revealControls);
  return {
    ru: [
      'Документ подписан электронной подписью',
      `  Сертификат: ${serial}`,
      `  Владелец: ${who ?? ''}`,
      `  Действителен: с ${sayDate(from)} по ${sayDate(until)}`,
      `  Кем выдан: ${by ?? ''}`,
      `  Файл подписи: ${name ?? ''}`,
      '  Сведения взяты из сертификата; действительность подписи программа не проверяла.',
    ].join('\n'),
    en: [
      'The document is signed with an electronic signature',
      `  Certificate: ${serial}`,
      `  Owner: ${who ?? ''}`,
      `  Valid: from ${from} until ${until}`,
      `  Issued by: ${by ?? ''}`,
      `  File of the signature: ${name ?? ''}`,
      '  This is what the certificate says; the program has not validated the signature.',
    ].join('\n'),
  };
}
