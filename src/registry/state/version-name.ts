/** What tells one instruction from all others: whose it is, of which role, in which language. */
export interface DossierKey {
  /** Id of the organization. */
  readonly organization: string;
  /** Id of the role. */
  readonly role: string;
  /** Kind of document: `instruction`. */
  readonly kind: string;
  /** BCP 47 tag of the text; `ru+en` of two columns. */
  readonly language: string;
}

/** One version of an instruction; numbers begin at 1 and have no gaps. */
export interface VersionName extends DossierKey {
  readonly number: number;
}

/** A key as one text: `vector/sales-manager/instruction/ru`. Ids hold no slash, so two keys never share one. */
export function printDossierKey({ organization, role, kind, language }: DossierKey): string {
  return [organization, role, kind, language].join('/');
}

/** A version as one text: `vector/sales-manager/instruction/ru@3`. */
export function printVersionName(name: VersionName): string {
  return `${printDossierKey(name)}@${name.number}`;
}
