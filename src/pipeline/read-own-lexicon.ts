import type { JsonSchema } from '../check/schema/json-schema.js';
import { validateSchema } from '../check/schema/validate-schema.js';
import { type Diagnostic, diagnostic, hasErrors, type Text } from '../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../diagnostic/outcome.js';
import { layLexicon } from '../language/lay-lexicon.js';
import type { LexiconFault } from '../language/lexicon-fault.js';
import type { Lexicon } from '../language/lexicon.js';
import { findLocated, type Located, toPlain } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';

/** Lays the lexicon of an organization over that of the program. No value when something in the file is wrong. */
export function readOwnLexicon(
  lower: Lexicon,
  file: string,
  bytes: Uint8Array,
  schema: JsonSchema,
): Outcome<Lexicon> {
  const parsed = parseYaml(file, bytes);
  const root = parsed.value;
  if (root === undefined || hasErrors(parsed.diagnostics)) return fail(parsed.diagnostics);
  const wrong = validateSchema(root, schema);
  if (wrong.length > 0) return fail([...parsed.diagnostics, ...wrong]);
  const { lexicon, faults } = layLexicon(lower, toMapping(root));
  const diagnostics = [...parsed.diagnostics, ...faults.map((fault) => describeFault(fault, root))];
  return faults.length > 0 ? fail(diagnostics) : succeed(lexicon, diagnostics);
}

/** The plain values of a mapping; the schema refuses anything else. */
function toMapping(root: Located): Readonly<Record<string, unknown>> {
  if (root.kind !== 'map')
    throw new Error('the schema of lexicons lets something through that is no mapping');
  return Object.fromEntries([...root.entries].map(([key, { value }]) => [key, toPlain(value)]));
}

function describeFault({ pointer, kind, word }: LexiconFault, root: Located): Diagnostic {
  const { why, help } = tellFault(kind);
  return diagnostic({
    code: 'template/wrong-lexicon',
    severity: 'error',
    message: {
      ru: `Слово «${word}» записано в словаре неверно: ${why.ru}`,
      en: `The word "${word}" is wrong in the lexicon: ${why.en}`,
    },
    help,
    place: (findLocated(root, pointer) ?? root).place,
  });
}

function tellFault(kind: LexiconFault['kind']): { readonly why: Text; readonly help: Text } {
  switch (kind) {
    case 'stands-twice':
      return {
        why: { ru: 'оно уже записано', en: 'it stands there already' },
        help: { ru: 'Оставьте одну запись.', en: 'Keep one of them.' },
      };
    case 'no-noun':
      return {
        why: {
          ru: 'названо его множественное число, а самого слова нет',
          en: 'its plural is told, and the word is missing',
        },
        help: { ru: 'Впишите слово в nouns, с родом.', en: 'Write the word into nouns, with its gender.' },
      };
    case 'several-words':
      return {
        why: { ru: 'это не одно слово', en: 'it is not one word' },
        help: {
          ru: 'Впишите одно слово, то, которое склоняется; формы целого названия пишут в поле title должности.',
          en: 'Write one word, the one that is declined; forms of a whole title belong into the field title of the role.',
        },
      };
    default:
      return kind satisfies never;
  }
}
