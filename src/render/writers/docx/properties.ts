import type { IPropertiesOptions } from 'docx';
import type { WriterInput } from '../../writer.js';

/** Title and author of the file as Word shows them, and the program that wrote it. */
export function describeProperties(
  input: WriterInput,
): Pick<IPropertiesOptions, 'title' | 'creator' | 'lastModifiedBy' | 'revision'> {
  return {
    title: input.document.title,
    creator: input.document.author,
    lastModifiedBy: input.producer,
    revision: 1,
  };
}

/**
 * Sets both dates of `docProps/core.xml`. The library takes them from the clock and offers no other way; without
 * this, two runs would differ.
 */
export function dateCoreProperties(xml: string, date: Date): string {
  const moment = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return xml.replaceAll(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, open: string, _name, close: string) => `${open}${moment}${close}`,
  );
}
