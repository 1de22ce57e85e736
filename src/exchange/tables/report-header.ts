import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { HeaderSearch, WantedColumn } from './find-header.js';
import type { AmbiguousColumn, FoundColumns } from './match-columns.js';
import { nameColumn } from './name-column.js';
import { describeTableFault } from './table-finding.js';

/** Says which columns a table lacks. Headings are named only where some were found: a first row of data tells of people. */
export function describeMissingColumns<Key extends string>(
  file: string,
  missing: readonly WantedColumn<Key>[],
  { headings, score }: FoundColumns<Key>,
  { chosen }: HeaderSearch<Key>,
): Diagnostic {
  const names = missing
    .map(({ key, names: [usual = key] }) => `«${chosen?.[key] ?? usual.replace(/…$/u, '')}»`)
    .join(', ');
  const found = [...headings].map(
    ([column, text]) => `${nameColumn(column)} «${text.replaceAll(/\s+/gu, ' ').slice(0, 60)}»`,
  );
  const isKnown = score > 0;
  return describeTableFault(file, {
    code: 'import/no-column',
    message: isKnown
      ? {
          ru: `В таблице нет столбцов: ${names}. Найдены заголовки: ${found.join(', ')}`,
          en: `The table has no columns ${names}. Headings found: ${found.join(', ')}`,
        }
      : {
          ru: `В таблице не найдена строка заголовков. Нужны столбцы: ${names}`,
          en: `No row of headings was found in the table. Columns needed: ${names}`,
        },
    help: {
      ru: 'Переименуйте столбцы или скажите, где они: --columns файл.yaml, где для каждого назван заголовок или буква столбца.',
      en: 'Rename the columns or say where they are: --columns file.yaml, which names for each a heading or the letter of a column.',
    },
  });
}

/** Says that several columns have a heading that fits, and which one was taken. */
export function describeAmbiguousColumns(file: string, columns: readonly AmbiguousColumn[]): Diagnostic {
  const listed = columns
    .map(({ name, columns: all }) => `«${name}»: ${all.map(nameColumn).join(', ')}`)
    .join('; ');
  return describeTableFault(file, {
    code: 'import/ambiguous-column',
    severity: 'warning',
    message: {
      ru: `Подходит несколько столбцов, взят первый: ${listed}`,
      en: `Several columns fit, the first one was taken: ${listed}`,
    },
    help: {
      ru: 'Если нужен другой столбец, назовите его в файле --columns.',
      en: 'Where another column is meant, name it in a file for --columns.',
    },
  });
}
