import type { Inline } from './inline.js';

/** The words of a redline that one of its editions has; what the other does not have stays marked. */
export function selectEdition(content: readonly Inline[], edition: 'before' | 'after'): readonly Inline[] {
  const gone = edition === 'before' ? 'inserted' : 'deleted';
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'revision') return inline.change === gone ? [] : [inline];
    return inline.type === 'strong'
      ? [{ ...inline, content: selectEdition(inline.content, edition) }]
      : [inline];
  });
}
