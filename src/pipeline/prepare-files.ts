import { createHash } from 'node:crypto';
import type { Outcome } from '../diagnostic/outcome.js';
import type { Attachment } from '../document/attachment.js';
import type { DocumentName } from '../document/document-name.js';
import type { Document } from '../document/document.js';
import type { Issue } from '../document/issue.js';
import type { Look } from '../document/look.js';
import type { Numbering } from '../document/number.js';
import type { SealField, TellWork, WriterInput } from '../render/writer.js';
import type { TemplateFront } from '../check/template-source.js';
import { tableWriters } from '../render/tables/index.js';
import { writers } from '../render/writers/index.js';
import type { World } from '../world.js';

/** Formats that every document can be written in. */
export const formats: readonly string[] = writers.map((each) => each.format);

/** Formats for spreadsheets, which only documents that are tables can be written in. */
export const tableFormats: readonly string[] = tableWriters.map((each) => each.format);

/** Loads the writers of formats before the first file is rendered, and all that they are made of. */
export async function loadWriters(wanted: readonly string[]): Promise<void> {
  await Promise.all(writers.filter(({ format }) => wanted.includes(format)).map(({ load }) => load()));
}

/** One document that passed every check, with all that its bytes depend on. */
export interface Draft {
  readonly document: Document;
  readonly numbering: Numbering;
  readonly look: Look;
  readonly date: Date;
  /** `writeDocumentJson` of the document; written once, and only when a file is to be made. */
  readonly json: () => string;
  readonly attachments: () => readonly Attachment[];
  /** What its files tell programs of the version that they are; only where they are issued. */
  readonly issue?: Issue | undefined;
  /** Leaves room for a seal in files that can have one. */
  readonly seal?: SealField | undefined;
  /** What its files are called when they are given to people; no part of their bytes. */
  readonly name: DocumentName;
}

/** A file that can be made of a draft. */
export interface PreparedFile {
  readonly format: string;
  /** What follows the name of the document in the path of the file, before the extension; nothing when left out. */
  readonly suffix?: string | undefined;
  /**
   * SHA-256 of everything that the bytes depend on: document, look, date, format and the program itself. Two files
   * with the same hash have the same bytes, so a file whose hash is known need not be rendered.
   */
  readonly hash: string;
  /** Renders. The writer and its libraries are loaded here and not before. `tell` hears how far a long document has come. */
  render(tell?: TellWork): Promise<RenderedFile>;
}

/** The bytes of a file; `extension` has no dot. */
export interface RenderedFile {
  readonly extension: string;
  readonly bytes: Outcome<Uint8Array>;
}

/**
 * Prepares the files of a draft without rendering them. `tableFormats` are left out where the content is no tables. Throws
 * when a format is none of those that exist.
 */
export function prepareFiles(
  draft: Draft,
  wanted: readonly string[],
  world: World,
  content?: TemplateFront['content'],
): PreparedFile[] {
  const fitting = wanted.filter((format) => content === 'tables' || !tableFormats.includes(format));
  if (fitting.length === 0) return [];
  const hash = hashDraft(draft, world);
  return fitting.map((format) => {
    const writer = [...writers, ...tableWriters].find((each) => each.format === format);
    if (writer === undefined) throw new RangeError(`there is no writer of ${format}`);
    return {
      format,
      hash: createHash('sha256').update(`${format}\0${hash}`).digest('hex'),
      render: async (tell) => {
        const loaded = await writer.load();
        const bytes = await loaded.write({ ...toWriterInput(draft, world), tell });
        return { extension: loaded.extension, bytes };
      },
    };
  });
}

/** What a writer is given of a draft. */
export function toWriterInput(draft: Draft, world: World): WriterInput {
  const { document, numbering, look, date, issue, seal } = draft;
  return {
    ...{ document, numbering, look, date, issue, seal },
    attachments: draft.attachments(),
    producer: `Rolebook ${world.program.version}`,
    font: (name) => world.font(name),
  };
}

/**
 * SHA-256 of what every file of a draft depends on. Numbers follow from the document. Where a word was written is no
 * part of it.
 */
export function hashDraft({ json, look, date, attachments, issue, seal }: Draft, world: World): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([world.program.hash(), date.toISOString(), look, issue, seal]));
  hash.update(json());
  for (const { name, bytes } of attachments()) hash.update(`\0${name}:${bytes.length}:`).update(bytes);
  return hash.digest('hex');
}
