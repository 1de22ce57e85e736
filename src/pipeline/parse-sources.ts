import type { BookSources } from '../check/check-book.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import type { Located } from '../parse/located.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { OrganizationSources, SourceFile } from './sources.js';

/**
 * Parses every source file of an organization. A file that many roles share is left out when it has an error, so that
 * none of them is composed of half of it; a faulty role is handed on as far as it goes, so that all of its faults are
 * told at once (the pipeline composes no role whose file has an error).
 */
export function parseSources(sources: OrganizationSources): {
  readonly value: BookSources;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const parse = ({ file, bytes }: SourceFile, keepFaulty: boolean): ParsedFile => {
    if (bytes === undefined) return { file, root: undefined };
    const parsed = parseYaml(file, bytes);
    diagnostics.push(...parsed.diagnostics);
    return { file, root: keepFaulty || !hasErrors(parsed.diagnostics) ? parsed.value : undefined };
  };
  const value = {
    organization: parse(sources.organization, false),
    roles: sources.roles.map((each) => parse(each, true)),
    clauses: sources.clauses.map((each) => parse(each, false)),
    competencies: sources.competencies.map((each) => parse(each, false)),
  };
  return { value, diagnostics };
}

interface ParsedFile {
  readonly file: string;
  readonly root: Located | undefined;
}
