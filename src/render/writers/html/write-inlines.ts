import { blankHint, blankRule } from '../../../document/blank-text.js';
import type { Blank, Inline } from '../../../document/inline.js';
import type { Numbering } from '../../../document/number.js';
import { findWholes } from '../../hold-hyphens.js';
import { linkTo } from './element-id.js';
import type { Markup } from '../../../document/markup.js';
import { concatenate, markup } from '../../../document/markup.js';

/** Runs as markup; references are links to the element of their target. */
export function writeInlines(content: readonly Inline[], numbering: Numbering): Markup {
  return concatenate(
    content.map((inline, index) =>
      inline.type === 'blank'
        ? writeBlank(inline, index === 0, startsWithSign(content[index + 1]))
        : writeInline(inline, numbering),
    ),
  );
}

function writeInline(inline: Exclude<Inline, Blank>, numbering: Numbering): Markup {
  switch (inline.type) {
    case 'text':
      return writeText(inline.value);
    case 'strong':
      return markup`<strong>${writeInlines(inline.content, numbering)}</strong>`;
    case 'ref': {
      return markup`<a href="${linkTo(inline.target)}">${numbering.referenceText(inline)}</a>`;
    }
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

/** Words; browsers end lines at any hyphen, so that of a number is told to hold. */
function writeText(text: string): Markup {
  return concatenate(
    findWholes(text).map((stretch) =>
      stretch.isWhole ? markup`<span class="whole">${stretch.text}</span>` : markup`${stretch.text}`,
    ),
  );
}

/** A text that goes on without a space, as a semicolon does. */
function startsWithSign(next: Inline | undefined): boolean {
  return next?.type === 'text' && /^\S/u.test(next.value);
}

/**
 * Rules are drawn for the eye alone: nobody wants to hear "low line" twenty times. Lines that a text begins with stand
 * beside its number or mark; the last one leaves room for a sign that follows, which would stand alone below it.
 */
function writeBlank(blank: Blank, isFirst: boolean, isBeforeSign: boolean): Markup {
  const hint = blankHint(blank);
  const last = blank.lines - 1;
  const lines = Array.from({ length: blank.lines }, (_, index) => {
    const leads = isFirst && index === 0 ? ' lead' : '';
    const short = isBeforeSign && hint === '' && index === last ? ' short' : '';
    return markup`<span class="line${leads}${short}" aria-hidden="true"></span>`;
  });
  const takesLines = blank.lines > 1 || (blank.lines === 1 && isFirst);
  const name = blank.lines === 0 ? 'rule' : 'rule long';
  const rule = takesLines
    ? concatenate(lines)
    : markup`<span class="${name}" aria-hidden="true">${blankRule(blank)}</span>`;
  return hint === '' ? rule : markup`${rule} <span class="hint">${hint}</span>`;
}
