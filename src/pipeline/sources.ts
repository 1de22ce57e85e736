/** A file of the workspace that many roles share, as it was read. */
export interface SourceFile {
  /** Path as the user would write it, with `/` between the parts; findings name it. */
  readonly file: string;
  /** `undefined` when it could not be read, which was reported already; it still counts as present. */
  readonly bytes: Uint8Array | undefined;
}

/** The file of one role. A book can have any number of them, so they are read one at a time. */
export interface RoleFile {
  /** As in `SourceFile`. */
  readonly file: string;
  /** Where the bytes are, or the bytes themselves; `undefined` when they could not be read, which was reported. */
  readonly content: StoredContent | Uint8Array | undefined;
  /** The files that the role inherits from, nearest first; missing when there are none, or while they are not known. */
  readonly bases?: readonly RoleFile[] | undefined;
}

/** The content of a file that lies on the disk. */
export interface StoredContent {
  readonly path: string;
  /** SHA-256 of the bytes when the workspace was listed, in hex. */
  readonly sha256: string;
}

/** A template, file of words or look of the organization that replaces a built-in one, or a translation. */
export interface OverrideFile extends SourceFile {
  /** The built-in resource that it replaces, `templates/ru/instruction.hbs`; or `translations/en/client-manager.yaml`. */
  readonly resource: string;
}

/** All source files of one organization. */
export interface OrganizationSources {
  /** Name of its folder below the workspace, also below `out`; empty for the organization of the workspace itself. */
  readonly folder: string;
  readonly organization: SourceFile;
  readonly roles: readonly RoleFile[];
  readonly clauses: readonly SourceFile[];
  readonly competencies: readonly SourceFile[];
  /** Documents about one occasion; they hold what is known of persons. */
  readonly cases: readonly SourceFile[];
  /** Advertisements of vacancies. */
  readonly vacancies: readonly SourceFile[];
  /** The staffing table; missing where there is none. */
  readonly staffing?: SourceFile | undefined;
  readonly overrides: readonly OverrideFile[];
}

/** The id of a role that a file is named after: `roles/sales-manager.yaml` -> `sales-manager`. */
export function readRoleId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}
