/** The choices of a blank as one attribute: `a|b`. A bar or a backslash inside a choice is escaped by a backslash. */
export function joinChoices(choices: readonly string[]): string {
  return choices.map((choice) => choice.replace(/[\\|]/g, '\\$&')).join('|');
}

/** The choices of an attribute that `joinChoices` or the author of a template wrote; empty ones are left out. */
export function splitChoices(attribute: string): readonly string[] {
  const choices = attribute.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return choices.map((choice) => choice.replace(/\\(.)/gsu, '$1'));
}
