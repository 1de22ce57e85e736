import type { Attachment } from '../../../document/attachment.js';
import type { ObjectFile } from './object-file.js';
import { dateString, name, textString } from './pdf-value.js';

const relationships = { source: 'Source', data: 'Data', supplement: 'Supplement' } as const satisfies Record<
  Attachment['relationship'],
  string
>;

/**
 * Adds files that travel inside a document (ISO 19005-3, 6.8) and returns the entries of the catalog that list them:
 * by name, for the panel of attachments, and as associated with the document as a whole.
 */
export function attachFiles(file: ObjectFile, attachments: readonly Attachment[], date: Date): string {
  if (attachments.length === 0) return '';
  const listed = attachments.map((attachment) => {
    const { bytes, mediaType, relationship, description } = attachment;
    const parameters = `/Params<</Size ${bytes.length}/ModDate${dateString(date)}>>`;
    const stream = file.addDeflated(`/Type/EmbeddedFile/Subtype${name(mediaType)}${parameters}`, bytes);
    const title = textString(attachment.name);
    const specification = file.add(
      `<</Type/Filespec/F${title}/UF${title}/Desc${textString(description)}` +
        `/AFRelationship/${relationships[relationship]}/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`,
    );
    return { title, reference: `${specification} 0 R` };
  });
  // A tree of names is looked up by halving, so its names must be sorted.
  const byName = listed.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const names = byName.map(({ title, reference }) => `${title}${reference}`).join('');
  const associated = listed.map(({ reference }) => reference).join(' ');
  return `/Names<</EmbeddedFiles<</Names[${names}]>>>>/AF[${associated}]`;
}
