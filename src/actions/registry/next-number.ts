/**
 * The registration number after one: its last digits count on, as in «12-ДИ» and «13-ДИ», «ДИ-09» and «ДИ-10». `undefined` where
 * a number has no digits.
 */
export function nextNumber(number: string): string | undefined {
  const [, before = '', digits, after = ''] = /^(.*?)(\d+)(\D*)$/su.exec(number) ?? [];
  if (digits === undefined) return undefined;
  return `${before}${(BigInt(digits) + 1n).toString().padStart(digits.length, '0')}${after}`;
}
