import { createHash } from 'node:crypto';
import { deflate } from './deflate.js';

/** The number of an indirect object; the generation is always 0. */
export type Reference = number;

interface Stream {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

/** An object that stays as it is written, outside of object streams. */
interface Unpacked {
  readonly body: string;
}

/** Objects in one object stream; small enough for a viewer to open one without waiting. */
const STREAM_CAPACITY = 1000;

/** Written after the version: four bytes above 127 say that the file is binary (ISO 32000-1, 7.5.2). */
const BINARY_MARK = '%\xe2\xe3\xcf\xd3\n';

/**
 * Collects the objects of one PDF file, then writes them with their table of offsets (ISO 32000-1, 7.5). Bodies are
 * text whose characters are bytes. A file of version 1.5 or later packs all objects but streams into object streams,
 * which takes a third of its size away.
 */
export class ObjectFile {
  private readonly bodies: (string | Stream | Unpacked | undefined)[] = [];

  /** `version` is `1.4`, where nothing can be packed, or later. */
  constructor(private readonly version: '1.4' | '1.7') {}

  /** A number for an object that is defined later. */
  reserve(): Reference {
    return this.bodies.push(undefined);
  }

  define(reference: Reference, body: string): void {
    this.bodies[reference - 1] = body;
  }

  add(body: string): Reference {
    return this.bodies.push(body);
  }

  /** Adds an object whose bytes can be found in the file: a signature is put into them. */
  addUnpacked(body: string): Reference {
    return this.bodies.push({ body });
  }

  /** Adds a stream. `entries` are those of its dictionary but for the length. */
  addStream(entries: string, bytes: Uint8Array): Reference {
    return this.bodies.push({ dictionary: `<<${entries}/Length ${bytes.length}>>`, bytes });
  }

  /** Adds a stream that is deflated here. */
  addDeflated(entries: string, bytes: Uint8Array): Reference {
    return this.addStream(`${entries}/Filter/FlateDecode`, deflate(bytes));
  }

  /** The bytes of the file. The identifier of the file is a hash of what is in it. */
  finish(catalog: Reference, info: Reference): Uint8Array {
    const isPacked = this.version !== '1.4';
    if (isPacked) this.packObjects();
    const output = new Output(`%PDF-${this.version}\n${BINARY_MARK}`);
    const offsets = this.bodies.map((body, index) => {
      if (body === undefined) return 0;
      const offset = output.length;
      output.addText(`${index + 1} 0 obj\n`);
      if (typeof body === 'string') output.addText(body);
      else if ('body' in body) output.addText(body.body);
      else output.addStream(body);
      output.addText('\nendobj\n');
      return offset;
    });
    const identifier = output.identify();
    const entries = `/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${identifier}><${identifier}>]`;
    const start = output.length;
    if (isPacked) this.writeTableStream(output, offsets, entries);
    else writeTable(output, offsets, entries);
    output.addText(`startxref\n${start}\n%%EOF\n`);
    return output.join();
  }

  /** Where each packed object lies: its object stream and its place in that. */
  private readonly packed = new Map<number, { readonly stream: Reference; readonly index: number }>();

  private packObjects(): void {
    const plain = this.bodies.flatMap((body, index) => (typeof body === 'string' ? [index] : []));
    for (let start = 0; start < plain.length; start += STREAM_CAPACITY) {
      const chunk = plain.slice(start, start + STREAM_CAPACITY);
      let directory = '';
      let content = '';
      const stream = this.bodies.length + 1;
      chunk.forEach((at, index) => {
        const body = this.bodies[at];
        if (typeof body !== 'string') return;
        directory += `${at + 1} ${content.length} `;
        content += `${body}\n`;
        this.bodies[at] = undefined;
        this.packed.set(at, { stream, index });
      });
      const entries = `/Type/ObjStm/N ${chunk.length}/First ${directory.length}`;
      this.addDeflated(entries, Buffer.from(directory + content, 'latin1'));
    }
  }

  /** The table of offsets as a stream (ISO 32000-1, 7.5.8): kind, offset or object stream, index there. */
  private writeTableStream(output: Output, offsets: readonly number[], entries: string): void {
    const width = 7;
    const own = this.bodies.length + 1;
    const table = Buffer.alloc((own + 1) * width);
    table.writeUInt16BE(0xffff, 5); // the head of the list of free objects
    offsets.forEach((offset, index) => {
      const at = (index + 1) * width;
      const place = this.packed.get(index);
      table.writeUInt8(place === undefined ? 1 : 2, at);
      table.writeUInt32BE(place?.stream ?? offset, at + 1);
      table.writeUInt16BE(place?.index ?? 0, at + 5);
    });
    table.writeUInt8(1, own * width);
    table.writeUInt32BE(output.length, own * width + 1);
    const bytes = deflate(table);
    output.addText(`${own} 0 obj\n`);
    output.addStream({
      dictionary: `<</Type/XRef/Size ${own + 1}/W[1 4 2]${entries}/Filter/FlateDecode/Length ${bytes.length}>>`,
      bytes,
    });
    output.addText('\nendobj\n');
  }
}

/** The table of offsets as text: each line is twenty bytes long (ISO 32000-1, 7.5.4). */
function writeTable(output: Output, offsets: readonly number[], entries: string): void {
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = offsets.length + 1;
  output.addText(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`);
  output.addText(`trailer\n<</Size ${size}${entries}>>\n`);
}

/** Bytes that are gathered to be joined once. */
class Output {
  private readonly chunks: Uint8Array[] = [];
  length = 0;

  constructor(start: string) {
    this.addText(start);
  }

  addText(text: string): void {
    this.addBytes(Buffer.from(text, 'latin1'));
  }

  addStream({ dictionary, bytes }: Stream): void {
    this.addText(`${dictionary}\nstream\n`);
    this.addBytes(bytes);
    this.addText('\nendstream');
  }

  /** A hash of the bytes so far, as hexadecimal digits. */
  identify(): string {
    const hash = createHash('sha256');
    for (const chunk of this.chunks) hash.update(chunk);
    return hash.digest('hex').slice(0, 32).toUpperCase();
  }

  join(): Uint8Array {
    return Buffer.concat(this.chunks, this.length);
  }

  private addBytes(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }
}
