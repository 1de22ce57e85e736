/** Several remarks as one line, each with a number, so that none is taken for a part of another. */
export function joinRemarks(remarks: readonly string[]): string {
  const [first = ''] = remarks;
  return remarks.length < 2 ? first : remarks.map((text, index) => `${index + 1}) ${text}`).join(' ');
}
