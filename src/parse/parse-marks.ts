import { type Diagnostic, type DiagnosticCode, type Text, diagnostic } from '../diagnostic/diagnostic.js';
import { type Outcome, fail, succeed } from '../diagnostic/outcome.js';
import type { Place } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Verbatim } from '../diagnostic/verbatim.js';
import type { LocatedScalar } from './located.js';
import { type ScalarLocator, createScalarLocator } from './scalar-locator.js';

/** A piece of a text with marks. Its place is the stretch of the source that it was written in. */
export type MarkedPart = TextPart | RefPart | BlankPart | ValuePart;

/** Words without marks. Never empty. */
export interface TextPart {
  readonly type: 'text';
  readonly value: string;
  readonly place: Place;
  /** The place of each line, when there are several and they can be told apart. */
  readonly lines?: readonly Place[];
  /** The stretches that the source has letter for letter, where it has not the whole text so. */
  readonly verbatim?: readonly Verbatim[];
}

/** `[[ref:duties.limits]]`: the number of another clause or section. Whether it exists is checked later. */
export interface RefPart {
  readonly type: 'ref';
  readonly target: string;
  readonly place: Place;
}

/** `[[blank]]`, `[[blank:hint]]`, `[[blank:hint|choice|choice]]`: a short gap inside a line, to fill in by hand. */
export interface BlankPart {
  readonly type: 'blank';
  /** Empty when none is given. */
  readonly hint: string;
  readonly choices: readonly string[];
  readonly place: Place;
}

/** `[[value:limit]]`: the words that a role gives to a parameter of a shared clause. */
export interface ValuePart {
  readonly type: 'value';
  readonly parameter: string;
  readonly place: Place;
}

const names = ['ref', 'blank', 'value'] as const;

/** So many faults of one text are told; it also bounds the time for a text of nothing but brackets. */
const maximumReports = 20;

/**
 * Divides a text into words and marks. `[[` always begins a mark; for two brackets as such write `\[[` (in double
 * quotes `\\[[`). Inside a mark there are no `[[`, `]]`, and in a hint or choice no `|`; spaces around them are taken
 * off. A mark that cannot be read is an error at its place, and then there is no value.
 *
 * The text must be a string: `describeNotText` tells of others.
 */
export function parseMarks(scalar: LocatedScalar): Outcome<readonly MarkedPart[]> {
  if (typeof scalar.value !== 'string') throw new Error(`parseMarks was given no text: ${scalar.source}`);
  return new MarkReader(scalar.value, createScalarLocator(scalar)).read();
}

class MarkReader {
  private readonly parts: MarkedPart[] = [];
  private readonly diagnostics: Diagnostic[] = [];

  constructor(
    private readonly text: string,
    private readonly locator: ScalarLocator,
  ) {}

  read(): Outcome<readonly MarkedPart[]> {
    let words = '';
    let wordsStart = 0;
    let at = 0;
    const flush = (end: number): void => {
      if (words !== '') {
        const lines = this.locateLines(words, wordsStart, end);
        const place = this.locator.locate(wordsStart, end);
        const verbatim = this.listVerbatim(words, wordsStart, end, place);
        this.parts.push({ type: 'text', value: words, place, ...(lines && { lines }), ...verbatim });
      }
      words = '';
    };
    while (at < this.text.length && this.diagnostics.length < maximumReports) {
      const opening = this.text.indexOf('[[', at);
      if (opening === -1) {
        words += this.text.slice(at);
        break;
      }
      if (this.text[opening - 1] === '\\') {
        words += `${this.text.slice(at, opening - 1)}[[`;
        at = opening + 2;
        continue;
      }
      words += this.text.slice(at, opening);
      flush(opening);
      at = this.readMark(opening);
      wordsStart = at;
    }
    flush(this.text.length);
    return this.diagnostics.length === 0 ? succeed(this.parts) : fail(this.diagnostics);
  }

  /** The places of the lines of words, unless an escaped mark in them has moved the rest. */
  private locateLines(words: string, start: number, end: number): readonly Place[] | undefined {
    if (!words.includes('\n') || !this.locator.isExact || end - start !== words.length) return undefined;
    let at = start;
    return words.split('\n').map((line) => {
      const place = this.locator.locate(at, at + line.length);
      at += line.length + 1;
      return place;
    });
  }

  /** None are listed where nothing stands between the words; and an escaped mark in them has moved the rest. */
  private listVerbatim(
    words: string,
    start: number,
    end: number,
    place: Place,
  ): Pick<TextPart, 'verbatim'> | undefined {
    const { isExact } = this.locator;
    if (isExact && place.end - place.start === words.length && !/\p{M}/u.test(words)) return undefined;
    return { verbatim: end - start === words.length ? this.locator.listVerbatim(start, end) : [] };
  }

  /** Reads the mark at `start`; where the text goes on after it. */
  private readMark(start: number): number {
    const bodyStart = start + 2;
    const closing = this.text.indexOf(']]', bodyStart);
    const nextOpening = this.text.indexOf('[[', bodyStart);
    if (closing === -1 || (nextOpening !== -1 && nextOpening < closing)) {
      const end = this.findBrokenEnd(bodyStart, nextOpening);
      this.report(start, end, describeUnclosed(this.text.slice(start, end)));
      return end;
    }
    const end = closing + 2;
    const body = this.text.slice(bodyStart, closing);
    const [, name = '', colon, content = ''] = /^([^:]*)(:?)(.*)$/s.exec(body) ?? [];
    const place = this.locator.locate(start, end);
    switch (name.trim()) {
      case 'ref': {
        const target = content.trim();
        if (/^[^\s|[\]]+$/.test(target)) this.parts.push({ type: 'ref', target, place });
        else this.report(start, end, describeBadTarget(target));
        break;
      }
      case 'value': {
        const parameter = content.trim();
        if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(parameter))
          this.parts.push({ type: 'value', parameter, place });
        else this.report(start, end, describeBadParameter(parameter));
        break;
      }
      case 'blank': {
        const [hint = '', ...choices] = content.split('|').map((each) => each.replace(/\s+/g, ' ').trim());
        if (choices.includes('')) this.report(start, end, describeEmptyChoice());
        else this.parts.push({ type: 'blank', hint, choices, place });
        break;
      }
      default:
        this.report(start, end, describeUnknown(name.trim(), `${colon ?? ''}${content}`));
    }
    return end;
  }

  /** An unclosed mark ends with its line, at a single closing bracket, or before the next mark. */
  private findBrokenEnd(bodyStart: number, nextOpening: number): number {
    const candidates = [
      this.text.indexOf('\n', bodyStart),
      this.text.indexOf(']', bodyStart) + 1,
      nextOpening,
    ].filter((each) => each > 0);
    return Math.min(this.text.length, ...candidates);
  }

  private report(start: number, end: number, fault: Fault): void {
    const place = this.locator.locate(start, end);
    const { correction, ...said } = fault;
    const isFixable = correction !== undefined && this.locator.isExact;
    this.diagnostics.push(
      diagnostic({
        ...said,
        severity: 'error',
        place,
        ...(isFixable
          ? { fix: { file: place.file, start: place.start, end: place.end, text: correction } }
          : {}),
      }),
    );
  }
}

interface Fault {
  readonly code: DiagnosticCode;
  readonly message: Text;
  readonly help: Text;
  /** What the author surely meant. */
  readonly correction?: string;
}

function describeUnclosed(found: string): Fault {
  return {
    code: 'yaml/mark-not-closed',
    message: {
      ru: `Отметка «${found}» не закрыта: в конце нужны две скобки «]]»`,
      en: `The mark “${found}” is not closed: two brackets “]]” must end it`,
    },
    help: {
      ru: 'Допишите «]]». Если это просто две скобки в тексте, напишите \\[[.',
      en: 'Add “]]”. If these are just two brackets in a text, write \\[[.',
    },
  };
}

function describeUnknown(name: string, rest: string): Fault {
  const meant = suggest(name, names);
  const corrected = meant === undefined ? undefined : `[[${meant}${rest}]]`;
  const hint: Text =
    corrected === undefined
      ? {
          ru: 'Есть отметки [[ref:раздел.пункт]] и [[blank:подсказка]].',
          en: 'There are the marks [[ref:section.clause]] and [[blank:hint]].',
        }
      : { ru: `Видимо, имелось в виду ${corrected}.`, en: `Did you mean ${corrected}?` };
  return {
    code: 'yaml/unknown-mark',
    message: {
      ru: `Неизвестная отметка «[[${name}…]]»`,
      en: `Unknown mark “[[${name}…]]”`,
    },
    help: {
      ru: `${hint.ru} Если это просто две скобки в тексте, напишите \\[[.`,
      en: `${hint.en} If these are just two brackets in a text, write \\[[.`,
    },
    ...(corrected === undefined ? {} : { correction: corrected }),
  };
}

function describeBadTarget(target: string): Fault {
  return {
    code: 'yaml/bad-ref',
    message:
      target === ''
        ? { ru: 'В отметке [[ref:…]] не указан пункт', en: 'The mark [[ref:…]] names no clause' }
        : {
            ru: `Отметка [[ref:${target}]] должна называть один пункт, без пробелов и знака «|»`,
            en: `The mark [[ref:${target}]] must name one clause, without spaces and “|”`,
          },
    help: {
      ru: 'Впишите раздел и имя пункта, например [[ref:duties.limits]].',
      en: 'Write the section and the id of the clause, for instance [[ref:duties.limits]].',
    },
  };
}

function describeBadParameter(parameter: string): Fault {
  return {
    code: 'yaml/bad-value',
    message:
      parameter === ''
        ? { ru: 'В отметке [[value:…]] не указан параметр', en: 'The mark [[value:…]] names no parameter' }
        : {
            ru: `Отметка [[value:${parameter}]] должна называть параметр латинскими буквами`,
            en: `The mark [[value:${parameter}]] must name a parameter, in Latin letters`,
          },
    help: {
      ru: 'Впишите идентификатор параметра, например [[value:limit]].',
      en: 'Write the id of a parameter, for instance [[value:limit]].',
    },
  };
}

function describeEmptyChoice(): Fault {
  return {
    code: 'yaml/empty-choice',
    message: {
      ru: 'В отметке [[blank:…]] есть пустой вариант: два знака «|» подряд или «|» в конце',
      en: 'The mark [[blank:…]] has an empty choice: two “|” in a row, or one at the end',
    },
    help: {
      ru: 'Впишите вариант или удалите лишний знак «|».',
      en: 'Write the choice, or delete the “|” that is too many.',
    },
  };
}
