import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { PackageValueName } from '../document/package-profile.js';

/** Where values can be written down. */
interface Sources {
  /** Id of the profile that asks. */
  readonly profile: string;
  /** The file of the role, and the one of the organization. */
  readonly role: string;
  readonly organization: string;
}

/** The name of a value, and the field that it comes from. */
interface ValueField {
  readonly name: Text;
  readonly field: string;
  readonly in: 'role' | 'organization';
}

/** Values that a book can lack; all others are known of every document. */
const fields: Readonly<Partial<Record<PackageValueName, ValueField>>> = {
  documentDate: {
    name: { ru: 'дата документа', en: 'the date of the document' },
    field: 'document: { date: 2026-11-05 }',
    in: 'role',
  },
  documentNumber: {
    name: { ru: 'номер документа', en: 'the number of the document' },
    field: 'document: { number: … }',
    in: 'role',
  },
  edition: {
    name: { ru: 'номер редакции', en: 'the number of the edition' },
    field: "document: { edition: '1' }",
    in: 'role',
  },
  inn: {
    name: { ru: 'ИНН работодателя', en: 'the INN of the employer' },
    field: "registration: { inn: '…' }",
    in: 'organization',
  },
  kpp: {
    name: { ru: 'КПП работодателя', en: 'the KPP of the employer' },
    field: "registration: { kpp: '…' }",
    in: 'organization',
  },
  ogrn: {
    name: { ru: 'ОГРН работодателя', en: 'the OGRN of the employer' },
    field: "registration: { ogrn: '…' }",
    in: 'organization',
  },
  signerPosition: {
    name: { ru: 'должность того, кто утверждает', en: 'the position of who approves' },
    field: 'approval: { method: signature, officer: … }',
    in: 'organization',
  },
};

/** A value that a profile asks for and that nobody has written down. */
export function describeMissingValue(
  value: PackageValueName,
  severity: 'error' | 'warning',
  { profile, role, organization }: Sources,
): Diagnostic {
  const known = fields[value];
  if (known === undefined) throw new RangeError(`${value} is known of every document`);
  const file = known.in === 'role' ? role : organization;
  return diagnostic({
    code: 'render/package-value-missing',
    severity,
    message: {
      ru: `Не указано то, что нужно для пакета «${profile}»: ${known.name.ru}`,
      en: `What the package "${profile}" needs is missing: ${known.name.en}`,
    },
    why: {
      ru: 'после подписания электронный файл изменить нельзя, вписать от руки — тоже',
      en: 'once signed, an electronic file can neither be changed nor filled in by hand',
    },
    help: { ru: `Впишите в ${file}: ${known.field}`, en: `Write in ${file}: ${known.field}` },
    place: placeOfFile(file),
  });
}
