import { CST, Lexer } from 'yaml';
import {
  type Diagnostic,
  type DiagnosticCode,
  type Edit,
  type Text,
  diagnostic,
} from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { quoteRestOfLine } from './quote-text.js';
import { handWritten } from './yaml-limits.js';

/**
 * The deepest nesting, counted in indicators and brackets that are open at once (a map in a map counts two). The
 * parser calls itself for each level, and a thousand of them end the process in a way that nothing can catch; a role
 * needs about twelve.
 */
export const maximumDepth = 64;

/** So many refusals are told one by one. */
const maximumReports = 20;

/** What the guard found. `safe` tells whether the text may be given to the parser at all. */
export interface Guarded {
  readonly safe: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at the tokens of a text before the parser sees it. The lexer is flat: its time and memory grow with the
 * length only, whatever the nesting. Refused are texts that would exhaust the parser (then `safe` is false), and the
 * parts of YAML that an HR file has no use for and that make one value stand for another: anchors, aliases, tags,
 * directives, explicit keys, several documents. Signs inside a text are not tokens and are never refused.
 */
export function guardYaml(file: string, text: string, maximumTokens: number = handWritten.tokens): Guarded {
  const diagnostics: Diagnostic[] = [];
  const nesting = new Nesting();
  let count = 0;
  let documentBegan = false;
  let previous: TokenType = null;
  let plainEnd = -1;
  for (const token of readTokens(text)) {
    const { type, start, end } = token;
    const place: Place = { file, pointer: '', on: 'value', start, end };
    if (++count > maximumTokens)
      return { safe: false, diagnostics: [...diagnostics, describeTooMany(place, maximumTokens)] };
    if (nesting.enter(token) > maximumDepth) {
      return { safe: false, diagnostics: [...diagnostics, describeTooDeep(place)] };
    }
    if (diagnostics.length >= maximumReports) continue;
    if (type === 'doc-start') {
      if (documentBegan) diagnostics.push(describeSecondDocument(place));
      documentBegan = true;
    } else if (isContent(type)) {
      if (previous === 'doc-end') diagnostics.push(describeSecondDocument(place));
      documentBegan = true;
    }
    // What stands in a line that is put in quotes is a consequence.
    if (start >= (diagnostics.at(-1)?.fix?.end ?? 0)) {
      const refusal = describeRefusedToken(file, text, token, nesting.isInBrackets);
      if (refusal !== undefined) diagnostics.push(refusal);
    }
    if (type === 'content') plainEnd = end;
    if (type === 'comment' && isCutOff(text, plainEnd, token)) diagnostics.push(describeCutText(place));
    if (type === 'doc-end' || isContent(type)) previous = type;
  }
  return { safe: true, diagnostics };
}

type TokenType = CST.TokenType | 'content' | null;

interface Token {
  readonly type: TokenType;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The offset of the quote that is never closed: the lexer takes all that follows it for its text. `undefined` when
 * every quote is closed.
 */
export function findUnclosedQuote(text: string): number | undefined {
  let last: Token | undefined;
  for (const token of readTokens(text)) {
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') last = token;
  }
  if (last === undefined) return undefined;
  const { source, start } = last;
  const isClosed = source.length > 1 && source.endsWith(source[0] ?? '') && !source.endsWith('\\"');
  return isClosed ? undefined : start;
}

/** The tokens of a text with their offsets. The marks that the lexer puts in by itself have no length. */
function* readTokens(text: string): Generator<Token> {
  let offset = 0;
  let isScalarNext = false;
  for (const source of new Lexer().lex(text)) {
    const type: TokenType = isScalarNext ? 'content' : CST.tokenType(source);
    isScalarNext = type === 'scalar';
    const length = isSynthetic(type) ? 0 : source.length;
    yield { type, source, start: offset, end: offset + length };
    offset += length;
  }
}

function isSynthetic(type: TokenType): boolean {
  return type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end';
}

/** Tokens that are not part of a value. */
const bareTokens: ReadonlySet<TokenType> = new Set<TokenType>([
  'doc-mode',
  'doc-start',
  'doc-end',
  'space',
  'newline',
  'comment',
  'directive-line',
  'byte-order-mark',
  'scalar',
]);

function isContent(type: TokenType): boolean {
  return !bareTokens.has(type);
}

const openingBrackets: ReadonlySet<TokenType> = new Set<TokenType>(['flow-seq-start', 'flow-map-start']);
const closingBrackets: ReadonlySet<TokenType> = new Set<TokenType>(['flow-seq-end', 'flow-map-end']);
const indicators: ReadonlySet<TokenType> = new Set<TokenType>([
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
]);

/** How deep the nesting is at a token: open brackets, and columns of the blocks that are open. */
class Nesting {
  private readonly columns: number[] = [];
  private brackets = 0;
  /** Indicators since the last bracket: in a flow each of them can open an item without a bracket. */
  private indicators = 0;
  private lineStart = 0;
  private isLineBegun = false;

  /** Whether the last token stands inside brackets, not counting a bracket that it opens itself. */
  isInBrackets = false;

  /** Takes in one token; the depth at it. */
  enter({ type, source, start, end }: Token): number {
    this.isInBrackets = this.brackets > 0;
    if (openingBrackets.has(type)) {
      this.enterBlock(start);
      this.brackets++;
    } else if (closingBrackets.has(type)) {
      this.brackets = Math.max(0, this.brackets - 1);
    } else if (type === 'flow-error-end') {
      this.brackets = 0;
    } else if (indicators.has(type)) {
      if (this.brackets === 0) this.push(start - this.lineStart);
      else this.indicators++;
    } else if (isContent(type)) {
      this.indicators = 0;
      if (type !== 'comma') this.enterBlock(start);
    }
    // Quoted texts and block texts hold line ends too.
    const lineEnd = source.lastIndexOf('\n');
    if (lineEnd !== -1) {
      this.lineStart = start + lineEnd + 1;
      this.isLineBegun = this.lineStart < end;
    }
    return this.columns.length + this.brackets + this.indicators;
  }

  private enterBlock(start: number): void {
    if (this.brackets === 0 && !this.isLineBegun) this.push(start - this.lineStart);
  }

  private push(column: number): void {
    while ((this.columns.at(-1) ?? -1) >= column) this.columns.pop();
    this.columns.push(column);
    this.isLineBegun = true;
  }
}

/** `[[ref:…` or `[[blank…` up to its closing brackets or the end of the line. */
const markPattern = /^\[\[[ \t]*(?:ref|blank)[ \t]*(?:(?::[^\]\n]*)?\]\]|[:\]])/;

interface Refusal {
  readonly code: DiagnosticCode;
  readonly message: (found: string) => Text;
  /** What to do, when it is not to put the text in quotes. */
  readonly help?: Text;
}

const refusals: ReadonlyMap<TokenType, Refusal> = new Map<TokenType, Refusal>([
  [
    'anchor',
    {
      code: 'yaml/anchor',
      message: (found) => ({
        ru: `Значение начинается со знака «&» (${found}): для YAML это метка, а метки не допускаются`,
        en: `The value begins with “&” (${found}), which YAML takes for an anchor; anchors are not allowed`,
      }),
    },
  ],
  [
    'alias',
    {
      code: 'yaml/alias',
      message: (found) => ({
        ru: `Значение начинается со знака «*» (${found}): для YAML это ссылка на метку, а такие ссылки не допускаются`,
        en: `The value begins with “*” (${found}), which YAML takes for an alias; aliases are not allowed`,
      }),
    },
  ],
  [
    'tag',
    {
      code: 'yaml/tag',
      message: (found) => ({
        ru: `Значение начинается со знака «!» (${found}): для YAML это указание типа, а такие указания не допускаются`,
        en: `The value begins with “!” (${found}), which YAML takes for a tag; tags are not allowed`,
      }),
    },
  ],
  [
    'explicit-key-ind',
    {
      code: 'yaml/explicit-key',
      message: () => ({
        ru: 'Знак «?» с пробелом в начале значения YAML понимает как сложный ключ; такие ключи не допускаются',
        en: 'YAML takes “?” and a space at the beginning of a value for a complex key; such keys are not allowed',
      }),
    },
  ],
  [
    'directive-line',
    {
      code: 'yaml/directive',
      message: (found) => ({
        ru: `Строка начинается со знака «%» (${found}): для YAML это директива, а директивы не допускаются`,
        en: `The line begins with “%” (${found}), which YAML takes for a directive; directives are not allowed`,
      }),
      help: { ru: 'Удалите эту строку.', en: 'Delete this line.' },
    },
  ],
]);

function describeRefusedToken(
  file: string,
  text: string,
  token: Token,
  isInBrackets: boolean,
): Diagnostic | undefined {
  const { type, start } = token;
  // In brackets the text ends before its line does, and only the author knows where. The rest of the line is read for
  // refused tokens only: to read it for each token would take time that grows with the square of the line.
  const quoteRest = (): Edit | undefined => (isInBrackets ? undefined : quoteRestOfLine(file, text, start));
  if (type === 'flow-seq-start') {
    const mark = markPattern.exec(text.slice(start, start + 200))?.[0];
    if (mark === undefined) return undefined;
    return describeUnquotedMark(
      { file, pointer: '', on: 'value', start, end: start + mark.length },
      quoteRest(),
    );
  }
  const refusal = refusals.get(type);
  if (refusal === undefined) return undefined;
  const found = text.slice(start, token.end).trimEnd();
  const { code, help } = refusal;
  const place: Place = { file, pointer: '', on: 'value', start, end: token.end };
  const message = refusal.message(found.length > 40 ? `${found.slice(0, 40)}…` : found);
  if (help !== undefined) return diagnostic({ code, severity: 'error', message, help, place });
  const quoted = quoteRest();
  // A name in Latin letters may be meant as YAML means it; quotes would then print it in the document.
  const isSurelyText = quoted !== undefined && /^\S*[^\0-\x7F]/.test(quoted.text);
  return diagnostic({
    code,
    severity: 'error',
    message,
    help: {
      ru: `Если это текст, возьмите его в кавычки целиком${showQuoted(quoted)}`,
      en: `If this is text, put all of it in quotes${showQuoted(quoted)}`,
    },
    place,
    ...(isSurelyText ? { fix: quoted } : {}),
  });
}

/** The corrected text after a colon, where it is short enough to be read. */
function showQuoted(quoted: Edit | undefined): string {
  return quoted === undefined || quoted.text.length > 300 ? '' : `: ${quoted.text}`;
}

function describeUnquotedMark(place: Place, fix: Edit | undefined): Diagnostic {
  return diagnostic({
    code: 'yaml/mark-not-quoted',
    severity: 'error',
    message: {
      ru: 'Текст начинается с «[[»: без кавычек YAML понимает это как список, а не как отметку в тексте',
      en: 'The text begins with “[[”: without quotes YAML takes it for a list, not for a mark in a text',
    },
    help: {
      ru: `Возьмите текст в кавычки целиком${showQuoted(fix)}`,
      en: `Put the whole text in quotes${showQuoted(fix)}`,
    },
    place,
    ...(fix === undefined ? {} : { fix }),
  });
}

/** Whether a comment was meant as text: “заявка #5”, beside a text without quotes. People put a space into comments. */
function isCutOff(text: string, plainEnd: number, { source, start }: Token): boolean {
  return /^#(?:\s*\d|[^\s#])/.test(source) && /^[ \t]+$/.test(text.slice(plainEnd, start));
}

function describeCutText(place: Place): Diagnostic {
  return diagnostic({
    code: 'yaml/comment-in-text',
    severity: 'warning',
    message: {
      ru: 'Всё от знака «#» до конца строки не попадёт в документ: YAML считает это примечанием',
      en: 'All from “#” to the end of the line is left out of the document: YAML takes it for a comment',
    },
    help: {
      ru: 'Если это часть текста, напишите «№» или возьмите весь текст в кавычки; если примечание, поставьте после «#» пробел.',
      en: 'If it belongs to the text, put the whole text in quotes; if it is a comment, put a space after “#”.',
    },
    place,
  });
}

function describeSecondDocument(place: Place): Diagnostic {
  return diagnostic({
    code: 'yaml/multiple-documents',
    severity: 'error',
    message: {
      ru: 'Здесь начинается второй документ: в одном файле может быть только один',
      en: 'A second document begins here: a file holds only one',
    },
    help: {
      ru: 'Удалите строку «---» или «...» либо перенесите остальное в отдельный файл. Если это черта в тексте, возьмите текст в кавычки.',
      en: 'Delete the line “---” or “...”, or move the rest to a file of its own. If it is a dash in a text, put the text in quotes.',
    },
    place,
  });
}

function describeTooMany(place: Place, maximumTokens: number): Diagnostic {
  return diagnostic({
    code: 'yaml/too-many-values',
    severity: 'error',
    message: {
      ru: `В файле слишком много строк и значений: разобрано ${maximumTokens} частей, дальше файл не читается`,
      en: `The file has too many lines and values: reading stops after ${maximumTokens} parts`,
    },
    help: {
      ru: 'Проверьте, тот ли это файл. Общие пункты можно вынести в папку clauses.',
      en: 'Check that it is the right file. Shared clauses can be moved to the folder clauses.',
    },
    place,
  });
}

function describeTooDeep(place: Place): Diagnostic {
  return diagnostic({
    code: 'yaml/too-deep',
    severity: 'error',
    message: {
      ru: 'Слишком глубокая вложенность: списки и разделы вложены друг в друга больше, чем нужно должностной инструкции',
      en: 'The nesting is too deep: lists and sections stand inside each other more than a job instruction needs',
    },
    help: {
      ru: 'Проверьте отступы и скобки. Если это текст, возьмите его в кавычки.',
      en: 'Check the indentation and the brackets. If this is text, put it in quotes.',
    },
    place,
  });
}
