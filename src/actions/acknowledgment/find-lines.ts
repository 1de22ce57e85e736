import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { readShortCode } from '../../registry/acknowledgment/short-code.js';
import type { SheetLineRow } from '../../registry/database/tables.js';
import type { Database } from './staff-desk.js';

/** The lines of a code: that of one line, or all of a sheet but those that are named. */
export async function findLines(
  db: Database,
  typed: string,
  except: readonly number[],
): Promise<Outcome<readonly SheetLineRow[]>> {
  const code = readShortCode(typed);
  if (code === undefined) return fail([describeBadCode()]);
  const own = await db.selectFrom('sheet_line').selectAll().where('code', '=', code).execute();
  const lines =
    own.length > 0
      ? own
      : await db.selectFrom('sheet_line').selectAll().where('sheet', '=', code).orderBy('ordinal').execute();
  if (lines.length === 0) return fail([describeUnknownCode()]);
  const strange = except.filter((number) => !lines.some(({ ordinal }) => ordinal === number));
  if (strange.length > 0) return fail([describeNoLine(strange, lines.length)]);
  return succeed(lines.filter(({ ordinal }) => !except.includes(ordinal)));
}

function describeBadCode(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/bad-code',
    severity: 'error',
    message: {
      ru: 'Это не код листа, или в нём опечатка',
      en: 'This is no code of a sheet, or it has a slip',
    },
    help: {
      ru: 'Код напечатан внизу листа: 7K3M-9XQ2-4VBT. Можно вставить и то, что прочитал сканер QR-кода.',
      en: 'The code stands at the foot of the sheet: 7K3M-9XQ2-4VBT. What a scanner has read will do too.',
    },
  });
}

function describeUnknownCode(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/unknown-code',
    severity: 'error',
    message: {
      ru: 'Листа с таким кодом в этом реестре нет',
      en: 'This registry has no sheet with this code',
    },
    help: {
      ru: 'Возможно, лист составлен в другом реестре: проверьте --roles и --database.',
      en: 'The sheet may have been made in another registry: check --roles and --database.',
    },
  });
}

function describeNoLine(numbers: readonly number[], count: number): Diagnostic {
  const list = numbers.join(', ');
  return diagnostic({
    code: 'acknowledgment/no-line',
    severity: 'error',
    message: {
      ru: `В листе строк: ${count}; строк с такими номерами в нём нет: ${list}`,
      en: `Lines in the sheet: ${count}; it has none with these numbers: ${list}`,
    },
    help: {
      ru: 'Перечислите номера строк без подписи: --except 3,7.',
      en: 'Name the numbers of the lines without a signature: --except 3,7.',
    },
  });
}
