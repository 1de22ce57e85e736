import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import type { Attachment } from '../document/attachment.js';
import type { Document } from '../document/document.js';
import { type Look, turnLook } from '../document/look.js';
import type { Numbering } from '../document/number.js';
import { numberDocument } from '../document/number.js';
import { writeDocumentJson } from '../document/document-json.js';
import { checkGlyphs } from '../render/check-glyphs.js';
import type { World } from '../world.js';
import { attachIssue } from './attach-issue.js';
import { attachSources } from './attach-sources.js';
import type { IssuedFacts } from './issued-facts.js';
import type { LanguageMaterials } from './read-language.js';
import { nameDocument } from './name-document.js';
import type { Draft } from './prepare-files.js';
import { composeSealField } from './seal-facts.js';
import type { SourceFile } from './sources.js';

/** What a composed document needs before it can be rendered. */
export interface FinishRequest {
  readonly composed: Outcome<Document>;
  /** The rules that look at the document. */
  readonly check: (document: Document, numbering: Numbering) => readonly Diagnostic[];
  /** The date of the files. */
  readonly date: Date;
  /** The file that the document was made from; it travels with it. */
  readonly source: SourceFile;
  /** What the files say of a version that is issued. */
  readonly issued?: Pick<IssuedFacts, 'issue' | 'seal'> | undefined;
  readonly materials: LanguageMaterials;
  /** `undefined` when it has an error; the document is then checked and cannot be rendered. */
  readonly look: Look | undefined;
  readonly world: World;
}

/** Numbers a composed document and checks it: rules, then glyphs. There is no draft when it has an error. */
export function finishDraft(request: FinishRequest): {
  readonly value: Draft | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { composed, check, date, source, issued, materials, look, world } = request;
  const document = composed.value;
  if (document === undefined) return { value: undefined, diagnostics: composed.diagnostics };
  const numbered = numberDocument(document);
  const numbering = numbered.value;
  const diagnostics = [...composed.diagnostics, ...numbered.diagnostics];
  if (numbering === undefined) return { value: undefined, diagnostics };
  diagnostics.push(
    ...check(document, numbering),
    ...checkGlyphs(
      document,
      (name) => world.font(name),
      look === undefined ? '' : look.list.dash + look.list.bullet,
    ).diagnostics,
  );
  if (look === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  let written: string | undefined;
  const json = (): string => (written ??= writeDocumentJson(document));
  const { words } = materials;
  const { issue, seal } = issued ?? {};
  const attachments = (): readonly Attachment[] => [
    ...attachSources(document, source, words, json),
    ...(issue === undefined ? [] : [attachIssue(issue, words)]),
  ];
  const name = nameDocument(document, materials);
  const turned = document.orientation === 'landscape' ? turnLook(look) : look;
  const draft = {
    ...{ document, numbering, look: turned, date, json, attachments, name },
    ...(issue !== undefined && { issue }),
    ...(seal !== undefined && { seal: composeSealField(seal, words, world) }),
  };
  return { value: draft, diagnostics };
}
