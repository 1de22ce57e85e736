import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { describeTableFault, sayRows } from './table-finding.js';

/** Rows below the last total of a table that are no data: signatures, as a rule. */
export function describeFooter(file: string, rows: readonly number[]): Diagnostic {
  const list = sayRows(rows);
  return describeTableFault(file, {
    code: 'import/footer',
    severity: 'info',
    message: {
      ru: `Строки под последним итогом не прочитаны: ${list.ru}`,
      en: `Rows below the last total were not read: ${list.en}`,
    },
    help: {
      ru: 'Обычно там подписи. Если там данные, уберите строку итога над ними.',
      en: 'As a rule these are signatures. Where they are data, take away the total above them.',
    },
  });
}
