/** Widths of the columns of a line to sign, each with the gap at its end. */
export interface SignatureColumns {
  readonly position: number;
  readonly rule: number;
  readonly name: number;
}

/** Lengths in millimetres: the rule to sign on where there is room, and the gap beside it. */
export const signatureRule = 35;
export const signatureGap = 3;

/**
 * Divides the width of a line to sign in one way for all signatures of a document, so that rules and names stand below each
 * other: the longest name decides, within a quarter and two fifths of the width, and positions have what is left. `millimetre`
 * says how long one is in the unit of the widths.
 */
export function divideSignature(width: number, longestName: number, millimetre: number): SignatureColumns {
  const gap = signatureGap * millimetre;
  const name = Math.min(Math.max(longestName + gap, width * 0.25), width * 0.4);
  const rule = Math.min(signatureRule * millimetre + gap, width * 0.25);
  return { position: width - rule - name, rule, name };
}
