import type { Wording } from '../check/wording.js';

/** Whether a text has no words; a gap to fill in and a reference count as words. */
export function isBlank(wording: Wording): boolean {
  return wording.inlines.every((inline) => inline.type === 'text' && inline.value.trim() === '');
}
