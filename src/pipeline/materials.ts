import { decodeLook } from '../check/decode-look.js';
import { decodePackageProfile } from '../check/decode-package-profile.js';
import { adoptRequiredParts } from '../check/known-parts.js';
import type { Jurisdiction, Organization } from '../check/organization.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import { readSchema } from '../check/schema/json-schema.js';
import { adoptValidator } from '../check/schema/validate-schema.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Look } from '../document/look.js';
import type { PackageProfile } from '../document/package-profile.js';
import type { Located } from '../parse/located.js';
import { toPlain } from '../parse/located.js';
import type { Lexicon } from '../language/lexicon.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Words } from '../compose/words.js';
import type { World } from '../world.js';
import { describeDoubts } from './describe-doubts.js';
import { type LanguageMaterials, readGeneralWords, readLanguage, readLexiconOf } from './read-language.js';
import type { OverrideFile, SourceFile } from './sources.js';
import { Translations } from './translations.js';

/** Schemas by the bytes that they were read from. */
const schemas = new WeakMap<Uint8Array, JsonSchema>();

/** The built-in files under the ones by which an organization replaces them. */
export class Materials {
  private readonly overrides: ReadonlyMap<string, OverrideFile>;
  private readonly languages = new Map<string, Outcome<LanguageMaterials>>();
  private readonly looks = new Map<string, Outcome<Look>>();
  private readonly lists = new Map<string, ReadonlyMap<string, unknown>>();

  /** The translations of the organization. */
  readonly translations: Translations;

  private readonly shelf = {
    list: (prefix: string): readonly string[] => this.list(prefix),
    find: (path: string): SourceFile | undefined => this.find(path),
    findOwn: (path: string): SourceFile | undefined => this.overrides.get(path),
    findBuiltIn: (path: string): Uint8Array | undefined => this.world.resource(path),
    recall: (bytes: Uint8Array): unknown => this.world.prepared?.readData(bytes),
    readSchema: (kind: string): JsonSchema => this.readSchema(kind),
  };

  constructor(
    private readonly world: Pick<World, 'resource' | 'resources' | 'prepared'>,
    overrides: readonly OverrideFile[],
  ) {
    this.overrides = new Map(overrides.map((each) => [each.resource, each]));
    this.translations = new Translations(overrides, () => this.readSchema('translation'));
  }

  /**
   * What documents of a language are made with, for an employer under a law. Loaded once; its diagnostics are the same
   * each time.
   */
  loadLanguage(tag: string, jurisdiction: Jurisdiction): Outcome<LanguageMaterials> {
    const key = `${tag} ${jurisdiction}`;
    const known = this.languages.get(key) ?? readLanguage(tag, jurisdiction, this.shelf);
    this.languages.set(key, known);
    return known;
  }

  /** The words of a language without those on a law. */
  loadWords(tag: string): Outcome<Words> {
    return readGeneralWords(tag, this.shelf);
  }

  /** The appearance that the organization has chosen. */
  loadLook({ look, place }: Pick<Organization, 'look' | 'place'>): Outcome<Look> {
    const prefix = 'templates/looks/';
    const loaded =
      this.looks.get(look) ??
      this.recallLook(`${prefix}${look}.yaml`) ??
      this.loadChosen(prefix, look, (root) => decodeLook(root, this.readSchema('look')));
    if (loaded !== undefined) {
      this.looks.set(look, loaded);
      return loaded;
    }
    const message = { ru: `Неизвестный внешний вид «${look}»`, en: `Unknown look "${look}"` };
    return fail([describeUnknown('link/unknown-look', message, look, this.listNames(prefix), place)]);
  }

  /** The profile of a package in the law of the organization; what it only believes to know is told as well. */
  loadPackage({ jurisdiction, place }: Organization, id: string): Outcome<PackageProfile> {
    const prefix = `templates/law/${jurisdiction}/packages/`;
    const loaded = this.loadChosen(prefix, id, (root) =>
      decodePackageProfile(root, this.readSchema('package')),
    );
    if (loaded === undefined) {
      const message = {
        ru: `Для права этой организации (${jurisdiction}) нет пакета «${id}»`,
        en: `There is no package "${id}" for the law of this organization (${jurisdiction})`,
      };
      return fail([describeUnknown('link/unknown-package', message, id, this.listNames(prefix), place)]);
    }
    const doubts =
      loaded.value === undefined
        ? []
        : describeDoubts(loaded.value, jurisdiction, this.find(`${prefix}${id}.yaml`));
    return { value: loaded.value, diagnostics: [...loaded.diagnostics, ...doubts] };
  }

  /** The JSON Schema of a kind of file; the same object each time, for what is compiled of it is kept with it. */
  readSchema(kind: string): JsonSchema {
    const bytes = this.world.resource(`schemas/${kind}.schema.json`);
    if (bytes === undefined) throw new Error(`there is no schema of ${kind}`);
    const schema = schemas.get(bytes) ?? readSchema(JSON.parse(new TextDecoder().decode(bytes)));
    if (schema === undefined) throw new Error(`the schema of ${kind} is no object`);
    if (!schemas.has(bytes)) {
      const make = this.world.prepared?.readValidator(bytes);
      if (make !== undefined) adoptValidator(schema, make);
      schemas.set(bytes, schema);
    }
    return schema;
  }

  /**
   * The word lists of the rules of a jurisdiction by name, parsed; the registry of acts is one of them, `acts`. The same
   * object each time, for what is compiled of it is kept with it.
   */
  readLists(jurisdiction: string): ReadonlyMap<string, unknown> {
    return this.recallLists(`templates/law/${jurisdiction}/`);
  }

  /**
   * The word lists for texts in a language by name, whatever law applies; none for a language without any. The same object
   * each time.
   */
  readListsOfLanguage(tag: string): ReadonlyMap<string, unknown> {
    return this.recallLists(`templates/${tag.split('-')[0] ?? tag}/`);
  }

  private recallLists(folder: string): ReadonlyMap<string, unknown> {
    const known = this.lists.get(folder) ?? this.readListsBelow(folder);
    this.lists.set(folder, known);
    return known;
  }

  private readListsBelow(folder: string): ReadonlyMap<string, unknown> {
    const parts = this.world.prepared?.readRequiredParts();
    if (parts !== undefined) adoptRequiredParts(parts);
    const prefix = `${folder}lists/`;
    const acts = `${folder}acts.yaml`;
    const paths = this.world.resources(prefix).filter((path) => path.endsWith('.yaml'));
    if (this.world.resource(acts) !== undefined) paths.push(acts);
    const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    return new Map(paths.map((path) => [nameOf(path), this.readOwnYaml(path)]));
  }

  /** The clauses for the law of a jurisdiction that every organization can use. */
  listClauses(jurisdiction: string): readonly SourceFile[] {
    const paths = this.world.resources(builtInClauses(jurisdiction)).filter((path) => path.endsWith('.yaml'));
    return paths.map((path) => ({ file: path, bytes: this.world.resource(path) }));
  }

  /** A look that was decoded when the program was compiled. */
  private recallLook(path: string): Outcome<Look> | undefined {
    const bytes = this.find(path)?.bytes;
    const prepared = bytes && this.world.prepared?.readData(bytes);
    return isPreparedLook(prepared) ? succeed(prepared) : undefined;
  }

  /** A YAML file that the organization chooses by name and may replace; `undefined` when there is none. */
  private loadChosen<T>(
    prefix: string,
    name: string,
    decode: (root: Located) => Outcome<T>,
  ): Outcome<T> | undefined {
    const file = this.find(`${prefix}${name}.yaml`);
    if (file?.bytes === undefined) return undefined;
    const parsed = parseYaml(file.file, file.bytes);
    if (parsed.value === undefined || hasErrors(parsed.diagnostics)) return fail(parsed.diagnostics);
    const decoded = decode(parsed.value);
    return { value: decoded.value, diagnostics: [...parsed.diagnostics, ...decoded.diagnostics] };
  }

  private listNames(prefix: string): readonly string[] {
    return this.list(prefix).map((path) => path.slice(prefix.length, -'.yaml'.length));
  }

  /**
   * The words that a language knows, with those of the organization; the empty lexicon for one that has none. No value
   * where the file of the organization is faulty.
   */
  loadLexicon(tag: string): Outcome<Lexicon> {
    return readLexiconOf(tag, this.shelf);
  }

  /** Paths of the resources below a prefix, built in or of the organization, sorted. */
  private list(prefix: string): string[] {
    const own = [...this.overrides.keys()].filter((path) => path.startsWith(prefix));
    return [...new Set([...this.world.resources(prefix), ...own])].sort();
  }

  private find(path: string): SourceFile | undefined {
    const builtIn = this.world.resource(path);
    return this.overrides.get(path) ?? (builtIn && { file: path, bytes: builtIn });
  }

  /** A YAML file of the program; a fault in it is a bug. */
  private readOwnYaml(path: string): unknown {
    const bytes = this.world.resource(path);
    const prepared = bytes && this.world.prepared?.readData(bytes);
    if (prepared !== undefined) return prepared;
    const parsed = bytes === undefined ? undefined : parseYaml(path, bytes);
    if (parsed?.value === undefined || hasErrors(parsed.diagnostics)) {
      throw new Error(`${path}: ${parsed?.diagnostics[0]?.message.en ?? 'missing'}`);
    }
    return toPlain(parsed.value);
  }
}

/** Where the clauses for the law of a jurisdiction lie. */
export function builtInClauses(jurisdiction: string): string {
  return `templates/law/${jurisdiction}/clauses/`;
}

function isPreparedLook(value: unknown): value is Look {
  return typeof value === 'object' && value !== null && 'page' in value && 'pageNumber' in value;
}

function describeUnknown(
  code: 'link/unknown-look' | 'link/unknown-package',
  message: Text,
  name: string,
  known: readonly string[],
  place: Place,
): Diagnostic {
  const near = suggest(name, known);
  const list = known.join(', ');
  const help =
    near === undefined
      ? { ru: `Есть: ${list}`, en: `There are: ${list}` }
      : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` };
  return diagnostic({ code, severity: 'error', message, ...(known.length > 0 && { help }), place });
}
