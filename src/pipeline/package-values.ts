import { createHash } from 'node:crypto';
import type { Book } from '../check/book.js';
import type { Role } from '../check/role.js';
import type { Document } from '../document/document.js';
import type { PackageProfile, PackageValues } from '../document/package-profile.js';
import { findDate } from './date-document.js';
import { fillPackageName, shortenName } from './fill-package-name.js';

/** What is known of a document before its file is made: everything but what follows from the bytes. */
export function collectPackageValues(
  document: Document,
  role: Role,
  book: Book,
  profile: PackageProfile,
): PackageValues & { readonly fileStem: string } {
  const { organization } = book;
  const known: PackageValues = {
    documentDate: findDate(role, organization),
    documentTitle: document.title,
    documentKind: document.kind,
    documentCode: profile.codes.get(document.kind),
    documentNumber: document.identity.number,
    edition: document.identity.edition,
    roleId: role.id,
    positionTitle: role.title.nominative,
    organizationName: organization.name.full,
    organizationShortName: organization.name.short,
    ...organization.registration,
    signerPosition: findSignerPosition(role, book),
    textHash: document.identity.textHash,
  };
  const { document: pattern, alphabet, maximum } = profile.names;
  // A pattern of nothing but unknown values gives no name; the kind always does.
  const name = shortenName(fillPackageName(pattern, known, alphabet), maximum);
  const fileStem = name === '' ? document.kind : name;
  return { ...known, fileStem, fileName: `${fileStem}.pdf` };
}

/** The values together with those that follow from the bytes of the document. */
export function addFileValues(values: PackageValues, bytes: Uint8Array): PackageValues {
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return { ...values, fileHash, fileSize: String(bytes.length), descriptionId: formatUuid(fileHash) };
}

/** The position of the officer who approves: that of the role that he holds, or the one written with him. */
function findSignerPosition(role: Role, { organization, roles }: Book): string | undefined {
  const id = (role.approval ?? organization.approval).officer?.id ?? organization.approval.officer?.id;
  const position = organization.officers.find((officer) => officer.id === id)?.position;
  if (position === undefined) return undefined;
  return 'title' in position ? position.title.nominative : roles.get(position.role.id)?.title.nominative;
}

/** A UUID of version 8 (RFC 9562, 5.8: bits of the maker's own choice) out of a hash. */
function formatUuid(hash: string): string {
  const variant = (8 + (Number.parseInt(hash.charAt(16), 16) % 4)).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
