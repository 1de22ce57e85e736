import { join } from 'node:path';

/**
 * The folder, inside that of the chunks, with what V8 has compiled of them. It names all that such code depends on and V8
 * may not ask for: its version, the processor, the system. Another Node finds nothing there and compiles the chunks itself.
 */
export function nameCodeFolder(chunks: string): string {
  return join(chunks, 'prepared', `code-${process.version}-${process.platform}-${process.arch}`);
}
