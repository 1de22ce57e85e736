import type { NumberedText } from '../../compare/list-provisions.js';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { removeRepeats } from '../../diagnostic/sort-diagnostics.js';
import { numberDocument } from '../../document/number.js';
import { runPipeline } from '../../pipeline.js';
import type { World } from '../../world.js';
import type { TextRequest } from '../compose-text.js';
import type { SelectedRole } from '../select-one-role.js';

/** A draft as a document and as a Word file. */
export interface DraftFile {
  readonly text: NumberedText;
  readonly bytes: Uint8Array;
}

/** Composes one document of a role with its Word file. Findings are those of the role, and errors of the whole book. */
export async function composeDraftFile(
  world: World,
  { sources, id }: SelectedRole,
  { kind, language }: TextRequest,
): Promise<Outcome<DraftFile>> {
  const found: Diagnostic[] = [];
  let draft: DraftFile | undefined;
  const general = await runPipeline(
    sources,
    world,
    {
      roles: new Set([id]),
      kinds: new Set([kind]),
      ...(language !== undefined && { languages: new Set([language]) }),
      formats: ['docx'],
      stage: 'draft',
      final: false,
      threads: 1,
      tellsDocuments: true,
    },
    async ({ products, diagnostics }) => {
      found.push(...diagnostics);
      for (const { kind: made, document, files } of products) {
        const numbering = document && numberDocument(document).value;
        const file = files.find(({ format }) => format === 'docx');
        if (made !== kind || document === undefined || numbering === undefined || file === undefined)
          continue;
        const { bytes } = await file.render();
        found.push(...bytes.diagnostics);
        if (bytes.value !== undefined) draft ??= { text: { document, numbering }, bytes: bytes.value };
      }
    },
  );
  const diagnostics = removeRepeats([...general.filter(({ severity }) => severity === 'error'), ...found]);
  return draft === undefined || hasErrors(diagnostics) ? fail(diagnostics) : succeed(draft, diagnostics);
}
