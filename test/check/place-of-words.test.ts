import { describe, expect, it } from 'vitest';
import { pointedText } from './read-yaml.js';
import { runAllRules } from './run-all-rules.js';

/** What the finding about a duty without limits points at, in the file as it is written. */
function point(duties: string): string | undefined {
  const { text, found } = runAllRules([`duties:${duties}`]);
  const finding = found.find(({ code }) => code === 'rule/catch-all-duty');
  return finding && pointedText(text, finding);
}

describe('a finding points at its words, and at no more', () => {
  it.each([
    ['as written', '\n  - Ведёт учёт и выполняет любые поручения отдела.'],
    [
      'in a folded text',
      '\n  - >-\n    Ведёт учёт\n    и выполняет любые поручения\n    отдела, ведёт журнал.',
    ],
    [
      'between empty lines of a folded text',
      '\n  - >\n\n    Ведёт учёт\n\n    и выполняет любые поручения отдела.\n',
    ],
    ['in a literal text', '\n  - |\n    Ведёт учёт\n    и выполняет любые поручения\n    отдела.\n'],
    [
      'between double quotes with escapes',
      '\n  - "Ведёт \\"учёт\\" и выполняет любые поручения \\\n    отдела."',
    ],
    ['between single quotes', "\n  - 'Ведёт ''учёт'' и выполняет любые поручения\n    отдела.'"],
    ['in a plain text of several lines', '\n  - Ведёт учёт\n    и выполняет любые поручения\n    отдела.'],
    [
      'after a reference',
      '\n  - id: plan\n    text: Ведёт план.\n  - По [[ref:duties.plan]] выполняет любые поручения отдела.',
    ],
  ])('%s', (_, duties) => {
    expect(point(duties)).toBe('выполняет любые поручения');
  });

  it.each([
    [
      'folded',
      '\n  - >-\n    Ведёт учёт и выполняет\n    любые поручения отдела.',
      'выполняет\n    любые поручения',
    ],
    [
      'literal',
      '\n  - |\n    Ведёт учёт и выполняет\n    любые поручения отдела.\n',
      'выполняет\n    любые поручения',
    ],
    ['plain', '\n  - Ведёт учёт и выполняет\n    любые поручения отдела.', 'выполняет\n    любые поручения'],
    [
      'escaped',
      '\n  - "Ведёт учёт и выполняет \\\n    любые\\x20поручения отдела."',
      'выполняет \\\n    любые\\x20поручения',
    ],
  ])('from the first word to the last where the file has something between them: %s', (_, duties, words) => {
    expect(point(duties)).toBe(words);
  });
});
