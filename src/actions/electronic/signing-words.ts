import { toPlain } from '../../parse/located.js';
import { parseYaml } from '../../parse/parse-yaml.js';
import type { World } from '../../world.js';

/** The words of one file of a language, by their names: `confirm.heading`. */
export class SigningWords {
  readonly language: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #months: readonly string[];

  constructor(language: string, texts: ReadonlyMap<string, string>, months: readonly string[]) {
    this.language = language;
    this.#texts = texts;
    this.#months = months;
  }

  /** The names of all words. */
  get names(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** The words of a name with the inserts in their places. Throws where there are none: a bug, found by tests. */
  say(name: string, inserts: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#texts.get(name);
    if (text === undefined) throw new Error(`no words for ${name}`);
    return text.replace(/\{([a-z]+)\}(\.?)/gi, (_, insert: string, stop: string) => {
      const value = inserts[insert];
      if (value === undefined) throw new Error(`${name}: nothing for {${insert}}`);
      const said = String(value);
      // «до 16 декабря 2026 г.» ends a sentence with the stop that it has.
      return said.endsWith('.') ? said : said + stop;
    });
  }

  /** «5 ноября 2026 г.», “5 November 2026”. */
  sayDay(day: string): string {
    const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
    return this.say('date', { day: Number(date), month: this.#months[Number(month) - 1] ?? month, year });
  }
}

/** The files of words that letters and pages are made of. */
export type WordFile = 'signing' | 'letters';

/** Words by the bytes that they were read from: each page and each letter asks for them. */
const known = new WeakMap<Uint8Array, SigningWords>();

/** The words of a file in a language; those of English where the program has none in that language. */
export function readSigningWords(world: World, file: WordFile, language: string): SigningWords {
  const own = world.resource(`templates/${language}/${file}.yaml`);
  const tag = own === undefined ? 'en' : language;
  const bytes = own ?? world.resource(`templates/${tag}/${file}.yaml`);
  const read = bytes && known.get(bytes);
  if (read !== undefined) return read;
  const texts = new Map<string, string>();
  const path = `templates/${tag}/${file}.yaml`;
  collect(readPlain(path, bytes), '', texts);
  const words = readPlain(`templates/${tag}/words.yaml`, world.resource(`templates/${tag}/words.yaml`));
  const months = typeof words === 'object' && words !== null && 'months' in words ? words.months : [];
  const names = Array.isArray(months)
    ? months.filter((each): each is string => typeof each === 'string')
    : [];
  const made = new SigningWords(tag, texts, names);
  if (bytes !== undefined) known.set(bytes, made);
  return made;
}

function readPlain(path: string, bytes: Uint8Array | undefined): unknown {
  const { value } = bytes === undefined ? {} : parseYaml(path, bytes);
  if (value === undefined) throw new Error(`${path} cannot be read`);
  return toPlain(value);
}

function collect(value: unknown, name: string, texts: Map<string, string>): void {
  if (typeof value === 'string') texts.set(name, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value))
      collect(each, name === '' ? key : `${name}.${key}`, texts);
  }
}
