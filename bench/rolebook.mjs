// Rolebook as it is compiled in build/: from YAML to a checked book, and from a checked role to bytes.
import { TextEncoder } from 'node:util';
import { checkBook } from '../build/check/check-book.js';
import { decodeRole } from '../build/check/decode/decode-role.js';
import { listRoleLinks } from '../build/check/links/role-links.js';
import { readFile } from '../build/check/read-file.js';
import { composeDocument } from '../build/compose/compose-document.js';
import { numberDocument } from '../build/document/number.js';
import { attachSources } from '../build/pipeline/attach-sources.js';
import { dateDocument } from '../build/pipeline/date-document.js';
import { Materials } from '../build/pipeline/materials.js';
import { readLibrary } from '../build/pipeline/read-library.js';
import { parseYaml } from '../build/parse/parse-yaml.js';
import { writers } from '../build/render/writers/index.js';
import { createWorld } from '../build/world.js';
import { writeHead, writeOrganization, writeRole } from './documents.mjs';

const world = createWorld({ SOURCE_DATE_EPOCH: '1795305600' });
const materials = new Materials(world, []);
const language = materials.loadLanguage('ru', 'ru').value;

/**
 * Checks a book of as many roles as told, made from seeds that begin with `seed`. What it returns is where the clock
 * of the comparisons starts: a checked role, with its book, look and source.
 */
export function checkRoles({ count, seed, data }) {
  const files = Array.from({ length: count }, (_, index) => {
    const id = `role-${index}`;
    return { file: `${id}.yaml`, bytes: encode(writeRole({ id, seed: seed + index, data })) };
  });
  const library = {
    organization: { file: 'organization.yaml', bytes: encode(writeOrganization()) },
    clauses: [],
    competencies: [],
  };
  const roles = [{ file: 'head.yaml', bytes: encode(writeHead()) }, ...files].map(readRole);
  const checked = checkBook({ ...readLibrary(library, materials), roles });
  refuseErrors(checked.diagnostics);
  const book = checked.value;
  const look = materials.loadLook(book.organization).value;
  return files.map((source) => ({
    source,
    look,
    book,
    role: book.roles.get(source.file.replace('.yaml', '')),
  }));
}

function readRole({ file, bytes }) {
  const read = readFile({ file, ...parseYaml(file, bytes) }, materials.readSchema('role'), decodeRole);
  refuseErrors(read.diagnostics);
  return { ...read, links: listRoleLinks(read.value) };
}

/** Composes and numbers the instruction of a checked role: what a writer is given. */
export function composeRole({ role, book, source, look }) {
  const composed = composeDocument({
    kind: 'instruction',
    stage: 'signing-copy',
    subject: { role },
    book,
    ...language,
  });
  const document = composed.value;
  const numbering = document && numberDocument(document).value;
  if (numbering === undefined) refuseErrors(composed.diagnostics);
  return {
    document,
    numbering,
    look,
    date: dateDocument(role, book.organization, world.undatedDate),
    attachments: attachSources(document, source, language.words),
    producer: 'Rolebook bench',
    font: (name) => world.font(name),
  };
}

/** A function from what `composeRole` gives to bytes in the format. */
export async function loadWriter(format) {
  const writer = await writers.find((each) => each.format === format).load();
  return async (input) => {
    const written = await writer.write(input);
    if (written.value === undefined) refuseErrors(written.diagnostics);
    return written.value;
  };
}

/** The bytes of a face that the PDF writers of all tools embed. */
export function readFont(name) {
  return world.font(name);
}

function refuseErrors(diagnostics) {
  const error = diagnostics.find((each) => each.severity === 'error');
  if (error !== undefined) throw new Error(`${error.code}: ${error.message.en}`);
}

function encode(text) {
  return new TextEncoder().encode(text);
}
