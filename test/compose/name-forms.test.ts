import { describe, expect, it } from 'vitest';
import { MapReader } from '../../src/check/decode/map-reader.js';
import type { TitleEntry } from '../../src/check/title-entry.js';
import { NameForms } from '../../src/compose/name-forms.js';
import type { Phrase } from '../../src/compose/phrase.js';
import { selectLanguage } from '../../src/language/select-language.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { readBuiltInLexicon } from '../language/read-table.js';

const lexicon = readBuiltInLexicon();
const createForms = () => new NameForms(selectLanguage('ru'), lexicon);

const textOf = ({ inlines }: Phrase): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('');

function readTitle(yaml: string): TitleEntry {
  const { value } = parseYaml('role.yaml', new TextEncoder().encode(yaml));
  if (value === undefined) throw new Error(yaml);
  return new MapReader(value, []).title('title');
}

describe('a title in a template', () => {
  it('has the six cases of the singular, and of the plural', () => {
    const view = createForms().title(readTitle('title: старший инженер'));
    expect(textOf(view.dative)).toBe('старшему инженеру');
    expect(textOf(view.plural.nominative)).toBe('старшие инженеры');
    expect(textOf(view.plural.instrumental)).toBe('старшими инженерами');
    expect(Object.hasOwn(view, 'plural')).toBe(true);
  });

  it('takes the forms of the plural that the author wrote', () => {
    const title = readTitle('title: { nominative: инспектор, plural: { nominative: инспектора } }');
    const view = createForms().title(title);
    expect(textOf(view.genitive)).toBe('инспектора');
    expect(textOf(view.plural.nominative)).toBe('инспектора');
    expect(textOf(view.plural.dative)).toBe('инспекторам');
  });
});

describe('guessed forms', () => {
  it('are told of the plural only where a template asks for it, with what to write', () => {
    const names = createForms();
    const view = names.title(readTitle('title: киберволшебник'));
    expect(names.warnings).toHaveLength(1);
    expect(textOf(view.plural.genitive)).toBe('киберволшебников');
    const [, plural] = names.warnings;
    expect(plural?.help?.ru).toContain(
      "title: { nominative: 'киберволшебник', plural: { nominative: 'киберволшебники', genitive: 'киберволшебников',",
    );
  });

  it('are told in every document that asks, though the name is declined once', () => {
    const title = readTitle('title: киберволшебник');
    for (const names of [createForms(), createForms()]) {
      expect(textOf(names.title(title).plural.dative)).toBe('киберволшебникам');
      expect(names.warnings).toHaveLength(2);
    }
  });

  it('are not told where the author wrote them all, the nominative of the plural too', () => {
    const oblique = 'genitive: а, dative: б, accusative: в, instrumental: г, prepositional: д';
    const warn = (plural: string): number => {
      const names = createForms();
      const title = `title: { nominative: киберволшебник, ${oblique}, plural: { ${plural} } }`;
      expect(textOf(names.title(readTitle(title)).plural.genitive)).toBe('а');
      return names.warnings.length;
    };
    expect(warn(`nominative: е, ${oblique}`)).toBe(0);
    expect(warn(oblique)).toBe(1);
  });
});
