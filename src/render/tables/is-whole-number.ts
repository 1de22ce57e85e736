/** Fifteen digits: no program rounds them. */
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;

/** Whether the text of a cell is a number that comes back letter by letter: a level, a weight. `007` is a name. */
export function isWholeNumber(text: string): boolean {
  return wholeNumber.test(text);
}
