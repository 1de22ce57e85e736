import { readWorkspace } from '../../src/actions/read-workspace.js';
import { runPipeline } from '../../src/pipeline.js';
import type { RoleMemory } from '../../src/pipeline/role-memory.js';
import type { Files } from '../../src/world.js';
import type { MemoryWorld } from '../memory-world.js';
import { createCloneThreads } from './clone-threads.js';

interface TellOptions {
  readonly memory?: RoleMemory;
  readonly threads?: number;
  readonly onRead?: (path: string) => void;
}

/**
 * Everything that the pipeline tells of the workspace in `roles`, in its order: findings with their places, and what
 * each file depends on.
 */
export async function tellAll(
  world: MemoryWorld,
  { memory, threads, onRead = () => undefined }: TellOptions = {},
): Promise<unknown> {
  const [sources] = (await readWorkspace(world.files, 'roles', 'out')).value?.organizations ?? [];
  if (sources === undefined) throw new Error('there is no organization');
  const results: unknown[] = [];
  const read: Files['read'] = (path) => {
    onRead(path);
    return world.files.read(path);
  };
  const general = await runPipeline(
    sources,
    { ...world, files: { ...world.files, read }, threads: createCloneThreads(world) },
    {
      formats: ['text'],
      kinds: new Set(['instruction', 'agreement-sheet', 'approval-order']),
      stage: 'draft',
      final: true,
      threads: threads ?? 1,
    },
    ({ products, diagnostics }) => {
      const documents = products.map(({ owner, kind, language, name, files }) => ({
        ...{ owner, kind, language, name, hashes: files.map(({ hash }) => hash) },
      }));
      results.push({ documents, diagnostics });
      return Promise.resolve();
    },
    memory,
  );
  return { results, general };
}
