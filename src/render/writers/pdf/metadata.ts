import { shortenHash } from '../../../document/identity.js';
import type { WriterInput } from '../../writer.js';
import type { LevelRules } from './level.js';
import { dateString, textString } from './pdf-value.js';

/** The file properties, which stand twice in a file and must be the same in both places (ISO 19005-1, 6.7.3). */
export interface Properties {
  readonly title: string;
  readonly author: string;
  /** What the document is about; may be empty. */
  readonly subject: string;
  /** Number of the document and code of its text. */
  readonly keywords: string;
  readonly producer: string;
  readonly date: Date;
}

/** The properties of the file of a document. Characters that XML cannot hold become U+FFFD, so that both places can agree. */
export function readProperties({ document, producer, date }: WriterInput): Properties {
  const { number, subject, textHash } = document.identity;
  return cleanProperties({
    ...{ title: document.title, author: document.author, subject, producer, date },
    keywords: [number ?? '', shortenHash(textHash)].filter((each) => each !== '').join(', '),
  });
}

/** The properties without characters that XML cannot hold. */
export function cleanProperties({ title, author, subject, keywords, ...others }: Properties): Properties {
  return {
    ...others,
    title: cleanText(title),
    author: cleanText(author),
    subject: cleanText(subject),
    keywords: cleanText(keywords),
  };
}

/** The document information dictionary. */
export function informationDictionary(properties: Properties): string {
  const { title, author, subject, keywords, producer, date } = properties;
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', subject],
    ['Keywords', keywords],
    ['Creator', producer],
    ['Producer', producer],
  ] as const;
  const written = entries.map(([key, value]) => (value === '' ? '' : `/${key}${textString(value)}`));
  return `<<${written.join('')}/CreationDate${dateString(date)}/ModDate${dateString(date)}>>`;
}

/** The same as an XMP packet, with the levels that the file claims. */
export function metadataPacket(properties: Properties, rules: LevelRules): string {
  const { title, author, subject, keywords, producer, date } = properties;
  const moment = `${date.toISOString().slice(0, 19)}Z`;
  const simple = (key: string, value: string): string =>
    value === '' ? '' : `<${key}>${escapeXml(value)}</${key}>`;
  const translated = (key: string, value: string): string =>
    value === ''
      ? ''
      : `<${key}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${key}>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    `<pdfaid:part>${rules.part}</pdfaid:part><pdfaid:conformance>${rules.conformance}</pdfaid:conformance>`,
    translated('dc:title', title),
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    translated('dc:description', subject),
    simple('pdf:Keywords', keywords),
    simple('pdf:Producer', producer),
    simple('xmp:CreatorTool', producer),
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    '</rdf:Description>',
    rules.isUniversal ? universalAccess : '',
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

/** What marks a file as PDF/UA-1, with the description of that schema which PDF/A asks for (ISO 19005-3, 6.6.2.3). */
const universalAccess = [
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

function cleanText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
