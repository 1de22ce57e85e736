import { UsageError } from './usage-error.js';

/**
 * The lines of what is piped in, without line feeds, each as soon as it is there. One of over `longest` characters is cut
 * to one more than that, so that the length of a line is no matter. Throws a `UsageError` where the bytes are not UTF-8:
 * what would be read of them is not what the user wrote.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decode = createDecoder();
  const cut = (text: string): string => text.slice(0, longest + 1);
  let rest = '';
  for await (const bytes of input) {
    const lines = decode(bytes).split('\n');
    lines[0] = rest + (lines[0] ?? '');
    rest = cut(lines.pop() ?? '');
    yield* lines.map(cut);
  }
  rest = cut(rest + decode(undefined));
  if (rest !== '') yield rest;
}

/** Decodes one piece after another; the end is `undefined`. */
function createDecoder(): (bytes: Uint8Array | undefined) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw notUtf8();
    }
  };
}

function notUtf8(): UsageError {
  return new UsageError(
    { ru: 'входные данные не в кодировке UTF-8', en: 'the input is not in UTF-8' },
    {
      ru: 'Сохраните список в кодировке UTF-8; в PowerShell перед командой выполните: $OutputEncoding = [Text.Encoding]::UTF8',
      en: 'Save the list in UTF-8; in PowerShell first run: $OutputEncoding = [Text.Encoding]::UTF8',
    },
  );
}
