import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * What `scripts/prepare.mjs` has made of built-in files when the program was compiled. Everything is found by the bytes
 * that it was made of: a file that was changed since has nothing prepared, and is read as any other.
 */
export interface Prepared {
  /** The plain value of a YAML file; `undefined` when there is none. */
  readData(bytes: Uint8Array): unknown;
  /** What was found out of the phrases of the word lists; `undefined` when it is missing. */
  readRequiredParts(): RequiredParts | undefined;
  /** What makes the validator of a JSON Schema, given the formats by name; `undefined` when there is none. */
  readValidator(bytes: Uint8Array): PreparedValidator | undefined;
}

/** Of a phrase of the word lists, the parts that a text with it has; null where there is no telling. */
export type RequiredParts = Readonly<Record<string, readonly string[] | null>>;

/** Makes a function that tells whether a plain value is valid, and nothing of its faults. */
export type PreparedValidator = (formats: object) => (value: unknown) => boolean;

/** Runs a CommonJS module that lies in the folder of what was prepared, once, and gives what it exports. */
export type LoadPrepared = (name: string) => unknown;

/**
 * What lies in a folder; `undefined` when it is not there, as when the program runs from its sources. Modules are loaded
 * by Node, or by what is given.
 */
export function openPrepared(
  folder: string,
  load: LoadPrepared = (name) => createRequire(import.meta.url)(join(folder, name)),
): Prepared | undefined {
  const dataFile = join(folder, 'data.json');
  if (!existsSync(dataFile)) return undefined;
  const partsFile = join(folder, 'required-parts.json');
  let requiredParts: RequiredParts | undefined;
  let data: Readonly<Record<string, unknown>> | undefined;
  return {
    readData: (bytes) => {
      data ??= readRecord(JSON.parse(readFileSync(dataFile, 'utf8')));
      return data[nameContent(bytes)];
    },
    readRequiredParts: () => {
      requiredParts ??= existsSync(partsFile) ? readParts(partsFile) : undefined;
      return requiredParts;
    },
    readValidator: (bytes) => {
      const name = `${nameContent(bytes)}.cjs`;
      const found = existsSync(join(folder, name)) ? load(name) : undefined;
      return isPreparedValidator(found) ? found : undefined;
    },
  };
}

function nameContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  const isRecord = (each: unknown): each is Readonly<Record<string, unknown>> =>
    typeof each === 'object' && each !== null;
  if (!isRecord(value)) throw new Error('what was prepared is no object');
  return value;
}

function readParts(file: string): RequiredParts {
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRequiredParts(found)) throw new Error(`${file} holds no parts of phrases`);
  return found;
}

function isRequiredParts(value: unknown): value is RequiredParts {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => each === null || Array.isArray(each))
  );
}

function isPreparedValidator(value: unknown): value is PreparedValidator {
  return typeof value === 'function';
}
