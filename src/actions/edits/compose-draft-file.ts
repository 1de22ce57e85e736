import type { NumberedText } from '../../compare/list-provisions.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { removeRepeats } from '../../diagnostic/sort-diagnostics.js';
import { numberDocument } from '../../document/number.js';
import type { World } from '../../world.js';
import { composeDraft, type TextRequest } from '../compose-draft.js';
import type { SelectedRole } from '../select-one-role.js';

/** A draft as a document and as a Word file. */
export interface DraftFile {
  readonly text: NumberedText;
  readonly bytes: Uint8Array;
}

/** Composes one document of a role with its Word file. Findings are those of the role, and errors of the whole book. */
export async function composeDraftFile(
  world: World,
  role: SelectedRole,
  request: TextRequest,
): Promise<Outcome<DraftFile>> {
  const unprintable: Diagnostic[] = [];
  let draft: DraftFile | undefined;
  const found = await composeDraft(
    world,
    role,
    { ...request, formats: ['docx'] },
    async ({ document, files }) => {
      const numbering = document && numberDocument(document).value;
      const file = files.find(({ format }) => format === 'docx');
      if (document === undefined || numbering === undefined || file === undefined) return;
      const { bytes } = await file.render();
      unprintable.push(...bytes.diagnostics);
      if (bytes.value !== undefined) draft ??= { text: { document, numbering }, bytes: bytes.value };
    },
  );
  const diagnostics = removeRepeats([...found, ...unprintable]);
  return draft === undefined || hasErrors(diagnostics) ? fail(diagnostics) : succeed(draft, diagnostics);
}
