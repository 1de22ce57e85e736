import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { listKindsOf } from '../pipeline/kinds-of-scope.js';
import { tableFormats } from '../pipeline/prepare-files.js';
import type { World } from '../world.js';
import type { BuildRequest } from './build-workspace.js';
import type { Workspace } from './read-workspace.js';

/** A format for spreadsheets that was asked for, when nothing that is to be built is tables. */
export function refuseTableFormats(
  world: World,
  workspace: Workspace,
  { formats = [], kinds, cases, vacancies }: Pick<BuildRequest, 'formats' | 'kinds' | 'cases' | 'vacancies'>,
): Diagnostic[] {
  const asked = formats.filter((format) => tableFormats.includes(format));
  if (asked.length === 0) return [];
  const overrides = workspace.organizations.flatMap((each) => each.overrides);
  const tables = [...listKindsOf('organization', world, overrides)].filter(
    ([, { content }]) => content === 'tables',
  );
  const isBuilt = (kind: string, build: string): boolean =>
    kinds?.includes(kind) ?? (build === 'always' && cases === undefined && vacancies === undefined);
  if (tables.some(([kind, { build }]) => isBuilt(kind, build))) return [];
  const list = tables.map(([kind]) => kind).join(', ');
  return [
    diagnostic({
      code: 'workspace/format-for-tables',
      severity: 'error',
      message: {
        ru: `В формате ${asked.join(', ')} составляются только документы-таблицы`,
        en: `Only documents that are tables are built as ${asked.join(', ')}`,
      },
      help: { ru: `Назовите такой вид: --kind ${list}`, en: `Name such a kind: --kind ${list}` },
    }),
  ];
}
