/**
 * The only door to the machine. Stages are pure; what they need of clock, files, fonts and settings comes in by
 * this interface, so that the same input gives the same bytes and every test can bring a world of its own.
 */
export interface World {
  /** The moment that documents are dated with. Honours SOURCE_DATE_EPOCH (seconds since 1970, UTC). */
  now(): Date;
  readonly files: Files;
  /** The bytes of a built-in resource (template, schema, font); `undefined` when there is none of that name. */
  resource(path: string): Uint8Array | undefined;
  /** Paths of the built-in resources that begin with `prefix`, sorted. */
  resources(prefix: string): readonly string[];
  /** The bytes of a font face by name, for instance `Tinos-Regular`. */
  font(name: FontName): Uint8Array;
}

/** The faces that are shipped. */
export type FontName = 'Tinos-Regular' | 'Tinos-Bold' | 'Tinos-Italic' | 'Tinos-BoldItalic';

/** Files of the workspace. Paths are absolute or relative to the working folder, in the form of the platform. */
export interface Files {
  /** The bytes of a file; `undefined` when it does not exist. Throws when the machine fails. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Size in bytes and kind of what is there; `undefined` when nothing is. Symbolic links are followed. */
  stat(
    path: string,
  ): Promise<{ readonly size: number; readonly kind: 'file' | 'folder' | 'other' } | undefined>;
  /** Names of the entries of a folder, sorted by code unit; empty when the folder does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Replaces a file as a whole: temporary name, fsync, rename, fsync of the folder (not on Windows). Missing
   * folders are made. After a crash the file has either its old or its new content.
   */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; nothing happens when it is not there. */
  remove(path: string): Promise<void>;
}
