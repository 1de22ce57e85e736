import type { ParagraphChild } from 'docx';
import { TextRun } from 'docx';
import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Clause, Section } from '../../../document/block.js';
import type { Blank, Inline, Reference } from '../../../document/inline.js';
import { makeField } from './field.js';
import type { Rendering } from './rendering.js';
import { hintStyle } from './styles.js';

/** How runs inside of others are set apart. */
interface Emphasis {
  readonly bold?: true;
}

/** The runs of a paragraph. */
export function renderInlines(
  inlines: readonly Inline[],
  rendering: Rendering,
  emphasis: Emphasis = {},
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => renderInline(inline, rendering, emphasis));
}

/** Whether there is a blank among the runs. Its rule is one long word: justified lines before it would be torn. */
export function hasBlank(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) => inline.type === 'blank' || (inline.type === 'strong' && hasBlank(inline.content)),
  );
}

function renderInline(inline: Inline, rendering: Rendering, emphasis: Emphasis): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      // A tab or line end of the source is no more than a space; XML would turn it into one anyway, or lose it.
      return [new TextRun({ ...emphasis, text: inline.value.replace(/[\t\n\r]+/gu, ' ') })];
    case 'strong':
      return renderInlines(inline.content, rendering, { ...emphasis, bold: true });
    case 'ref':
      return renderReference(inline, rendering, emphasis);
    case 'blank':
      return renderBlank(inline, emphasis);
    case 'break':
      return [new TextRun({ ...emphasis, break: 1 })];
    default:
      return inline satisfies never;
  }
}

function renderBlank(blank: Blank, emphasis: Emphasis): readonly ParagraphChild[] {
  const rule = new TextRun({ ...emphasis, text: blankRule(blank) });
  const hint = blankHint(blank);
  return hint === '' ? [rule] : [rule, new TextRun({ ...emphasis, text: ` ${hint}`, style: hintStyle })];
}

/**
 * A field `REF` with the computed text as its last result, so that Word can bring it up to date after a change.
 * `\w` asks for the number with those of the levels above, `\h` makes it a link. Where Word would not come to the
 * computed text, because no paragraph bears the number or the section above it has none, the text stands alone.
 */
function renderReference(
  reference: Reference,
  rendering: Rendering,
  emphasis: Emphasis,
): readonly ParagraphChild[] {
  const text = rendering.numbering.referenceText(reference);
  const target = rendering.targets.get(reference.target);
  const bookmark = target && rendering.bookmarks.get(target);
  if (!target || !bookmark || !isCountedByWord(target, text, rendering)) {
    return [new TextRun({ ...emphasis, text })];
  }
  return makeField(`REF ${bookmark.name} \\w \\h`, text, emphasis);
}

function isCountedByWord(target: Section | Clause, text: string, { plan, numbering }: Rendering): boolean {
  const list = plan.positionOf(target)?.list;
  return list?.family === 'sections' || (list !== undefined && numbering.label(target) === `${text}.`);
}
