import { fail, type Outcome, succeed } from '../../../diagnostic/outcome.js';
import { describeTableFault } from '../table-finding.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  /** The name of its part. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** The sheet that a user names by name or number, else the first one that is shown. That there are others is told. */
export function chooseSheet(
  file: string,
  sheets: readonly ListedSheet[],
  wanted: string | undefined,
): Outcome<ListedSheet> {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const names = sheets.map(({ name }) => `«${name}»`).join(', ');
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => fold(name) === fold(wanted)) ?? sheets[Number(wanted) - 1];
    if (found !== undefined) return succeed(found);
    return fail([
      describeTableFault(file, {
        code: 'import/unknown-sheet',
        message: {
          ru: `В книге нет листа «${wanted}». Есть: ${names}`,
          en: `The workbook has no sheet “${wanted}”. It has: ${names}`,
        },
        help: {
          ru: 'Назовите лист или его номер: --sheet 1.',
          en: 'Name a sheet or its number: --sheet 1.',
        },
      }),
    ]);
  }
  const chosen = shown[0] ?? sheets[0];
  if (chosen === undefined) {
    return fail([
      describeTableFault(file, {
        code: 'import/no-sheet',
        message: { ru: 'В книге нет листов с ячейками', en: 'The workbook has no sheet with cells' },
        help: { ru: 'Проверьте, тот ли это файл.', en: 'See whether this is the file that you mean.' },
      }),
    ]);
  }
  if (shown.length < 2) return succeed(chosen);
  const others = shown.filter((each) => each !== chosen).map(({ name }) => `«${name}»`);
  return succeed(chosen, [
    describeTableFault(file, {
      code: 'import/other-sheets',
      severity: 'info',
      message: {
        ru: `Прочитан лист «${chosen.name}», другие не прочитаны: ${others.join(', ')}`,
        en: `The sheet “${chosen.name}” was read, others were not: ${others.join(', ')}`,
      },
      help: {
        ru: 'Нужен другой лист — назовите его: --sheet "имя".',
        en: 'For another one name it: --sheet "name".',
      },
    }),
  ]);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
