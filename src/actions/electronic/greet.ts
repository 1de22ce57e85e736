/** How a letter calls somebody: «Анна Викторовна» of «Соколова Анна Викторовна»; the whole name where it has one word. */
export function greet(name: string): string {
  const [, ...given] = name.trim().split(/\s+/u);
  return given.length === 0 ? name : given.join(' ');
}
