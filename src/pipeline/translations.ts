import { decodeTranslation } from '../check/translation/decode-translation.js';
import type { Translation } from '../check/translation/translation.js';
import { readFile } from '../check/read-file.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { OverrideFile } from './sources.js';

/** The folder of the translations of an organization, as resources are called. */
export const translationsFolder = 'translations/';

/** The translations of an organization, each read when it is first asked for. */
export class Translations {
  private readonly files: ReadonlyMap<string, OverrideFile>;
  private readonly read = new Map<string, Translation>();

  constructor(
    overrides: readonly OverrideFile[],
    private readonly readSchema: () => JsonSchema,
  ) {
    const own = overrides.filter(({ resource }) => resource.startsWith(translationsFolder));
    this.files = new Map(own.map((each) => [each.resource, each]));
  }

  /** The languages that something is translated into, sorted. */
  get languages(): readonly string[] {
    const tags = [...this.files.keys()].map((resource) => resource.split('/')[1] ?? '');
    return [...new Set(tags)].sort();
  }

  /** The names of the files of a language, with what they translate: `client-manager`, `clauses/revision`. */
  list(language: string): readonly { readonly name: string; readonly file: string }[] {
    const prefix = `${translationsFolder}${language}/`;
    return [...this.files].flatMap(([resource, { file }]) =>
      resource.startsWith(prefix) ? [{ name: resource.slice(prefix.length, -'.yaml'.length), file }] : [],
    );
  }

  /** Whether there is a translation of a thing. */
  has(language: string, name: string): boolean {
    return this.files.has(nameResource(language, name));
  }

  /** The translation of a thing: `client-manager`, `organization`, `clauses/revision`. */
  find(language: string, name: string): Translation | undefined {
    const resource = nameResource(language, name);
    const source = this.files.get(resource);
    if (source === undefined) return undefined;
    const known = this.read.get(resource) ?? readTranslation(source, this.readSchema());
    this.read.set(resource, known);
    return known;
  }
}

/** The resource of a translation: `translations/en/client-manager.yaml`. */
export function nameResource(language: string, name: string): string {
  return `${translationsFolder}${language}/${name}.yaml`;
}

function readTranslation({ file, bytes }: OverrideFile, schema: JsonSchema): Translation {
  if (bytes === undefined) return { file, texts: new Map(), diagnostics: [] };
  const parsed = parseYaml(file, bytes);
  const root = hasErrors(parsed.diagnostics) ? undefined : parsed.value;
  const { value, diagnostics } = readFile(
    { file, value: root, diagnostics: parsed.diagnostics },
    schema,
    decodeTranslation,
  );
  return { file, texts: value ?? new Map(), diagnostics };
}
