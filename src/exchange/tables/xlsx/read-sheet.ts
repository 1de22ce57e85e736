import { scanXml, type XmlFault } from '../../office/scan-xml.js';
import { mostColumns, mostRows } from '../name-column.js';
import type { Cell } from '../table.js';
import { type CellRange, type CellReference, readRange, readReference } from './cell-reference.js';
import { readDateSerial } from './date-serial.js';
import type { NumberFormat } from './number-format.js';
import { cleanText, TextReader } from './text-reader.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** A sheet as it is written. */
export interface SheetContent {
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  /** By the number of the row, where it is not 0. */
  readonly levels: ReadonlyMap<number, number>;
  /** Rows that are not shown. */
  readonly hidden: ReadonlySet<number>;
  /** Cells with a formula of which no value was kept. */
  readonly unvalued: readonly CellReference[];
  /** Cells that show a fault of their formula, `#REF!`. */
  readonly faulty: readonly CellReference[];
}

const mostCells = 3_000_000;
const mostMerges = 100_000;

/** Reads a worksheet (ECMA-376 part 1, 18.3.1). Of a formula the value counts that was kept with it. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetContent | XmlFault {
  const reader = new SheetReader(context);
  const fault = scanXml(bytes, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (piece) => {
      reader.add(piece);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return fault ?? reader.take();
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #cells: Cell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #levels = new Map<number, number>();
  readonly #hidden = new Set<number>();
  readonly #unvalued: CellReference[] = [];
  readonly #faulty: CellReference[] = [];
  readonly #inline = new TextReader();
  #fault: XmlFault | undefined;
  #row = 0;
  #column = 0;
  #type = 'n';
  #format: NumberFormat = 'number';
  #value: string | undefined;
  #isValue = false;
  #hasFormula = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    switch (name) {
      case 'row':
        this.#openRow(attributes);
        break;
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#isValue = true;
        break;
      case 'f':
        this.#hasFormula = true;
        break;
      case 'mergeCell': {
        const range = readRange(attributes.get('ref') ?? '');
        if (range !== undefined && this.#merges.length < mostMerges) this.#merges.push(range);
        break;
      }
      default:
        this.#inline.open(name);
    }
  }

  add(piece: string): void {
    if (this.#isValue) this.#value = (this.#value ?? '') + piece;
    else this.#inline.add(piece);
  }

  close(name: string): void {
    if (name === 'v') this.#isValue = false;
    else if (name === 'c') this.#closeCell();
    else this.#inline.close(name);
  }

  take(): SheetContent | XmlFault {
    return (
      this.#fault ?? {
        cells: this.#cells,
        merges: this.#merges,
        levels: this.#levels,
        hidden: this.#hidden,
        unvalued: this.#unvalued,
        faulty: this.#faulty,
      }
    );
  }

  #openRow(attributes: ReadonlyMap<string, string>): void {
    const written = attributes.get('r');
    this.#row = written === undefined ? this.#row + 1 : Number(written);
    this.#column = 0;
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > mostRows) {
      this.#fault ??= 'damaged';
      this.#row = 1;
    }
    const level = Number(attributes.get('outlineLevel') ?? 0);
    if (level >= 1 && level <= 7) this.#levels.set(this.#row, level);
    if (isTrue(attributes.get('hidden'))) this.#hidden.add(this.#row);
  }

  #openCell(attributes: ReadonlyMap<string, string>): void {
    const written = attributes.get('r');
    const reference =
      written === undefined ? { row: this.#row, column: this.#column + 1 } : readReference(written);
    if (reference === undefined || reference.row !== this.#row || reference.column > mostColumns) {
      this.#fault ??= 'damaged';
    } else this.#column = reference.column;
    if (this.#cells.length >= mostCells) this.#fault ??= 'too-large';
    this.#type = attributes.get('t') ?? 'n';
    this.#format = this.#context.formats[Number(attributes.get('s') ?? 0)] ?? 'number';
    this.#value = undefined;
    this.#isValue = false;
    this.#hasFormula = false;
    this.#inline.take();
  }

  #closeCell(): void {
    if (this.#fault !== undefined) return;
    const at = { row: this.#row, column: this.#column };
    const inline = this.#inline.take();
    if (this.#type === 'e') this.#faulty.push(at);
    if (this.#hasFormula && this.#value === undefined && inline === '') this.#unvalued.push(at);
    const cell = this.#type === 'inlineStr' ? textCell(at, inline) : this.#readValue(at, this.#value ?? '');
    if (cell.text !== '') this.#cells.push(cell);
  }

  #readValue(at: CellReference, value: string): Cell {
    switch (this.#type) {
      case 's':
        return textCell(at, this.#context.strings[Number(value === '' ? Number.NaN : value)] ?? '');
      case 'n':
        return this.#readNumber(at, value.trim());
      case 'd': {
        const date = /^\s*(\d{4}-\d{2}-\d{2})/u.exec(value)?.[1];
        return date === undefined
          ? textCell(at, cleanText(value))
          : { type: 'date', ...at, date, text: date };
      }
      case 'b':
        return textCell(at, isTrue(value.trim()) ? 'TRUE' : 'FALSE');
      default:
        return textCell(at, cleanText(value));
    }
  }

  #readNumber(at: CellReference, written: string): Cell {
    const exact = Number(written);
    if (written === '' || !Number.isFinite(exact)) return textCell(at, cleanText(written));
    if (this.#format === 'date') {
      const date = readDateSerial(exact, this.#context.is1904);
      if (date !== undefined) return { type: 'date', ...at, date, text: date };
    }
    // As many digits as Excel shows: more are noise of its arithmetic.
    const value = Number(exact.toPrecision(15));
    return { type: 'number', ...at, value, text: printNumber(value, this.#format) };
  }
}

function textCell(at: CellReference, text: string): Cell {
  return { type: 'text', ...at, text };
}

function printNumber(value: number, format: NumberFormat): string {
  const text = String(value);
  return typeof format === 'object' && /^\d+$/u.test(text) ? text.padStart(format.leastDigits, '0') : text;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
