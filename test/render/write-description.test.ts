import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Description, ProfileElement } from '../../src/document/package-profile.js';
import { writeDescription } from '../../src/render/packages/write-description.js';
import { requireTool } from '../tools.js';

const element = (name: string, parts: Partial<ProfileElement> = {}): ProfileElement => ({
  name,
  attributes: [],
  children: [],
  ...parts,
});
const value = (name: 'inn' | 'ogrn' | 'documentTitle') => ({ value: name, missing: 'leave-out' }) as const;

const description: Description = {
  name: 'data',
  namespace: { prefix: 'd', uri: 'urn:example' },
  root: element('data', {
    attributes: [
      { name: 'title', content: value('documentTitle') },
      { name: 'version', content: { text: '1.0' } },
    ],
    children: [
      element('title', { content: value('documentTitle') }),
      element('employer', {
        children: [element('ogrn', { content: value('ogrn') }), element('inn', { content: value('inn') })],
      }),
    ],
  }),
};

const write = (values: Parameters<typeof writeDescription>[1]): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(writeDescription(description, values));

describe('the description of a package', () => {
  it('has the elements of the profile in its order, indented', () => {
    expect(write({ documentTitle: 'Инструкция', ogrn: '2', inn: '1' })).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<d:data xmlns:d="urn:example" title="Инструкция" version="1.0">',
        '  <title>Инструкция</title>',
        '  <employer>',
        '    <ogrn>2</ogrn>',
        '    <inn>1</inn>',
        '  </employer>',
        '</d:data>',
        '',
      ].join('\n'),
    );
  });

  it('begins with the declaration and no byte order mark', () => {
    expect([...writeDescription(description, {}).slice(0, 5)]).toEqual([...Buffer.from('<?xml')]);
  });

  it('leaves out what is unknown, and elements that would be empty', () => {
    expect(write({})).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<d:data xmlns:d="urn:example" version="1.0"/>\n',
    );
    expect(write({ inn: '1' })).not.toContain('ogrn');
  });

  it.for(['R&D <Head> "of" \'all\'', ']]>', '<!-- --><?php ?>', 'a\tb\nc\rd', '&amp;', '«№ 1» — ёж 🦔'])(
    'holds any words as they are: %j',
    (title, context) => {
      requireTool(context, 'xmllint');
      const folder = mkdtempSync(join(tmpdir(), 'description-'));
      onTestFinished(() => {
        rmSync(folder, { recursive: true });
      });
      const file = join(folder, 'data.xml');
      writeFileSync(file, writeDescription(description, { documentTitle: title }));
      const read = (path: string): string => {
        const run = spawnSync('xmllint', ['--xpath', `string(${path})`, file], { encoding: 'utf8' });
        expect(run.stderr).toBe('');
        return run.stdout.replace(/\n$/, '');
      };
      expect([read('/*/title'), read('/*/@title')]).toEqual([title, title]);
    },
  );
});
