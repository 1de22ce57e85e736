// pdfmake, which lays out by pdfkit. It writes no structure: its file says that it is PDF/A-3b and is not tagged.
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const pdfmake = createRequire(import.meta.url)('pdfmake');
const millimetre = 72 / 25.4;
const indent = 12.5 * millimetre;

/** A function from content and attachments to the bytes of a PDF. `fonts` are paths of the faces. */
export function loadPdfmake({ regular, bold }) {
  pdfmake.setFonts({ Tinos: { normal: regular, bold, italics: regular, bolditalics: bold } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return (content) => pdfmake.createPdf(describe(content)).getBuffer();
}

function describe(content) {
  const { before, tabled, after } = content;
  const sections = [...before, tabled, ...after];
  const requisites = (lines) => lines.map(({ text }) => ({ text }));
  return {
    version: '1.7',
    subset: 'PDF/A-3b',
    language: 'ru-RU',
    info: { title: content.title, author: content.author },
    pageSize: 'A4',
    pageMargins: [30, 20, 10, 20].map((each) => each * millimetre),
    header: (page) =>
      page > 1 ? { text: String(page), alignment: 'center', margin: [0, 10 * millimetre, 0, 0] } : '',
    defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.0 },
    styles: {
      heading: { bold: true, alignment: 'center', margin: [0, 12, 0, 6] },
      running: { alignment: 'justify', leadingIndent: indent },
    },
    files: Object.fromEntries(content.attachments.map((each) => [each.name, describeFile(each)])),
    content: [
      { columns: [requisites(content.left), requisites(content.right)] },
      { text: `${content.kind}\n${content.subject}`, style: 'heading' },
      ...sections.flatMap((each, index) => describeSection(each, index + 1)),
      ...requisites(content.tail),
      { text: content.caption },
    ],
  };
}

/** It takes files by address; data is an address too. */
function describeFile({ name, mediaType, description, bytes }) {
  const src = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  return { src, name, type: mediaType, description };
}

function describeSection({ heading, lead, clauses, table }, number) {
  const running = (text) => ({ text, style: 'running' });
  return [
    { text: `${number}. ${heading}`, style: 'heading', headlineLevel: 1 },
    ...lead.map(({ text }) => running(text)),
    ...clauses.flatMap(({ text, items }, index) => [
      running(`${number}.${index + 1}. ${text}`),
      ...items.map((item) => running(`– ${item.text}`)),
    ]),
    ...(table === undefined ? [] : [describeTable(table)]),
  ];
}

function describeTable({ header, rows }) {
  return {
    fontSize: 11,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [3, 4, 4, 4, 3].map((share) => `${(share / 18) * 90}%`),
      body: [
        Object.values(header).map((text) => ({ text, bold: true })),
        ...rows.map((row) => Object.values(row).map((text) => ({ text }))),
      ],
    },
  };
}

/** The path of a face in the package that Rolebook ships. */
export function findFont(file) {
  return fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/tinos/${file}`, import.meta.url));
}
