// typst, compiled to a library for Node: the compiler lives as long as the process and keeps its fonts.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const template = readFileSync(new URL('instruction.typ', import.meta.url), 'utf8');

/** A function from content and attachments to the bytes of a PDF. `standard`: `a-3a`, or nothing for a tagged file. */
export function loadTypst({ fonts, standard }) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  return (content) => {
    const bytes = compiler.pdf(
      { mainFileContent: template, inputs: { content: JSON.stringify(content) } },
      standard === undefined ? {} : { pdfStandard: standard },
    );
    // What its own command line suggests for work that goes on; without it memory grows with every document.
    compiler.evictCache(10);
    return bytes;
  };
}
