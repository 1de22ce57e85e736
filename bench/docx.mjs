// Word files: Rolebook against two fillers of templates and the library that it was built on, on the same content.
import { compareTools } from './compare.mjs';
import { readContent } from './content.mjs';
import { dataSets } from './documents.mjs';
import { writeWithLibrary } from './peers/docx-library.mjs';
import { loadDocxtemplater, loadEasyTemplate, nameTags } from './peers/docx-templates.mjs';
import { checkRoles, composeRole, loadWriter } from './rolebook.mjs';

const rounds = Number(process.argv[2] ?? 9);
const write = await loadWriter('docx');
const fillEasyTemplate = await loadEasyTemplate();
const fillDocxtemplater = await loadDocxtemplater();
const base = 'Rolebook, from a checked role';

for (const data of dataSets) {
  const check = (seed, count) => checkRoles({ count, seed, data });
  const compose = (seed, count) => check(seed, count).map(composeRole);
  const read = (seed, count) => compose(seed, count).map(readContent);
  const tag = (seed, count) => read(seed, count).map(nameTags);
  await compareTools({
    title: `DOCX, data "${data}"`,
    rounds,
    base,
    tools: [
      { name: base, documents: 100, prepare: check, write: (role) => write(composeRole(role)) },
      {
        name: 'Rolebook, up to the writer',
        documents: 100,
        prepare: check,
        write: (role) => [composeRole(role)],
      },
      { name: 'Rolebook, writing only', documents: 100, prepare: compose, write },
      { name: 'easy-template-x', documents: 100, prepare: tag, write: fillEasyTemplate },
      { name: 'docxtemplater', documents: 100, prepare: tag, write: fillDocxtemplater },
      { name: 'docx, plain use', documents: 100, prepare: read, write: writeWithLibrary },
    ],
  });
}
