import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import { readPair } from '../pipeline/list-languages.js';
import type { World } from '../world.js';
import type { Workspace } from './read-workspace.js';

/** A kind of document that was asked for and that no template makes, built in or of the organization. */
export function refuseUnknownKinds(
  world: World,
  workspace: Workspace,
  kinds: readonly string[] = [],
): Diagnostic[] {
  const known = listTemplates(world, workspace).map(({ kind }) => kind);
  return kinds
    .filter((kind) => !known.includes(kind))
    .map((kind) =>
      describe('workspace/unknown-kind', { ru: `вида документа`, en: `kind of document` }, kind, known),
    );
}

/** A language that was asked for and that there are no templates in. */
export function refuseUnknownLanguages(
  world: World,
  workspace: Workspace,
  languages: readonly string[] = [],
): Diagnostic[] {
  const known = listTemplates(world, workspace).map(({ language }) => language);
  return languages.flatMap((language) => {
    if (language.includes('+') && !isPair(language)) return [describeNoPair(language)];
    const single = readPair(language) ?? [language];
    return single
      .filter((each) => !known.includes(each))
      .map((each) => describe('workspace/unknown-language', { ru: 'языка', en: 'language' }, each, known));
  });
}

function isPair(language: string): boolean {
  const [first, second] = readPair(language) ?? [];
  return first !== second && first !== '' && second !== '';
}

function describeNoPair(language: string): Diagnostic {
  return diagnostic({
    code: 'workspace/no-pair',
    severity: 'error',
    message: {
      ru: `В двух колонках стоят два разных языка, а названо «${language}»`,
      en: `Two columns have two different languages, but "${language}" was asked for`,
    },
    help: { ru: 'Например: --language ru+en', en: 'For example: --language ru+en' },
  });
}

/** A package that was asked for and that no law knows, built in or of an organization. */
export function refuseUnknownPackage(
  world: World,
  workspace: Workspace,
  id: string | undefined,
): Diagnostic[] {
  const known = listResources(world, workspace).flatMap(
    (path) => /^templates\/law\/[^/]+\/packages\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  );
  if (id === undefined || known.includes(id)) return [];
  return [describe('workspace/unknown-package', { ru: 'пакета', en: 'package' }, id, known)];
}

/** Kinds of documents and languages that there is a template for. */
export function listTemplates(world: World, workspace: Workspace): { kind: string; language: string }[] {
  return listResources(world, workspace).flatMap((path) => {
    const [, language, kind] = /^templates\/([^/]+)\/([^/]+)\.hbs$/.exec(path) ?? [];
    return language === undefined || kind === undefined ? [] : [{ kind, language }];
  });
}

/** The templates of the program and of all organizations. */
function listResources(world: World, workspace: Workspace): readonly string[] {
  const own = workspace.organizations.flatMap(({ overrides }) => overrides.map(({ resource }) => resource));
  return [...world.resources('templates/'), ...own];
}

function describe(
  code: 'workspace/unknown-kind' | 'workspace/unknown-language' | 'workspace/unknown-package',
  noun: Diagnostic['message'],
  value: string,
  known: readonly string[],
): Diagnostic {
  const near = suggest(value, known);
  const list = [...new Set(known)].sort().join(', ');
  return diagnostic({
    code,
    severity: 'error',
    message: { ru: `Нет ${noun.ru} «${value}»`, en: `There is no ${noun.en} "${value}"` },
    help:
      near === undefined
        ? { ru: `Есть: ${list}`, en: `There are: ${list}` }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean "${near}"?` },
  });
}
