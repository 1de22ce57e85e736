import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Blank, Inline } from '../../../document/inline.js';
import type { Numbering } from '../../../document/number.js';
import { linkTo } from './element-id.js';
import type { Markup } from '../../../document/markup.js';
import { concatenate, markup } from '../../../document/markup.js';

/** Runs as markup; references are links to the element of their target. */
export function writeInlines(content: readonly Inline[], numbering: Numbering): Markup {
  return concatenate(content.map((inline) => writeInline(inline, numbering)));
}

function writeInline(inline: Inline, numbering: Numbering): Markup {
  switch (inline.type) {
    case 'text':
      return markup`${inline.value}`;
    case 'strong':
      return markup`<strong>${writeInlines(inline.content, numbering)}</strong>`;
    case 'ref': {
      return markup`<a href="${linkTo(inline.target)}">${numbering.referenceText(inline)}</a>`;
    }
    case 'blank':
      return writeBlank(inline);
    case 'break':
      return markup`<br/>`;
    case 'revision': {
      const words = writeInlines(inline.content, numbering);
      return inline.change === 'inserted' ? markup`<ins>${words}</ins>` : markup`<del>${words}</del>`;
    }
    default:
      return inline satisfies never;
  }
}

/** Rules are drawn for the eye alone: nobody wants to hear "low line" twenty times. */
function writeBlank(blank: Blank): Markup {
  const lines = Array.from(
    { length: blank.lines },
    () => markup`<span class="line" aria-hidden="true"></span>`,
  );
  const rule =
    blank.lines > 1
      ? concatenate(lines)
      : markup`<span class="rule" aria-hidden="true">${blankRule(blank)}</span>`;
  const hint = blankHint(blank);
  return hint === '' ? rule : markup`${rule} <span class="hint">${hint}</span>`;
}
