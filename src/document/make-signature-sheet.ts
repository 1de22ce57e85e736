import type { Paragraph, ParagraphRole, Table } from './block.js';
import type { Document } from './document.js';
import { fillBraces } from './package-profile.js';

/** The mark of one electronic signature (requisite 23 of GOST R 7.0.97), from the data of its certificate. */
export interface SignatureMark {
  readonly serial: string;
  readonly owner: string;
  readonly organization?: string | undefined;
  readonly issuer: string;
  /** Days as the paper has them: `22.11.2026`. */
  readonly from: string;
  readonly until: string;
  /** The name of the file of the signature. */
  readonly file: string;
  /** Who has attached it, and on which day. */
  readonly person: string;
  readonly day: string;
}

/** The document that was signed, as the sheet names it. */
export interface SignedDocument {
  /** The text that was agreed: the sheet takes its title, its author, its language and its identity. */
  readonly text: Document;
  readonly edition: string;
  /** «№ 12-ДИ от 22.11.2026»; missing before the registration. */
  readonly registration?: { readonly number: string; readonly day: string } | undefined;
  /** The code of the text, as it is printed. */
  readonly code: string;
}

/** The words of a sheet of marks, by their names. */
export const signatureSheetWords = [
  'kind',
  'title',
  'document',
  'number',
  'numberAndDate',
  'edition',
  'code',
  'mark',
  'certificate',
  'owner',
  'organization',
  'valid',
  'validity',
  'issuer',
  'file',
  'attached',
  'notice',
] as const;

export type SignatureSheetWords = Readonly<Record<(typeof signatureSheetWords)[number], string>>;

/**
 * Makes the sheet of the electronic signatures of a document: one mark for each, and at the end what nobody has checked.
 * It is a paper of its own: issued files stay as they are.
 */
export function makeSignatureSheet(
  { text, edition, registration, code }: SignedDocument,
  marks: readonly SignatureMark[],
  words: SignatureSheetWords,
): Document {
  const { number, day } = registration ?? {};
  const about = makeCard([
    [words.document, text.title],
    [
      words.number,
      number === undefined || day === undefined
        ? undefined
        : fillBraces(words.numberAndDate, (name) => (name === 'number' ? number : day)),
    ],
    [words.edition, edition],
    [words.code, code],
  ]);
  return {
    kind: 'signature-sheet',
    language: text.language,
    title: fillBraces(words.title, () => text.title),
    author: text.author,
    identity: { ...text.identity, edition, number, date: undefined },
    numbering: text.numbering,
    sides: text.sides,
    face: { head: [makeParagraph('organization', text.author)], tail: [] },
    body: [
      { type: 'title', kindName: [{ type: 'text', value: words.kind }], subject: [] },
      about,
      ...marks.flatMap((mark) => [makeParagraph('heading', words.mark), makeMark(mark, words)]),
      makeParagraph('note', words.notice),
    ],
  };
}

function makeMark(mark: SignatureMark, words: SignatureSheetWords): Table {
  const { serial, owner, organization, issuer, from, until, file, person, day } = mark;
  return makeCard([
    [words.certificate, serial],
    [words.owner, owner],
    [words.organization, organization],
    [words.valid, fillBraces(words.validity, (name) => (name === 'from' ? from : until))],
    [words.issuer, issuer],
    [words.file, file],
    [words.attached, `${person}, ${day}`],
  ]);
}

/** A table of labels and values; those without a value are left out. */
function makeCard(rows: readonly (readonly [label: string, value: string | undefined])[]): Table {
  return {
    type: 'table',
    role: 'card',
    keepTogether: true,
    columns: [
      { heading: [], width: 30 },
      { heading: [], width: 70 },
    ],
    rows: rows.flatMap(([label, value]) =>
      value === undefined
        ? []
        : [
            {
              type: 'row' as const,
              cells: [label, value].map((each) => ({
                type: 'cell' as const,
                content: [makeParagraph('text', each)],
              })),
            },
          ],
    ),
  };
}

function makeParagraph(role: ParagraphRole, value: string): Paragraph {
  return { type: 'paragraph', role, content: [{ type: 'text', value }] };
}
