/** The texts of a role that a form leaves open, each with a hint of its own. */
export const blankFields = [
  'grade',
  'activity',
  'preamble',
  'basis',
  'purpose',
  'standard',
  'absence',
  'education',
  'speciality',
  'training',
  'years',
  'field',
  'software',
  'equipment',
  'languages',
  'knowledge',
  'governedBy',
  'authority',
  'general',
  'functions',
  'duties',
  'rights',
  'responsibilities',
  'item',
  'evaluation',
  'target',
  'conditions',
  'final',
  'counterpart',
  'topic',
  'stage',
  'document',
  'term',
  'position',
] as const;

export type BlankField = (typeof blankFields)[number];

/** What to write in place of each text, in the words of one language. */
export type BlankHints = Readonly<Partial<Record<BlankField, string>>>;

/** Reads the hints of a template; names the first that is missing, no text, or for nothing. */
export function readBlankHints(
  value: unknown,
): { readonly hints: BlankHints } | { readonly missing: string } | { readonly unknown: string } {
  const written = new Map<string, unknown>(
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [],
  );
  const hints: Partial<Record<BlankField, string>> = {};
  for (const field of blankFields) {
    const hint = written.get(field);
    if (typeof hint !== 'string') return { missing: field };
    hints[field] = hint;
    written.delete(field);
  }
  const [unknown] = written.keys();
  return unknown === undefined ? { hints } : { unknown };
}
