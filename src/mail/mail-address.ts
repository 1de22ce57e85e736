/** What may stand before the at sign: the atoms of RFC 5322, 3.2.3, in letters that every server takes. */
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * Whether a text is a mail address that a letter can be sent to: no name, no comment, no quotes, no line end. The domain
 * may be written in any letters («почта.рф»).
 */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const labels = text.slice(at + 1).split('.');
  return (
    at > 0 &&
    at <= 64 &&
    text.length <= 254 &&
    local.test(text.slice(0, at)) &&
    labels.length >= 2 &&
    labels.every((each) => label.test(each)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}

/** An address as it is compared: the domain has no capital letters, and hardly any server tells them apart before it. */
export function foldMailAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
