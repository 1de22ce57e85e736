import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { type Checkpoint, readCheckpoint } from '../../registry/verify/checkpoint.js';

/** A checkpoint as somebody typed it; nothing when it was left out. */
export function readTypedCheckpoint(text: string | undefined): Outcome<{ readonly checkpoint?: Checkpoint }> {
  if (text === undefined) return succeed({});
  const checkpoint = readCheckpoint(text);
  return checkpoint === undefined ? fail([describeNoCheckpoint(text)]) : succeed({ checkpoint });
}

function describeNoCheckpoint(text: string): Diagnostic {
  return diagnostic({
    code: 'registry/bad-checkpoint',
    severity: 'error',
    message: { ru: `«${text}» — не контрольная отметка`, en: `“${text}” is no checkpoint` },
    help: {
      ru: 'Отметку печатает rolebook verify: число записей, двоеточие и 64 знака.',
      en: 'rolebook verify prints one: the number of entries, a colon and 64 characters.',
    },
  });
}
