import { stringify } from 'yaml';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import type { PipelineRequest } from '../../src/pipeline.js';
import { runPipeline } from '../../src/pipeline.js';
import type { OrganizationSources, SourceFile } from '../../src/pipeline/sources.js';
import { createMachineWorld } from '../machine-world.js';
import type { BookFiles } from './printed-variants.js';

/** What came of one role: the bytes of its instruction in each format, and what was found. */
export interface BookResult {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

const world = createMachineWorld();

/** Runs the whole pipeline over a book in memory and returns the instruction of one role, or what `changes` ask for. */
export async function runBook(
  files: BookFiles,
  roleId: string,
  formats: readonly string[],
  final = false,
  changes: Partial<PipelineRequest> = {},
): Promise<BookResult> {
  const { filesOf, diagnostics } = await runRoles(files, {
    ...{ roles: new Set([roleId]), formats, final },
    ...changes,
  });
  return { files: new Map([...filesOf.values()].flatMap((written) => [...written])), diagnostics };
}

/** What came of several roles: for each owner of documents the bytes by extension, and what was found. */
export interface RolesResult {
  readonly filesOf: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same for whatever roles the request names. */
export async function runRoles(
  files: BookFiles,
  request: Partial<PipelineRequest> & Pick<PipelineRequest, 'formats'>,
): Promise<RolesResult> {
  const filesOf = new Map<string, Map<string, Uint8Array>>();
  const diagnostics: Diagnostic[] = [];
  const general = await runPipeline(
    toSources(files),
    world,
    { stage: 'signing-copy', final: false, ...request },
    async (result) => {
      diagnostics.push(...result.diagnostics);
      for (const { owner, files } of result.products) {
        const written = filesOf.get(owner) ?? new Map<string, Uint8Array>();
        filesOf.set(owner, written);
        for (const file of files) {
          const { extension, bytes } = await file.render();
          diagnostics.push(...bytes.diagnostics);
          if (bytes.value !== undefined) written.set(extension, bytes.value);
        }
      }
    },
  );
  return { filesOf, diagnostics: [...general, ...diagnostics] };
}

/** The sources of a book written as YAML; a value that is text already stays as it is. */
export function toSources(files: Readonly<Record<string, unknown>>): OrganizationSources {
  const source = (path: string): SourceFile => {
    const value = files[path];
    const text =
      typeof value === 'string' ? value : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
    return { file: path, bytes: new TextEncoder().encode(text) };
  };
  const below = (folder: string): SourceFile[] =>
    Object.keys(files)
      .filter((path) => path.startsWith(folder))
      .map(source);
  return {
    folder: '',
    organization: source('organization.yaml'),
    roles: Object.keys(files)
      .filter((path) => !path.includes('/') && path !== 'organization.yaml')
      .map((path) => ({ file: path, content: source(path).bytes })),
    clauses: below('clauses/'),
    competencies: below('competencies/'),
    cases: below('cases/'),
    vacancies: below('vacancies/'),
    overrides: [...below('templates/'), ...below('translations/')].map((file) => ({
      ...file,
      resource: file.file,
    })),
  };
}
