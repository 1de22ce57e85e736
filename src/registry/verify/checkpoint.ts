import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';

/** The chain up to an event. Who holds one can tell whether everything up to there is still what it was. */
export interface Checkpoint {
  readonly seq: number;
  readonly hash: string;
}

/** A checkpoint as it is printed and typed: `128:9f86d081…`. */
export function printCheckpoint({ seq, hash }: Checkpoint): string {
  return `${seq}:${hash}`;
}

/** The checkpoint of a text; `undefined` when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, seq, hash] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}

/** A chain that ends before a checkpoint. */
export function describeCut({ seq }: Checkpoint, head: Checkpoint | undefined): Diagnostic {
  return diagnostic({
    code: 'registry/chain-cut',
    severity: 'error',
    message: {
      ru: `В реестре было не меньше ${seq} записей, а теперь их ${head?.seq ?? 0}`,
      en: `The registry had at least ${seq} entries and now has ${head?.seq ?? 0}`,
    },
    why: {
      ru: 'Последние записи удалены, или реестр заменён старой копией.',
      en: 'The last entries were removed, or the registry was replaced by an old copy.',
    },
    help: {
      ru: 'Восстановите реестр из последней резервной копии.',
      en: 'Restore the registry from the latest backup.',
    },
  });
}

/** A chain that has another event where the checkpoint is. */
export function describeRewritten({ seq }: Checkpoint): Diagnostic {
  return diagnostic({
    code: 'registry/chain-rewritten',
    severity: 'error',
    message: {
      ru: `Запись ${seq} реестра не та, что была при контрольной отметке: история переписана`,
      en: `Entry ${seq} of the registry is not the one of the checkpoint: the history was rewritten`,
    },
    help: {
      ru: 'Восстановите реестр из последней резервной копии.',
      en: 'Restore the registry from the latest backup.',
    },
  });
}
