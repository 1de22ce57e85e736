import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { type Place, placeOfFile } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import type { TemplateFront, TemplateSource } from '../check/template-source.js';
import { checkTemplate } from './check-template.js';
import { compileTemplate, type TemplatePlaces, type TemplateProgram } from './compile-template.js';
import { MarkupBuilder } from './markup-builder.js';
import type { MarkupElement } from './markup.js';
import { parseTemplate } from './parse-template.js';
import { Scope } from './scope.js';
import { TemplateError } from './template-error.js';
import type { TemplateFunctions } from './template-functions.js';
import { templateLimits } from './template-limits.js';

/** A template that can make documents of one kind. */
export interface KindTemplate {
  readonly file: string;
  readonly front: TemplateFront;
  /** Runs the template over a view. What a template does wrong at run time is a diagnostic at its place. */
  run(view: object, functions: TemplateFunctions): Outcome<MarkupElement>;
}

/** The templates of one language, loaded, checked and compiled. */
export interface TemplateSet {
  readonly language: string;
  /** Kinds of documents that the set can make, by name. */
  readonly kinds: ReadonlyMap<string, KindTemplate>;
}

interface LoadedTemplate {
  readonly source: TemplateSource;
  readonly program: TemplateProgram;
  readonly parts: readonly { readonly name: string; readonly place: Place }[];
}

/**
 * Loads the templates of one language. A later source replaces an earlier one of the same name: this is how an
 * organization overrides what is built in. Every fault that can be seen without data is told here, at its line.
 */
export function loadTemplates(language: string, sources: readonly TemplateSource[]): Outcome<TemplateSet> {
  const chosen = new Map<string, TemplateSource>();
  for (const source of sources) {
    if (!source.name.startsWith(`${language}/`)) continue;
    // A part often stands inside a sentence: the line break at the end of its file must not become a space there.
    chosen.set(source.name.slice(language.length + 1), { ...source, text: source.text.trimEnd() });
  }
  const diagnostics: Diagnostic[] = [];
  const loaded = new Map<string, LoadedTemplate>();
  for (const [name, source] of chosen) {
    const outcome = loadTemplate(source);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) loaded.set(name, outcome.value);
  }
  diagnostics.push(...checkParts(loaded));
  if (hasErrors(diagnostics)) return fail(diagnostics);

  const parts = new Map<string, TemplateProgram>();
  const kinds = new Map<string, KindTemplate>();
  for (const [name, { source, program }] of loaded) {
    if (isPart(name)) parts.set(partName(name), program);
    else {
      const front = source.front ?? unlawful;
      const run: KindTemplate['run'] = (view, functions) => runTemplate(program, parts, view, functions);
      kinds.set(name, { file: source.file, front, run });
    }
  }
  return succeed({ language, kinds }, diagnostics);
}

function runTemplate(
  program: TemplateProgram,
  parts: ReadonlyMap<string, TemplateProgram>,
  view: object,
  functions: TemplateFunctions,
): Outcome<MarkupElement> {
  const output = new MarkupBuilder();
  try {
    program(Scope.of(view), { output, functions, parts, turns: 0 });
  } catch (error) {
    if (error instanceof TemplateError) return fail([error.diagnostic]);
    throw error;
  }
  return output.finish();
}

/** A kind without front matter is refused when it is read; should it come here, it is for no law at all. */
const unlawful: TemplateFront = { jurisdictions: [], scope: 'role', build: 'always', legalForms: [] };

const isPart = (name: string): boolean => name.startsWith('parts/');
const partName = (name: string): string => name.slice('parts/'.length);

function loadTemplate(source: TemplateSource): Outcome<LoadedTemplate> {
  if (source.text.length > templateLimits.fileLength) {
    return fail([
      diagnostic({
        code: 'template/too-long',
        severity: 'error',
        message: {
          ru: `Шаблон длиннее ${templateLimits.fileLength} знаков`,
          en: `The template is longer than ${templateLimits.fileLength} characters`,
        },
        help: { ru: 'Разделите его на части в папке parts.', en: 'Split it into parts.' },
        place: placeOfFile(source.file),
      }),
    ]);
  }
  let program: hbs.AST.Program;
  try {
    program = source.tree ?? parseTemplate(source.text);
  } catch (error) {
    return fail([describeSyntaxError(error, source)]);
  }
  const places = findPlaces(source);
  const report = checkTemplate(program, (loc) => places.of(loc));
  const compiled = compileTemplate(program, places);
  return {
    value: { source, program: compiled.program, parts: report.parts },
    diagnostics: [...compiled.diagnostics, ...report.diagnostics],
  };
}

function findPlaces({ file, text }: TemplateSource): TemplatePlaces {
  const offsets = new LineOffsets(text);
  const place = (start: number, end: number): Place => ({ file, pointer: '', on: 'value', start, end });
  return {
    of: (loc) => place(offsets.offset(loc.start), offsets.offset(loc.end)),
    inContent: ({ loc, original, value }, start, end) => {
      // Handlebars takes white space around blocks away from the value, but not from the original.
      const written: unknown = original;
      const skipped = typeof written === 'string' ? Math.max(written.indexOf(value), 0) : 0;
      const base = offsets.offset(loc.start) + skipped;
      return place(base + start, base + end);
    },
  };
}

/** Offsets of the lines of a text, for the line and column that Handlebars tells. */
class LineOffsets {
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  }

  /** `line` counts from 1, `column` from 0. */
  offset(position: hbs.AST.Position): number {
    return (this.starts[position.line - 1] ?? 0) + position.column;
  }
}

/** Every part that is named exists, none includes itself, and none grows beyond the limit when written out. */
function checkParts(loaded: ReadonlyMap<string, LoadedTemplate>): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const lengths = new Map<string, number>();
  const names = [...loaded.keys()].filter(isPart).map(partName);

  const measure = (name: string, open: readonly string[]): number => {
    const known = lengths.get(name);
    const template = loaded.get(name);
    if (known !== undefined || template === undefined) return known ?? 0;
    let length = template.source.text.length;
    for (const part of template.parts) {
      const target = `parts/${part.name}`;
      if (!loaded.has(target)) {
        diagnostics.push(unknownPart(part.name, names, part.place));
      } else if (target === name || open.includes(target)) {
        diagnostics.push(
          diagnostic({
            code: 'template/part-cycle',
            severity: 'error',
            message: {
              ru: `Часть «${part.name}» включает саму себя`,
              en: `Part "${part.name}" includes itself`,
            },
            place: part.place,
          }),
        );
      } else {
        length += measure(target, [...open, name]);
      }
    }
    lengths.set(name, length);
    if (length > templateLimits.expandedLength) {
      diagnostics.push(
        diagnostic({
          code: 'template/too-long',
          severity: 'error',
          message: {
            ru: `Шаблон вместе с частями длиннее ${templateLimits.expandedLength} знаков`,
            en: `The template with its parts is longer than ${templateLimits.expandedLength} characters`,
          },
          place: placeOfFile(template.source.file),
        }),
      );
    }
    return length;
  };

  for (const name of loaded.keys()) measure(name, []);
  return diagnostics;
}

function unknownPart(name: string, names: readonly string[], place: Place): Diagnostic {
  const near = suggest(name, names);
  return diagnostic({
    code: 'template/unknown-part',
    severity: 'error',
    message: { ru: `Нет части шаблона «${name}»`, en: `There is no part "${name}"` },
    ...(near !== undefined && {
      help: { ru: `Возможно, имелась в виду «${near}».`, en: `Did you mean "${near}"?` },
    }),
    place,
  });
}

function describeSyntaxError(error: unknown, source: TemplateSource): Diagnostic {
  if (!(error instanceof Error)) throw error;
  const line = lineOf(error) ?? Number(/line (\d+)/.exec(error.message)?.[1] ?? Number.NaN);
  return diagnostic({
    code: 'template/syntax',
    severity: 'error',
    message: { ru: 'Ошибка в записи шаблона', en: 'The template has a syntax error' },
    help: {
      ru: 'Проверьте, что каждый блок {{#…}} закрыт и скобки парные.',
      en: 'Check that every block {{#…}} is closed and that braces come in pairs.',
    },
    place: placeOfLine(source, Number.isNaN(line) ? undefined : line),
  });
}

/** The line, counted from 1, that Handlebars put on its exception. */
function lineOf(error: Error): number | undefined {
  return 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : undefined;
}

function placeOfLine(source: TemplateSource, line: number | undefined): Place {
  const lines = source.text.split('\n');
  const index = Math.min(Math.max((line ?? 1) - 1, 0), lines.length - 1);
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const text = lines[index] ?? '';
  const indent = text.length - text.trimStart().length;
  return {
    file: source.file,
    pointer: '',
    on: 'value',
    start: start + indent,
    end: start + text.trimEnd().length,
  };
}
