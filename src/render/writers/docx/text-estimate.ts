import type { Inline } from '../../../document/inline.js';
import { pointsToTwips } from './measure.js';

/**
 * About how wide words are in twentieths of a point, when they are set in a size in points. Only Word knows the font;
 * a letter of Times takes less than half an em on average, capitals more.
 */
export function estimateWidth(inlines: readonly Inline[], size: number): number {
  return pointsToTwips(countCharacters(inlines) * size * 0.52);
}

function countCharacters(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text') return sum + inline.value.length;
    return inline.type === 'strong' || inline.type === 'revision'
      ? sum + countCharacters(inline.content)
      : sum;
  }, 0);
}
