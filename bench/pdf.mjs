// PDF: Rolebook (PDF/A-3a with tags and two attachments) against typst and pdfmake, on the same content.
import { TextDecoder } from 'node:util';
import { compareTools } from './compare.mjs';
import { readContent } from './content.mjs';
import { dataSets } from './documents.mjs';
import { findFont, loadPdfmake } from './peers/pdfmake.mjs';
import { loadTypst } from './peers/typst.mjs';
import { checkRoles, composeRole, loadWriter, readFont } from './rolebook.mjs';

const rounds = Number(process.argv[2] ?? 9);
const write = await loadWriter('pdf');
const fonts = [readFont('Tinos-Regular'), readFont('Tinos-Bold')];
const typst = loadTypst({ fonts, standard: 'a-3a' });
const pdfmake = loadPdfmake({
  regular: findFont('400Regular/Tinos_400Regular.ttf'),
  bold: findFont('700Bold/Tinos_700Bold.ttf'),
});
const base = 'Rolebook, from a checked role';

for (const data of dataSets) {
  const check = (seed, count) => checkRoles({ count, seed, data });
  const compose = (seed, count) => check(seed, count).map(composeRole);
  const read = (seed, count) =>
    compose(seed, count).map((input) => ({ ...readContent(input), attachments: input.attachments }));
  const readForTypst = (seed, count) => read(seed, count).map(describeAttachments);
  await compareTools({
    title: `PDF, data "${data}"`,
    rounds,
    base,
    tools: [
      { name: base, documents: 60, prepare: check, write: (role) => write(composeRole(role)) },
      { name: 'Rolebook, writing only', documents: 60, prepare: compose, write },
      { name: 'typst, PDF/A-3a', documents: 60, prepare: readForTypst, write: typst },
      { name: 'pdfmake, PDF/A-3b, no tags', documents: 8, prepare: read, write: pdfmake },
    ],
  });
}

/** typst takes its data as text. */
function describeAttachments(content) {
  const attachments = content.attachments.map(({ bytes, ...file }) => ({
    ...file,
    text: new TextDecoder().decode(bytes),
  }));
  return { ...content, attachments };
}
