import { findLocated, type Located, type LocatedScalar } from '../../parse/located.js';
import { parseYaml } from '../../parse/parse-yaml.js';

/** The source files of a workspace as trees, each read once. */
export class SourceFiles {
  readonly #findText: (file: string) => string | undefined;
  readonly #read = new Map<string, { readonly text: string; readonly root: Located } | undefined>();

  constructor(findText: (file: string) => string | undefined) {
    this.#findText = findText;
  }

  /** The text of a file of the workspace, without a byte order mark; `undefined` for built-in and unreadable ones. */
  textOf(file: string): string | undefined {
    return this.#open(file)?.text;
  }

  find(file: string, pointer: string): Located | undefined {
    const root = this.#open(file)?.root;
    return root && findLocated(root, pointer);
  }

  findScalar(file: string, pointer: string): LocatedScalar | undefined {
    const found = this.find(file, pointer);
    return found?.kind === 'scalar' && typeof found.value === 'string' ? found : undefined;
  }

  #open(file: string): { readonly text: string; readonly root: Located } | undefined {
    if (!this.#read.has(file)) {
      const text = this.#findText(file);
      const root = text === undefined ? undefined : parseYaml(file, new TextEncoder().encode(text)).value;
      this.#read.set(file, text === undefined || root === undefined ? undefined : { text, root });
    }
    return this.#read.get(file);
  }
}
