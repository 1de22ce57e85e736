/**
 * How sections and clauses are numbered.
 * decimal: 1. / 1.1. / 1.1.1. · roman-decimal: I. / 1.1. / 1.1.1. · roman: I. / 1. (anew in each section) / 1.1. ·
 * flat: sections bare, clauses 1. 2. 3. through the whole text / 1.1. · none: no numbers at all
 */
export const numberingSchemes = ['decimal', 'roman-decimal', 'roman', 'flat', 'none'] as const;

/** One of the numbering schemes. */
export type NumberingScheme = (typeof numberingSchemes)[number];
