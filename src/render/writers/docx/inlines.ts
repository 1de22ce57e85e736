import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Clause, Section } from '../../../document/block.js';
import type { Blank, Inline, Reference } from '../../../document/inline.js';
import type { Revision } from '../../../document/revision.js';
import { writeField } from './field.js';
import type { Surroundings } from './fill-line.js';
import { canDrawLines, takesLines } from './fill-line.js';
import type { Rendering } from './rendering.js';
import type { RunProperties } from './run.js';
import { writeRun, writeTextRun } from './run.js';
import { hintStyle } from './style-id.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, nothing, xml } from '../../office/xml.js';

/** How runs inside of others are set apart; `undefined` when they are not. */
type Emphasis = Pick<RunProperties, 'bold' | 'language' | 'isDeleted'> | undefined;

/** The runs of a paragraph. */
export function writeInlines(inlines: readonly Inline[], rendering: Rendering, around?: Emphasis): Xml {
  const { language } = rendering;
  const emphasis = language === undefined ? around : { ...around, language };
  const first = inlines[0];
  if (first === undefined) return nothing;
  if (inlines.length === 1) return writeInline(first, alone, rendering, emphasis);
  return joinXml(
    inlines.map((inline, index) => {
      const around =
        inline.type === 'blank'
          ? { before: inlines.slice(0, index), after: inlines.slice(index + 1) }
          : alone;
      return writeInline(inline, around, rendering, emphasis);
    }),
  );
}

const alone: Surroundings = { before: [], after: [] };

/** Whether there is a blank among the runs. Its rule is one long word: justified lines before it would be torn. */
export function hasBlank(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) =>
      inline.type === 'blank' ||
      ((inline.type === 'strong' || inline.type === 'revision') && hasBlank(inline.content)),
  );
}

function writeInline(inline: Inline, around: Surroundings, rendering: Rendering, emphasis: Emphasis): Xml {
  switch (inline.type) {
    case 'text':
      return writeTextRun(inline.value, emphasis);
    case 'strong':
      return writeInlines(inline.content, leaveFill(rendering), { ...emphasis, bold: true });
    case 'ref':
      return writeReference(inline, rendering, emphasis);
    case 'blank':
      return writeBlank(inline, around, rendering, emphasis);
    case 'break':
      return writeRun(xml`<w:br/>`, emphasis);
    case 'revision':
      return writeRevision(inline, rendering, emphasis);
    default:
      return inline satisfies never;
  }
}

function writeRevision({ change, content }: Revision, rendering: Rendering, emphasis: Emphasis): Xml {
  const isDeleted = change === 'deleted';
  const runs = writeInlines(content, leaveFill(rendering), isDeleted ? { ...emphasis, isDeleted } : emphasis);
  return rendering.revisions?.wrap(change, runs) ?? runs;
}

/** A rule of low lines, or tabs that draw as many lines to the right edge; then the hint. */
function writeBlank(blank: Blank, around: Surroundings, rendering: Rendering, emphasis: Emphasis): Xml {
  const { fillWidth, look } = rendering;
  const hint = blankHint(blank);
  const drawsLines =
    fillWidth !== undefined && takesLines(blank) && canDrawLines(blank, around, fillWidth, look);
  const rule = drawsLines
    ? joinXml(Array.from({ length: blank.lines }, () => writeRun(xml`<w:tab/>`, emphasis)))
    : writeTextRun(blankRule(blank), emphasis);
  return hint === '' ? rule : xml`${rule}${writeTextRun(` ${hint}`, { ...emphasis, style: hintStyle })}`;
}

/** The rendering inside of other runs, where nobody knows what comes after a blank. */
function leaveFill(rendering: Rendering): Rendering {
  return rendering.fillWidth === undefined ? rendering : { ...rendering, fillWidth: undefined };
}

/**
 * A field `REF` with the computed text as its last result, so that Word can bring it up to date after a change.
 * `\w` asks for the number with those of the levels above, `\h` makes it a link. Where Word would not come to the
 * computed text, because no paragraph bears the number or the section above it has none, the text stands alone.
 */
function writeReference(reference: Reference, rendering: Rendering, emphasis: Emphasis): Xml {
  const text = rendering.numbering.referenceText(reference);
  const target = rendering.targets.get(reference.target);
  const bookmark = target && rendering.bookmarks.get(target);
  if (!target || !bookmark || !isCountedByWord(target, text, rendering)) return writeTextRun(text, emphasis);
  return writeField(`REF ${bookmark.name} \\w \\h`, text, emphasis);
}

function isCountedByWord(target: Section | Clause, text: string, { plan, numbering }: Rendering): boolean {
  if (text === '') return false;
  const list = plan.positionOf(target)?.list;
  return list?.family === 'sections' || (list !== undefined && numbering.label(target) === `${text}.`);
}
