import { nameLanguages } from '../../document/document.js';
import type { WriterInput } from '../writer.js';
import type { Xml } from './xml.js';
import { escapeText, joinXml, nothing, xml } from './xml.js';

/** `docProps/core.xml`: what Word shows of a file before it is opened. Dates are whole seconds in UTC. */
export function writeCoreProperties({ document, date, producer }: WriterInput): Xml {
  const { title, author, language, identity } = document;
  const moment = escapeText(date.toISOString().replace(/\.\d{3}Z$/, 'Z'));
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${escapeText(title)}</dc:title>
    <dc:subject>${escapeText(identity.subject)}</dc:subject>
    <dc:creator>${escapeText(author)}</dc:creator>
    <cp:lastModifiedBy>${escapeText(producer)}</cp:lastModifiedBy>
    <cp:revision>1</cp:revision>
    <dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>
    <dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>
    <dc:language>${escapeText(language)}</dc:language>
    ${
      identity.edition === undefined ? nothing : xml`<cp:version>${escapeText(identity.edition)}</cp:version>`
    }
  </cp:coreProperties>`;
}

/** `docProps/app.xml`: the program that wrote the file. */
export function writeProgramProperties({ producer }: WriterInput): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    <Application>${escapeText(producer)}</Application>
  </Properties>`;
}

/** The format id of properties that are named by hand ([MS-OLEPS] 2.1). */
const namedByHand = escapeText('{D5CDD505-2E9C-101B-9397-08002B2CF9AE}');

/**
 * `docProps/custom.xml`: what identifies the document, for programs that sort files and for fields in the text, and of
 * an issued file the version of the registry. What is not known yet has no property. The date is text, since Word shows moments in the time zone of the reader.
 */
export function writeCustomProperties({ document, issue }: WriterInput): Xml {
  const { number, edition, date, textHash } = document.identity;
  const named = [
    ['Kind', document.kind],
    // One language stands among the core properties; a text in two columns has no word for it there.
    ['Languages', document.secondLanguage === undefined ? undefined : nameLanguages(document)],
    ['DocumentNumber', number],
    ['Edition', edition],
    ['DocumentDate', date],
    // A redline is neither of its texts.
    ['TextHash', document.redline === undefined ? textHash : undefined],
    ['Version', issue?.version],
    ['Checkpoint', issue?.checkpoint],
  ] as const;
  const { redline } = document;
  const compared =
    redline === undefined
      ? []
      : ([
          ['RedlineBefore', redline.before.name],
          ['RedlineBeforeTextHash', redline.before.textHash],
          ['RedlineAfter', redline.after.name],
          ['RedlineAfterTextHash', redline.after.textHash],
          ['RedlineAuthor', redline.author],
        ] as const);
  const known = [...named, ...compared].flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  // Ids begin with 2: 0 and 1 have a meaning of their own.
  const properties = known.map(
    ({ name, value }, index) =>
      xml`<property fmtid="${namedByHand}" pid="${index + 2}" name="${escapeText(name)}">
        <vt:lpwstr>${escapeText(value)}</vt:lpwstr>
      </property>`,
  );
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
    ${joinXml(properties)}
  </Properties>`;
}
