/** The name of a person in its parts, in the nominative. A double surname or given name keeps its hyphen. */
export interface PersonName {
  readonly surname: string;
  readonly given: string;
  readonly patronymic?: string | undefined;
}

/** By which a name is declined. */
export type PersonGender = 'masculine' | 'feminine';

/**
 * `initials-first`: И.И. Иванов, as it stands in a signature (a non-breaking space before the surname).
 * `full`: every part in full, in the order of the language.
 */
export type PersonNameStyle = 'initials-first' | 'full';

/** The parts of a name that is written surname first, with a patronymic or without. */
export function readSurnameFirst(text: string): PersonName {
  const [surname = '', given = '', ...rest] = text.trim().split(/\s+/u);
  return { surname, given, patronymic: rest.length === 0 ? undefined : rest.join(' ') };
}

/** The parts of a name that is written surname last; a single word is a surname. */
export function readSurnameLast(text: string): PersonName {
  const words = text.trim().split(/\s+/u);
  return { surname: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

/** Initials before the surname: `И.И. Иванов`, `А.-М. Смит`. The space does not break. */
export function formatInitialsFirst(name: PersonName): string {
  const initials = takeInitials(name.given) + takeInitial(name.patronymic ?? '');
  return initials === '' ? name.surname.trim() : `${initials}\u00A0${name.surname.trim()}`;
}

/** Every word of a given name counts; a hyphen between two of them stays (А.-М.). */
function takeInitials(given: string): string {
  return given
    .trim()
    .split(/\s+/u)
    .map((word) => word.split('-').map(takeInitial).join('-'))
    .join('');
}

/** Only the first word: the patronymic «Али оглы» has one initial. */
function takeInitial(word: string): string {
  const letter = /\p{L}\p{M}*/u.exec(word)?.[0];
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
}
