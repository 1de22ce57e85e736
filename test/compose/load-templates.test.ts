import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/check/read-template.js';
import type { TemplateSource } from '../../src/check/template-source.js';
import { createTemplateFunctions } from '../../src/compose/template-functions.js';
import type { MarkupElement } from '../../src/compose/markup.js';
import { loadTemplates } from '../../src/compose/template-set.js';
import { Phrase } from '../../src/compose/phrase.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { emptyLexicon } from '../../src/language/lexicon.js';
import { selectLanguage } from '../../src/language/select-language.js';

const front = '---\njurisdictions: [ru]\n---\n';

function source(name: string, text: string): TemplateSource {
  const outcome = readTemplate(`templates/${name}.hbs`, name, new TextEncoder().encode(text));
  if (outcome.value === undefined)
    throw new Error(`no template: ${outcome.diagnostics[0]?.message.en ?? ''}`);
  return outcome.value;
}

function load(text: string, parts: Record<string, string> = {}) {
  return loadTemplates('ru', [
    source('ru/letter', front + text),
    ...Object.entries(parts).map(([name, part]) => source(`ru/parts/${name}`, part)),
  ]);
}

const phrase = (value: string): Phrase => new Phrase([{ type: 'text', value }]);
const functions = () =>
  createTemplateFunctions({
    language: selectLanguage('ru'),
    lexicon: emptyLexicon,
    abbreviations: ['т. д.'],
    items: 'numbered',
    listMarker: 'dash',
  });

function run(text: string, view: object, parts: Record<string, string> = {}) {
  const set = load(text, parts);
  const template = set.value?.kinds.get('letter');
  if (template === undefined)
    throw new Error(`does not load: ${set.diagnostics.map((each) => each.code).join()}`);
  return template.run(view, functions());
}

/** What an element holds: elements as tags, words of data in brackets, everything else as it is. */
function show(element: MarkupElement | undefined): string {
  return (element?.children ?? [])
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node instanceof Phrase)
        return `[${node.inlines.map((each) => (each.type === 'text' ? each.value : each.type)).join('')}]`;
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${node.name}${attributes.join('')}>${show(node)}</${node.name}>`;
    })
    .join('');
}

/** Line of a finding, counted from 1, in the text of the template with its front matter. */
const lineOf = (text: string, finding: Diagnostic | undefined): number =>
  (front + text).slice(0, finding?.place?.start ?? 0).split('\n').length;

describe('a template is checked when it is loaded', () => {
  test.each([
    ['unescaped output', '<body>\n{{{name}}}</body>', 'template/unescaped-output', 5],
    ['unescaped output by &', '<body>\n{{&name}}</body>', 'template/unescaped-output', 5],
    [
      'an element outside the vocabulary',
      '<body>\n\n<script>x</script></body>',
      'template/unknown-element',
      6,
    ],
    [
      'an attribute outside the vocabulary',
      '<body>\n<p onclick="x">y</p></body>',
      'template/unknown-attribute',
      5,
    ],
    [
      'a function outside the closed list',
      '<body>\n{{lookup this "constructor"}}</body>',
      'template/unknown-function',
      5,
    ],
    ['an unknown block', '<body>\n{{#repeat 5}}x{{/repeat}}</body>', 'template/unknown-function', 5],
    ['a part chosen by data', '<body>\n{{> (cap name)}}</body>', 'template/forbidden-construct', 5],
    ['a part with content', '<body>\n{{#> box}}x{{/box}}</body>', 'template/forbidden-construct', 5],
    ['an inline part', '<body>\n{{#*inline "x"}}y{{/inline}}</body>', 'template/forbidden-construct', 5],
    ['a decorator', '<body>\n{{* log}}</body>', 'template/forbidden-construct', 5],
    ['a missing part', '<body>\n{{> nowhere}}</body>', 'template/unknown-part', 5],
    ['an unclosed block', '<body>\n{{#if a}}x</body>', 'template/syntax', 5],
    ['a block closed by another', '<body>\n{{#if a}}x{{/each}}</body>', 'template/syntax', 5],
  ])('%s is refused at its line', (_, text, code, line) => {
    const outcome = load(text, { box: 'x' });
    expect(outcome.diagnostics.map((each) => each.code)).toContain(code);
    expect(outcome.value).toBeUndefined();
    const finding = outcome.diagnostics.find((each) => each.code === code);
    expect(lineOf(text, finding)).toBe(line);
  });

  test('a mistyped element comes with a suggestion', () => {
    const [finding] = load('<body><claus id="a"></claus></body>').diagnostics;
    expect(finding?.help?.ru).toContain('<clause>');
  });

  test('parts that include each other are refused', () => {
    const outcome = load('<body>{{> a}}</body>', { a: '{{> b}}', b: '{{> a}}' });
    expect(outcome.diagnostics.map((each) => each.code)).toContain('template/part-cycle');
  });

  test('parts that multiply beyond the limit are refused before they run', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`p${index}`, `{{> p${index + 1}}}`.repeat(10)]),
    );
    const started = performance.now();
    const outcome = load('<body>{{> p0}}</body>', { ...parts, p9: 'x' });
    expect(outcome.diagnostics.map((each) => each.code)).toContain('template/too-long');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('a file beyond 32 KB and blocks nested beyond the limit are refused', () => {
    expect(load(`<body>${'x'.repeat(40_000)}</body>`).diagnostics[0]?.code).toBe('template/too-long');
    const deep = `${'{{#if a}}'.repeat(40)}x${'{{/if}}'.repeat(40)}`;
    expect(load(deep).diagnostics[0]?.code).toBe('template/too-deep');
  });

  test('a template without its jurisdictions is refused', () => {
    const bytes = new TextEncoder().encode('---\ntitle: x\n---\n<document/>');
    expect(readTemplate('t.hbs', 'ru/t', bytes).diagnostics[0]?.code).toBe('template/front-matter');
  });

  test('an organization overrides a built-in part by its name', () => {
    const set = loadTemplates('ru', [
      source('ru/letter', `${front}{{> sign}}`),
      source('ru/parts/sign', 'built in'),
      source('ru/parts/sign', 'our own'),
    ]);
    expect(show(set.value?.kinds.get('letter')?.run({}, functions()).value).trim()).toBe('our own');
  });
});

describe('the tags of a template', () => {
  test.each([
    ['a stray bracket', '<body>\n<p>1 < 2</p></body>', 5],
    ['an unknown entity', '<body>\n<p>&nbsp;</p></body>', 5],
    ['a value without quotes', '<body>\n<p role=note>x</p></body>', 5],
    ['an insert in place of an attribute', '<body>\n<p {{name}}>x</p></body>', 5],
    ['a tag that begins in one branch only', '<body>\n<p {{#if a}}role="note">{{/if}}x</p></body>', 5],
    ['a tag that does not end', '<body>\n<p role="note"', 5],
  ])('%s is refused at its line when the template is loaded', (_, text, line) => {
    const outcome = load(text);
    expect(outcome.value).toBeUndefined();
    const finding = outcome.diagnostics.find((each) => each.code === 'template/not-well-formed');
    expect(lineOf(text, finding)).toBe(line);
  });

  test.each([
    ['an element that is not closed', '<body>\n<p>x</body>', 5],
    ['an end tag too many', '<body>\n<p>x</p></p></body>', 5],
    ['elements that overlap', '<body>\n<p><strong>x</p></strong></body>', 5],
    ['an attribute twice', '<body>\n<p role="note" role="note">x</p></body>', 5],
    ['words of data in an attribute', '<body>\n<p role="{{name}}">x</p></body>', 5],
  ])('%s is told at its line when the template runs', (_, text, line) => {
    const { value, diagnostics } = run(text, { name: phrase('note') });
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => each.code)).toEqual(['template/not-well-formed']);
    expect(lineOf(text, diagnostics[0])).toBe(line);
  });

  test.each([
    ['are written in branches', '{{#if a}}<p>x{{else}}<p role="note">y{{/if}}</p>', '<p role="note">y</p>'],
    [
      'have values that are put together',
      '<p role="{{#if a}}x{{else}}{{b}}{{/if}}-in">y</p>',
      '<p role="lead-in">y</p>',
    ],
    ['end where they begin', '<p>x<br/>y</p>', '<p>x<br></br>y</p>'],
    ['may be commented out', '<p>x<!-- <p>{{b}}</p> -->y</p>', '<p>xy</p>'],
    [
      'hold entities',
      "<p role='&quot;'>&lt;b&gt; №&#160;5 &#x2014;</p>",
      '<p role=""">' + '<b> №\u00A05 —</p>',
    ],
    ['stand in parts', '{{> box}}z</p>', '<p>yz</p>'],
  ])('%s', (_, text, shown) => {
    expect(show(run(text, { a: false, b: 'lead' }, { box: '<p>y' }).value).trim()).toBe(shown);
  });
});

describe('a running template', () => {
  test('is told the line of a field that does not exist, in the part where it stands', () => {
    const outcome = run('<body>{{> sign}}</body>', { name: 'x' }, { sign: 'a\nb\n  {{nmae}}' });
    const [finding] = outcome.diagnostics;
    expect(finding?.code).toBe('template/unknown-field');
    expect(finding?.place?.file).toBe('templates/ru/parts/sign.hbs');
    expect('a\nb\n  {{nmae}}'.slice(0, finding?.place?.start).split('\n')).toHaveLength(3);
  });

  test('is told of a field that does not exist in a condition too', () => {
    const [finding] = run('<p>\n{{#if nmae}}x{{/if}}</p>', { name: 'x' }).diagnostics;
    expect(finding?.code).toBe('template/unknown-field');
    expect(lineOf('<p>\n{{#if nmae}}x{{/if}}</p>', finding)).toBe(5);
  });

  test.each([
    'constructor',
    '__proto__',
    'toHTML',
    'map',
    'name.constructor',
    'name.__proto__',
    'list.length.constructor',
  ])('cannot reach %s', (path) => {
    const outcome = run(`{{${path}}}`, { name: phrase('x'), list: [1] });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics.map((each) => each.code)).toEqual(['template/unknown-field']);
  });

  test('cannot loop without bound', () => {
    const list = Array.from({ length: 400 }, () => phrase('x'));
    const outcome = run('{{#each a}}{{#each @root.a}}{{#each @root.a}}x{{/each}}{{/each}}{{/each}}', {
      a: list,
    });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics[0]?.code).toBe('template/failed');
  });

  test('prints data as words, whatever it holds', () => {
    const nasty = '</t></p><script>{{name}}</script>&amp;"\'<!--';
    const { value } = run('<p>{{name}}|{{plain}}</p>', { name: phrase(nasty), plain: nasty });
    expect(show(value).trim()).toBe(`<p>[${nasty}]|${nasty}</p>`);
    expect(value?.children.filter((node) => typeof node !== 'string')).toHaveLength(1);
  });

  test('reads the fields around a block, the turns of each, and what a part was given', () => {
    const view = { list: ['a', 'b'], sign: '!', inner: { word: 'w' } };
    const text =
      '{{#each list}}{{@index}}{{this}}{{../sign}}{{#if @last}}.{{/if}}{{#each ../list}}{{@../index}}{{/each}}{{/each}}' +
      '{{#with inner}}{{word}}{{../sign}}{{@root.sign}}{{/with}}{{> part word="given" more=sign}}{{> part inner more="x"}}';
    const { value } = run(text, { ...view, word: 'own' }, { part: '({{word}}{{more}})' });
    expect(show(value).trim()).toBe('0a!001b!.11w!!(given!)(wx)');
  });

  test('is told of a field that a part was not given', () => {
    const [finding] = run('{{> part}}', { a: 'x' }, { part: '\n{{../a}}' }).diagnostics;
    expect(finding?.place?.file).toBe('templates/ru/parts/part.hbs');
    expect(finding?.place?.start).toBe(3);
  });

  test.each(['{{#if a b}}x{{/if}}', '{{#each a as |x|}}x{{/each}}', '{{cap a b=c}}', '{{"a"}}'])(
    'is refused where something of it would be lost: %s',
    (text) => {
      expect(load(text).diagnostics.map((each) => each.code)).toContain('template/forbidden-construct');
    },
  );

  test('is told when it prints a group of fields', () => {
    const [finding] = run('<p>{{title}}</p>', { title: { genitive: phrase('x') } }).diagnostics;
    expect(finding?.code).toBe('template/failed');
    expect(finding?.message.ru).toContain('{{title.genitive}}');
  });

  test('is told when it climbs out of the view', () => {
    const [finding] = run('<p>{{../../../../name.first}}</p>', { name: { first: 'x' } }).diagnostics;
    expect(finding?.code).toMatch(/^template\//);
    expect(finding?.message.ru).not.toMatch(/undefined|Cannot/);
  });

  test('is told when a function is given nothing', () => {
    const [finding] = run('<p>\n\n{{cap name}}</p>', { name: undefined }).diagnostics;
    expect(finding?.code).toBe('template/failed');
    expect(finding?.message.ru).toContain('{{#if}}');
  });
});

describe('the built-in templates', () => {
  test('load without a finding', () => {
    const root = join(import.meta.dirname, '../../templates');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.hbs'))
      .map((path) => path.replaceAll('\\', '/'))
      .map((path) => source(path.slice(0, -'.hbs'.length), readFileSync(join(root, path), 'utf8')));
    const outcome = loadTemplates('ru', sources);
    expect(outcome.diagnostics).toEqual([]);
    expect([...(outcome.value?.kinds.keys() ?? [])]).toContain('instruction');
  });
});
