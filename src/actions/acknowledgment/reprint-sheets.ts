import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { readAcknowledgments } from '../../registry/acknowledgment/read-acknowledgments.js';
import type { KeptFile } from '../../registry/state/event.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { type OutputFile, OutputFolder } from '../output-folder.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { findLines } from './find-lines.js';
import { type StaffDesk, useStaffDesk } from './staff-desk.js';

/** Which sheets are wanted again, and where. */
export interface ReprintRequest extends RegistryRequest {
  /** The code of a sheet, or of one of its lines. */
  readonly code: string;
  readonly to: string;
  readonly force: boolean;
}

/** The files of the sheets. */
export interface ReprintResult extends ActionResult {
  readonly files: readonly OutputFile[];
  /** The place in the file of the line whose code was given; missing for the code of a whole sheet. */
  readonly ordinal?: number | undefined;
}

/**
 * Writes sheets again, byte by byte as they were issued: one that was lost, or one whose file a crash has kept from being
 * written. Nothing is recorded, and no new codes come up.
 */
export async function reprintSheets(world: World, request: ReprintRequest): Promise<ReprintResult> {
  const used = await useStaffDesk(world, request, 'read', async (desk) => {
    const found = await findSheet(desk, request.code);
    if (found.value === undefined) return fail(found.diagnostics);
    const { sheet, files, ordinal } = found.value;
    const target = await OutputFolder.open(world, request.to, request.force, { content: 'copies' });
    for (const { name, sha256 } of files) {
      const { bytes, state } = await desk.store.get(sha256);
      if (bytes === undefined) return fail([describeGone(state)]);
      const [form = '', extension = ''] = name.split('.');
      const render = () => Promise.resolve({ extension, bytes: succeed(bytes) });
      await target.put(`${form}-${sheet}`, { format: extension, hash: sha256, render });
    }
    await target.close(undefined);
    return succeed({ files: target.files, ordinal }, target.diagnostics);
  });
  const { value, diagnostics } = used;
  if (value === undefined) return { ...refuse(diagnostics), exitCode: 1, files: [] };
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

interface FoundSheet {
  readonly sheet: string;
  readonly files: readonly KeptFile[];
  readonly ordinal: number | undefined;
}

async function findSheet({ registry }: StaffDesk, code: string): Promise<Outcome<FoundSheet>> {
  const read = await registry.readAtOnce(async (db): Promise<Outcome<FoundSheet>> => {
    const found = await findLines(db, code, []);
    if (found.value === undefined) return fail(found.diagnostics);
    const [first] = found.value;
    if (first === undefined) throw new RangeError('a sheet without lines');
    const states = await readAcknowledgments(db, [first]);
    const line = [...states.values()].flatMap(({ lines }) => lines).find((each) => each.line === first.code);
    if (line === undefined || line.files.length === 0) return fail([describeNotKept()]);
    const isOne = found.value.length === 1 && first.code !== first.sheet;
    return succeed({ sheet: line.sheet, files: line.files, ordinal: isOne ? line.ordinal : undefined });
  });
  return read.value ?? fail(read.diagnostics);
}

function describeNotKept(): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/sheet-not-kept',
    severity: 'error',
    message: {
      ru: 'Файл этого листа в реестре не сохранён',
      en: 'The file of this sheet was not kept in the registry',
    },
    help: {
      ru: 'Составьте новый лист: rolebook ack issue. Подписи на прежнем, если он найдётся, запишет rolebook ack record.',
      en: 'Make a new sheet: rolebook ack issue. Signatures on the earlier one can still be recorded by rolebook ack record.',
    },
  });
}

function describeGone(state: 'missing' | 'damaged'): Diagnostic {
  return diagnostic({
    code: 'acknowledgment/sheet-gone',
    severity: 'error',
    message:
      state === 'missing'
        ? { ru: 'Файла этого листа в хранилище нет', en: 'The file of this sheet is not in the store' }
        : {
            ru: 'Файл этого листа в хранилище изменён: программа его не выдаёт',
            en: 'The file of this sheet was changed in the store: it is not handed out',
          },
    help: {
      ru: 'Проверьте реестр: rolebook verify; восстановите хранилище из копии.',
      en: 'Check the registry: rolebook verify; restore the store from a copy.',
    },
  });
}
