/** Whether a character is a Russian or Latin letter in lower case. */
export function isLowerCase(code: number): boolean {
  return (code >= 0x430 && code <= 0x45f) || (code >= 0x61 && code <= 0x7a);
}

/** Whether a character is a figure from 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a character is a Russian or Latin capital. */
export function isUpperCase(code: number): boolean {
  return (code >= 0x400 && code <= 0x42f) || (code >= 0x41 && code <= 0x5a);
}
