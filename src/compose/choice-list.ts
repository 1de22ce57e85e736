/**
 * The choices of a blank as a template writes them, `a|b`; empty ones are left out. A bar or a backslash inside a
 * choice is escaped by a backslash.
 */
export function splitChoices(attribute: string): readonly string[] {
  const choices = attribute.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return choices.map((choice) => choice.replace(/\\(.)/gsu, '$1'));
}
