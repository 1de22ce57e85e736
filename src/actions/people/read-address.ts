/** An e-mail address, in small letters after the sign; `undefined` when it is none that mail could be sent to. */
export function readEmail(text: string): string | undefined {
  const [, local, domain] =
    /^([^\s@<>"(),:;\\[\]]{1,64})@([^\s@<>"(),:;\\[\]]{1,255})$/u.exec(text.normalize('NFC')) ?? [];
  if (local === undefined || domain === undefined) return undefined;
  const isDomain =
    /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
      domain,
    );
  const isLocal = !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
  return isDomain && isLocal && !/\p{C}/u.test(text) ? `${local}@${domain.toLowerCase()}` : undefined;
}

/**
 * A phone number with the code of its country: `+79161234567`. One of ten digits, or of eleven that begin with 8, is a
 * Russian one. `undefined` when it is none, or several.
 */
export function readPhone(text: string): string | undefined {
  if (!/^\+?[\d\s().\u2010-\u2015-]+$/u.test(text)) return undefined;
  const digits = text.replaceAll(/\D/gu, '');
  if (text.startsWith('+')) return /^[1-9]\d{7,14}$/u.test(digits) ? `+${digits}` : undefined;
  if (/^[78]\d{10}$/u.test(digits)) return `+7${digits.slice(1)}`;
  return /^[3-9]\d{9}$/u.test(digits) ? `+7${digits}` : undefined;
}
