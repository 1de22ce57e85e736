// Rolebook as it is compiled in dist/: from YAML to a checked book, and from a checked role to bytes.
import { checkBook } from '../dist/check/check-book.js';
import { composeDocument } from '../dist/compose/compose-document.js';
import { numberDocument } from '../dist/document/number.js';
import { attachSources } from '../dist/pipeline/attach-sources.js';
import { dateDocument } from '../dist/pipeline/date-document.js';
import { Materials } from '../dist/pipeline/materials.js';
import { parseSources } from '../dist/pipeline/parse-sources.js';
import { writers } from '../dist/render/writers/index.js';
import { createWorld } from '../dist/world.js';
import { writeHead, writeOrganization, writeRole } from './documents.mjs';

const world = createWorld({ SOURCE_DATE_EPOCH: '1795305600' });
const materials = new Materials(world, []);
const language = materials.loadLanguage('ru').value;

/**
 * Checks a book of as many roles as told, made from seeds that begin with `seed`. What it returns is where the clock
 * of the comparisons starts: a checked role, with its book, look and source.
 */
export function checkRoles({ count, seed, data }) {
  const roles = Array.from({ length: count }, (_, index) => {
    const id = `role-${index}`;
    return { file: `${id}.yaml`, bytes: encode(writeRole({ id, seed: seed + index, data })) };
  });
  const sources = {
    folder: '',
    organization: { file: 'organization.yaml', bytes: encode(writeOrganization()) },
    roles: [{ file: 'head.yaml', bytes: encode(writeHead()) }, ...roles],
    clauses: [],
    competencies: [],
    overrides: [],
  };
  const parsed = parseSources(sources);
  const checked = checkBook(parsed.value, {
    role: materials.readSchema('role'),
    organization: materials.readSchema('organization'),
    competency: materials.readSchema('competency'),
    clause: materials.readSchema('clause'),
  });
  const book = checked.value;
  refuseErrors([...parsed.diagnostics, ...checked.diagnostics]);
  const look = materials.loadLook(book.organization).value;
  return roles.map((source) => ({
    source,
    look,
    book,
    role: book.roles.get(source.file.replace('.yaml', '')),
  }));
}

/** Composes and numbers the instruction of a checked role: what a writer is given. */
export function composeRole({ role, book, source, look }) {
  const composed = composeDocument({ kind: 'instruction', stage: 'signing-copy', role, book, ...language });
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
