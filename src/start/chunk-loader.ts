import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What the text of a chunk becomes when it is run: the function that Node, too, makes of a CommonJS module. */
type Chunk = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  folder: string,
) => void;

const head = '(function (exports, require, module, __filename, __dirname) { ';

/**
 * Loads the chunks that `scripts/bundle.mjs` has made of the program, with the code that V8 compiled of them in an earlier
 * run. That code only saves time: where it is missing, or V8 refuses it, a chunk is compiled as any script.
 */
export class ChunkLoader {
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly scripts = new Map<string, Script>();

  private readonly without: string[] = [];

  /** `chunks` and `code` are the folders of the chunks and of their code. */
  constructor(
    private readonly chunks: string,
    private readonly code: string,
  ) {}

  /** What a chunk exports; it is run once. */
  load(name: string): unknown {
    const known = this.modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} as unknown };
    // Before it runs, so that chunks which need each other find what there is so far, as in Node.
    this.modules.set(name, module);
    const file = join(this.chunks, name);
    const requireOutside = createRequire(file);
    const require = (id: string): unknown =>
      id.startsWith('./') ? this.load(id.slice(2)) : requireOutside(id);
    const chunk: unknown = this.compile(name, file).runInThisContext();
    if (!isChunk(chunk)) throw new Error(`${file} is no chunk`);
    chunk(module.exports, require, module, file, this.chunks);
    return module.exports;
  }

  /** Names of the chunks whose code was there and V8 would not have. */
  get refused(): readonly string[] {
    return this.without;
  }

  /** All that V8 has compiled so far, by the name of the chunk. */
  collectCode(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.scripts].map(([name, script]) => [name, script.createCachedData()]));
  }

  private compile(name: string, file: string): Script {
    const cachedData = readIfThere(join(this.code, name));
    const script = new Script(`${head}${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
      columnOffset: -head.length,
      ...(cachedData && { cachedData }),
    });
    if (script.cachedDataRejected === true) this.without.push(name);
    this.scripts.set(name, script);
    return script;
  }
}

function isChunk(value: unknown): value is Chunk {
  return typeof value === 'function';
}

/** The bytes of a file; `undefined` when it cannot be read, for whatever reason: nothing depends on it. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
