/** An address with most of it left out: enough to know one's own, of no use to anybody else. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at === -1) return `${address.slice(0, 2)}•••${address.slice(-2)}`;
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
