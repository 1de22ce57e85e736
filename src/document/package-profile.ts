/**
 * Everything that a package can say of its document. The list is closed: a profile is data that chooses from it, and
 * whoever may edit a profile can reach nothing else.
 */
export const packageValueNames = [
  /** Id of the description: a UUID made of the bytes of the document, so the same document has the same id. */
  'descriptionId',
  /** Date of the document, `2026-11-05`: of its approval, else the one written in the role. */
  'documentDate',
  'documentTitle',
  /** Name of the template: `instruction`. */
  'documentKind',
  /** The code that the profile gives to the kind. */
  'documentCode',
  'documentNumber',
  'edition',
  /** Id of the role: `sales-manager`. */
  'roleId',
  'positionTitle',
  'organizationName',
  'organizationShortName',
  'inn',
  'kpp',
  'ogrn',
  /** Position of the officer who approves. */
  'signerPosition',
  /** Name of the file of the document without extension. */
  'fileStem',
  'fileName',
  /** Bytes. */
  'fileSize',
  /** SHA-256 of the file, hexadecimal. */
  'fileHash',
  /** SHA-256 of the text that people agree to, `hashText`. */
  'textHash',
] as const;

export type PackageValueName = (typeof packageValueNames)[number];

/** Whether a word names a value. */
export function isPackageValueName(name: string): name is PackageValueName {
  return packageValueNames.some((each) => each === name);
}

/** What is known of a document; an unknown value is left out. */
export type PackageValues = Readonly<Partial<Record<PackageValueName, string | undefined>>>;

/**
 * How a document is handed to a system that keeps signed documents: which PDF, under which names, with which XML
 * description beside it. One file of `templates/law/<jurisdiction>/packages`, so that another system is another file.
 */
export interface PackageProfile {
  readonly id: string;
  /** Level of PDF/A of the document. */
  readonly level: 'PDF/A-1a' | 'PDF/A-1b' | 'PDF/A-3a';
  /** The kinds of documents that go into such a package, each with the code that the receiver knows it by. */
  readonly codes: ReadonlyMap<string, string>;
  readonly names: NameRules;
  readonly description: Description;
  readonly signatures: readonly SignaturePlace[];
  /** What the people who sign have to know; values and `noteParts` are filled in. */
  readonly note: string;
  readonly statements: readonly Statement[];
}

/** How files are named. */
export interface NameRules {
  /** The document, without extension; values stand in braces: `{documentTitle}`. */
  readonly document: string;
  /** `latin` writes Cyrillic letters of values by Latin ones; both leave letters, digits and `_` alone. */
  readonly alphabet: 'latin' | 'any';
  /** Longest name of the document without extension, in characters. */
  readonly maximum: number;
}

/** The XML file that describes the document. */
export interface Description {
  /** Name without extension. */
  readonly name: string;
  /** The namespace of the root element; the elements below it are in none. */
  readonly namespace?: { readonly prefix: string; readonly uri: string } | undefined;
  readonly root: ProfileElement;
}

export interface ProfileElement {
  readonly name: string;
  readonly attributes: readonly ProfileAttribute[];
  readonly content?: ProfileContent | undefined;
  readonly children: readonly ProfileElement[];
}

export interface ProfileAttribute {
  readonly name: string;
  readonly content: ProfileContent;
}

/** A fixed text, or a value and what is to be done where it is unknown: told as such, or left out without a word. */
export type ProfileContent =
  | { readonly text: string }
  | { readonly value: PackageValueName; readonly missing: 'error' | 'warning' | 'leave-out' };

/** Where somebody puts a detached signature; the program makes no file there. */
export interface SignaturePlace {
  /** Who signs, in words. */
  readonly signer: string;
  /** Name of the file with extension; values stand in braces. */
  readonly name: string;
}

/** One thing that a profile takes for granted, and how it is known. */
export interface Statement {
  readonly text: string;
  readonly source: string;
  readonly confidence: 'verified' | 'unverified';
  /** `2026-11-22`. */
  readonly checkedOn: string;
}

/** What a note can be filled with besides values. */
export const noteParts = ['descriptionName', 'signatures', 'profile', 'statements'] as const;

/** Replaces the names in braces, `{documentTitle}`, by what `fill` gives for them. */
export function fillBraces(text: string, fill: (name: string) => string): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => fill(name));
}

/** The contents of an element and of those in it, in the order of the XML. */
export function listContents(element: ProfileElement): readonly ProfileContent[] {
  return [
    ...element.attributes.map(({ content }) => content),
    ...(element.content === undefined ? [] : [element.content]),
    ...element.children.flatMap(listContents),
  ];
}
