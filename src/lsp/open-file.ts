import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceLocation } from '../actions/locate-source.js';
import { nameFile } from './document-path.js';
import type { Sketch } from './sketch-yaml.js';
import { sketchYaml } from './sketch-yaml.js';
import type { TextChange } from './text-change.js';
import { findTextChange } from './text-change.js';
import { TextLines } from './text-lines.js';

/** A file that is open in the editor. */
export class OpenFile {
  /** Which workspace it belongs to; `undefined` while that is not known, and when it belongs to none. */
  location: SourceLocation | undefined;
  private known: { readonly text: string; readonly lines: TextLines; sketch: Sketch | undefined };

  constructor(
    /** Absolute path. */
    readonly path: string,
    public document: TextDocument,
  ) {
    this.known = readKnown(document.getText());
  }

  /** The name that findings use for it. */
  get file(): string {
    return nameFile(this.path);
  }

  /** Its text as offsets count it. */
  get lines(): TextLines {
    return this.known.lines;
  }

  /** Its structure, which is known however broken it is. */
  get sketch(): Sketch {
    return (this.known.sketch ??= sketchYaml(this.known.lines.text));
  }

  /** Its bytes if it were saved now. */
  encode(): Uint8Array {
    return new TextEncoder().encode(this.known.text);
  }

  /** Takes in the text of the editor, and says what has changed. */
  update(document: TextDocument): TextChange | undefined {
    this.document = document;
    const before = this.known.lines.text;
    const text = document.getText();
    if (text !== this.known.text) this.known = readKnown(text);
    return findTextChange(before, this.known.lines.text);
  }
}

function readKnown(text: string): { text: string; lines: TextLines; sketch: Sketch | undefined } {
  return { text, lines: new TextLines(text), sketch: undefined };
}
