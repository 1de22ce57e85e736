import { readRoleId, type OrganizationSources } from '../../pipeline/sources.js';
import type { TracedValue } from '../../pipeline/trace-document.js';
import type { Subject } from './subject.js';

/** Tells of a value in a source file whether a thing says it. */
export type SourceMatcher = (value: TracedValue) => boolean;

/** What the files of translations are called after, by the path of the file: `clauses/revision`, `organization`. */
export function nameTranslations({ overrides }: OrganizationSources): ReadonlyMap<string, string> {
  return new Map(
    overrides.flatMap(({ file, resource }) => {
      const [, name] = /^translations\/[^/]+\/(.*)\.yaml$/.exec(resource) ?? [];
      return name === undefined ? [] : [[file, name] as const];
    }),
  );
}

/** Matches what a thing says in its file, and the translations of that. */
export function createSourceMatcher(
  { kind, id, pointer, place }: Pick<Subject, 'kind' | 'id' | 'pointer' | 'place'>,
  translations: ReadonlyMap<string, string>,
): SourceMatcher {
  const file = place?.file;
  const name = nameTranslation(kind, id);
  return (value) => {
    const translated = translations.get(value.file);
    if (translated === undefined) {
      return value.file === file && (pointer === undefined || value.pointer.startsWith(`${pointer}/`));
    }
    if (translated !== 'organization') return translated === name;
    // Texts of the organization are called after the thing that says them.
    const key = value.pointer.split('/')[2] ?? '';
    switch (kind) {
      case 'unit':
        return key === `units.${id}`;
      case 'officer':
        return key.startsWith(`officers.${id}.`);
      case 'role':
        return key === `roles.${id}`;
      case 'clause':
      case 'competency':
      case 'act':
      case 'organization':
        return false;
      default:
        return kind satisfies never;
    }
  };
}

/** What translations of a thing are called; nothing where it has no file of its own. */
export function nameTranslation(kind: Subject['kind'], id: string): string | undefined {
  switch (kind) {
    case 'clause':
      return `clauses/${id}`;
    case 'competency':
      return `competencies/${id}`;
    case 'role':
      return id;
    case 'organization':
      return 'organization';
    case 'unit':
    case 'officer':
    case 'act':
      return undefined;
    default:
      return kind satisfies never;
  }
}

/** The matcher of the words of a role, given by its file. */
export function createRoleMatcher(file: string, translations: ReadonlyMap<string, string>): SourceMatcher {
  const place = { file, pointer: '', on: 'value', start: 0, end: 0 } as const;
  return createSourceMatcher({ kind: 'role', id: readRoleId(file), place }, translations);
}
