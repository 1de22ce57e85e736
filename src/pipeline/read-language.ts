import type { OwnText } from '../check/own-text.js';
import type { Jurisdiction } from '../check/organization.js';
import { describeNoJurisdictions, readTemplate } from '../check/read-template.js';
import type { JsonSchema } from '../check/schema/json-schema.js';
import type { TemplateSource } from '../check/template-source.js';
import { findMissingWords, layWords, readWords } from '../compose/read-words.js';
import type { TemplateSet } from '../compose/template-set.js';
import { loadTemplates } from '../compose/template-set.js';
import type { Words } from '../compose/words.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import type { Language } from '../language/language.js';
import type { Lexicon } from '../language/lexicon.js';
import { emptyLexicon } from '../language/lexicon.js';
import { readLexicon } from '../language/read-lexicon.js';
import { readTemplateText, readWordTexts } from './list-own-texts.js';
import { readOwnLexicon } from './read-own-lexicon.js';
import { selectLanguage } from '../language/select-language.js';
import { toPlain } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import { describeMissingWords, describeNoLawWords, describeWrongWords } from './describe-words.js';
import type { SourceFile } from './sources.js';

/** What documents of one language are made with. */
export interface LanguageMaterials {
  readonly language: Language;
  readonly templates: TemplateSet;
  /** The words of the language; under `law` those that depend on the law of the employer. */
  readonly words: Words;
  readonly lexicon: Lexicon;
  /** What the organization has put in the place of templates and words. */
  readonly own: readonly OwnText[];
}

/** Where the files of languages lie: those of the program under those of an organization. */
export interface LanguageShelf {
  readSchema(kind: string): JsonSchema;
  /** Paths below a prefix, sorted. */
  list(prefix: string): readonly string[];
  /** The file that counts at a path. */
  find(path: string): SourceFile | undefined;
  /** The file of the organization at a path. */
  findOwn(path: string): SourceFile | undefined;
  findBuiltIn(path: string): Uint8Array | undefined;
  /** What was made of a built-in file when the program was compiled. */
  recall(bytes: Uint8Array): unknown;
}

/**
 * Reads what documents in a language are made with, for an employer under a law. A language is a folder
 * `templates/<tag>/` and nothing else: words, templates, and in `law/<jurisdiction>.yaml` what they say of a law. What is
 * missing of it is told; no value and no finding when there is no such language.
 */
export function readLanguage(
  tag: string,
  jurisdiction: Jurisdiction,
  shelf: LanguageShelf,
): Outcome<LanguageMaterials> {
  const prefix = `templates/${tag}/`;
  const paths = shelf.list(prefix).filter((path) => path.endsWith('.hbs'));
  if (paths.length === 0 || shelf.find(`${prefix}words.yaml`) === undefined) return fail([]);
  const words = readAllWords(prefix, jurisdiction, shelf);
  const sources = readSources(prefix, paths, shelf);
  const diagnostics = [...words.diagnostics, ...sources.diagnostics];
  if (words.value === undefined || hasErrors(diagnostics)) return fail(diagnostics);
  const isOwn = ({ name }: TemplateSource): boolean => shelf.findOwn(`templates/${name}.hbs`) !== undefined;
  const templates = loadTemplates(tag, sources.value);
  const lexicon = readLexiconOf(tag, shelf);
  diagnostics.push(...templates.diagnostics, ...lexicon.diagnostics);
  if (templates.value === undefined || lexicon.value === undefined) return fail(diagnostics);
  return succeed(
    {
      language: selectLanguage(tag),
      templates: templates.value,
      words: words.value.words,
      lexicon: lexicon.value,
      own: [...words.value.own, ...sources.value.filter(isOwn).map(readTemplateText)],
    },
    diagnostics,
  );
}

/**
 * The words that a language knows, those of the organization over those of the program; the empty lexicon for a language
 * that has none. No value where the file of the organization is faulty.
 */
export function readLexiconOf(tag: string, shelf: LanguageShelf): Outcome<Lexicon> {
  const path = `templates/${tag}/lexicon.yaml`;
  const bytes = shelf.findBuiltIn(path);
  const builtIn = bytes === undefined ? emptyLexicon : readLexicon(readBuiltIn(bytes, shelf));
  const own = shelf.findOwn(path);
  return own?.bytes === undefined
    ? succeed(builtIn)
    : readOwnLexicon(builtIn, own.file, own.bytes, shelf.readSchema('lexicon'));
}

/** The words of the language, with those on the law under `law` where the language keeps them apart. */
function readAllWords(prefix: string, jurisdiction: Jurisdiction, shelf: LanguageShelf): Outcome<LaidWords> {
  const path = `${prefix}words.yaml`;
  const general = readWordsFile(path, shelf);
  const diagnostics = [...general.diagnostics];
  if (general.value === undefined) return fail(diagnostics);
  const file = shelf.find(path)?.file ?? path;
  const missing = findMissingWords(general.value.words);
  if (missing.length > 0) diagnostics.push(describeMissingWords(file, missing));
  const laws = shelf.list(`${prefix}law/`);
  if (laws.length === 0) return succeed(general.value, diagnostics);
  const lawPath = `${prefix}law/${jurisdiction}.yaml`;
  if (!laws.includes(lawPath)) return fail([...diagnostics, describeNoLawWords(lawPath, jurisdiction)]);
  const law = readWordsFile(lawPath, shelf);
  diagnostics.push(...law.diagnostics);
  if (law.value === undefined) return fail(diagnostics);
  return succeed(
    {
      words: { ...general.value.words, law: law.value.words },
      own: [...general.value.own, ...law.value.own],
    },
    diagnostics,
  );
}

/** Words, and which of them the organization has written. */
interface LaidWords {
  readonly words: Words;
  readonly own: readonly OwnText[];
}

/** The words of a language without those on a law; no value where there is no such language. */
export function readGeneralWords(tag: string, shelf: LanguageShelf): Outcome<Words> {
  const path = `templates/${tag}/words.yaml`;
  const { value, diagnostics } = shelf.find(path) === undefined ? fail([]) : readWordsFile(path, shelf);
  return { value: value?.words, diagnostics };
}

/** A file of words: that of the program, and over it the one of the organization. */
function readWordsFile(path: string, shelf: LanguageShelf): Outcome<LaidWords> {
  const builtIn = shelf.findBuiltIn(path);
  const lower = builtIn === undefined ? {} : readWords(readBuiltIn(builtIn, shelf)).words;
  const own = shelf.findOwn(path);
  if (own?.bytes === undefined) return succeed({ words: lower, own: [] });
  const parsed = parseYaml(own.file, own.bytes);
  if (parsed.value === undefined || hasErrors(parsed.diagnostics)) return fail(parsed.diagnostics);
  const { words, faults } = readWords(toPlain(parsed.value));
  if (faults.length > 0) return fail([...parsed.diagnostics, describeWrongWords(own.file, faults)]);
  return succeed({ words: layWords(lower, words), own: readWordTexts(parsed.value) }, parsed.diagnostics);
}

function readSources(
  prefix: string,
  paths: readonly string[],
  shelf: LanguageShelf,
): { readonly value: readonly TemplateSource[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const value = paths.flatMap((path) => {
    const { file, bytes } = shelf.find(path) ?? { file: path, bytes: undefined };
    if (bytes === undefined) return [];
    const name = path.slice('templates/'.length, -'.hbs'.length);
    const prepared = shelf.recall(bytes);
    if (isPreparedTemplate(prepared)) return [{ ...prepared, file, name }];
    const read = readTemplate(file, name, bytes);
    diagnostics.push(...read.diagnostics);
    const isKind = !path.startsWith(`${prefix}parts/`);
    if (isKind && read.value?.front === undefined && !hasErrors(read.diagnostics)) {
      diagnostics.push(describeNoJurisdictions(file));
    }
    return read.value === undefined ? [] : [read.value];
  });
  return { value, diagnostics };
}

/** A YAML file of the program. Throws when it cannot be read: that is a bug. */
function readBuiltIn(bytes: Uint8Array, shelf: LanguageShelf): unknown {
  const prepared = shelf.recall(bytes);
  if (prepared !== undefined) return prepared;
  const { value, diagnostics } = parseYaml('templates', bytes);
  if (value === undefined || hasErrors(diagnostics)) throw new Error(diagnostics[0]?.message.en);
  return toPlain(value);
}

function isPreparedTemplate(value: unknown): value is Omit<TemplateSource, 'file' | 'name'> {
  return typeof value === 'object' && value !== null && 'text' in value && 'tree' in value;
}
