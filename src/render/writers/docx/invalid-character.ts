import type { Diagnostic } from '../../../diagnostic/diagnostic.js';
import { diagnostic } from '../../../diagnostic/diagnostic.js';
import type { Place } from '../../../diagnostic/place.js';
import { visitInlines } from '../../../document/visit.js';
import type { WriterInput } from '../../writer.js';

/**
 * Characters that XML 1.0 cannot hold (production 2, Char), and halves of surrogate pairs. One of them makes the
 * whole file unreadable, or is silently dropped by the library.
 */
const invalid = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Reports each run, and each file property, that holds a character which a Word file cannot hold. */
export function findInvalidCharacters(
  input: Pick<WriterInput, 'document' | 'look' | 'producer'>,
): readonly Diagnostic[] {
  const { document, look, producer } = input;
  const diagnostics: Diagnostic[] = [];
  const inspect = (text: string, place?: Place): void => {
    const code = invalid.exec(text)?.[0].codePointAt(0);
    if (code !== undefined) diagnostics.push(reportInvalidCharacter(code, place));
  };
  for (const property of [document.title, document.author, producer, look.list.dash, look.list.bullet]) {
    inspect(property);
  }
  visitInlines(document, (inline) => {
    switch (inline.type) {
      case 'text':
        inspect(inline.value, inline.origin);
        break;
      case 'blank':
        inspect([inline.hint, ...inline.choices].join(' '), inline.origin);
        break;
      case 'strong':
      case 'ref':
      case 'break':
        break;
      default:
        inline satisfies never;
    }
  });
  return diagnostics;
}

function reportInvalidCharacter(code: number, place: Place | undefined): Diagnostic {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return diagnostic({
    code: 'render/invalid-character',
    severity: 'error',
    message: {
      ru: `в тексте есть невидимый знак ${name}, который нельзя записать в файл Word`,
      en: `the text holds the character ${name}, which a Word file cannot hold`,
    },
    why: {
      ru: 'формат файлов Word (XML 1.0) не допускает таких знаков: файл не откроется',
      en: 'the format of Word files (XML 1.0) does not allow such characters: the file would not open',
    },
    help: {
      ru: 'наберите это место заново; такие знаки обычно попадают в текст при копировании',
      en: 'type this passage anew; such characters usually come in by copying',
    },
    ...(place && { place }),
  });
}
