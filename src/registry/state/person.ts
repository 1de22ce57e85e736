/** Who did something, as the papers name people: name and position. */
export interface Person {
  /** «Соколова А. В.» */
  readonly name: string;
  /** «юрисконсульт» */
  readonly position: string;
}

/** Somebody whom the rules of the organization name: for a visa, or as an approver. */
export interface Signer {
  /** The same for an officer and for the position that he holds: `role legal-counsel`, `officer legal`. */
  readonly id: string;
  readonly position: string;
  /** Missing where the organization names the position alone. */
  readonly name?: string | undefined;
}

/**
 * Whether a person is the signer that is meant: the same position and, where both names are known, the same surname
 * with initials that do not differ.
 */
export function isSigner({ name, position }: Person, signer: Signer): boolean {
  return (
    foldName(position) === foldName(signer.position) &&
    (signer.name === undefined || isSameName(name, signer.name))
  );
}

/** Whether two people are one, as far as name and position tell. */
export function isSamePerson(a: Person, b: Person): boolean {
  return foldName(a.position) === foldName(b.position) && isSameName(a.name, b.name);
}

/** Whether two names are one, as far as they go: the same surname, and initials that do not differ. */
export function isSameName(a: string, b: string): boolean {
  const [left, right] = [takeApart(a), takeApart(b)];
  const shared = Math.min(left.initials.length, right.initials.length);
  return left.surname === right.surname && left.initials.slice(0, shared) === right.initials.slice(0, shared);
}

/** Surname and initials of «Соколова А. В.», «А.В. Соколова» or «Соколова Анна Викторовна». */
function takeApart(name: string): { readonly surname: string; readonly initials: string } {
  const words = foldName(name)
    .split(/[\s.]+/u)
    .filter((word) => word !== '');
  const letters = words.filter((word) => /^.$/su.test(word));
  const long = words.filter((word) => !letters.includes(word));
  if (letters.length > 0) return { surname: long.join(' '), initials: letters.join('') };
  const [surname = '', ...given] = long;
  return { surname, initials: given.map((word) => /^./su.exec(word)?.[0] ?? '').join('') };
}

/** A name as names are compared: case, kind of space and the two ways to write ё do not make another person. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\u0308/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
