/**
 * Names that Windows gives to devices, with or without an extension
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). A file of such a name cannot be made there.
 */
const deviceNames = /^(?:con|prn|aux|nul|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?$/i;

/** Whether some system cannot have a file or folder of this name: a book of roles must move between systems. */
export function isImpossibleName(name: string): boolean {
  return deviceNames.test(name) || /[<>:"|?*\\\u0000-\u001f]|[. ]$/.test(name);
}

/** Whether a name was not UTF-8 (it then holds U+FFFD), or holds characters that no screen shows. */
export function isUnreadableName(name: string): boolean {
  return /[\ufffd\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(name);
}

/** Names are equal by this on the disks of Windows and macOS, which know no case and compose letters. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Folders of an organization that have a meaning; another organization cannot have such a name. */
export const reservedFolders = [
  'clauses',
  'competencies',
  'templates',
  'vacancies',
  'translations',
  'organization',
  'cases',
];

/** Folders that belong to other programs or to Rolebook itself and are never looked into. */
export const foreignFolders = ['node_modules', 'schemas'];
