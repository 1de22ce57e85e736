import Handlebars from 'handlebars';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic, hasErrors } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { fail, succeed } from '../diagnostic/outcome.js';
import { type Place, placeOfFile } from '../diagnostic/place.js';
import { suggest } from '../diagnostic/suggest.js';
import { checkTags, checkTemplate } from './check-template.js';
import { guardView, UnknownFieldError } from './guard-view.js';
import { stampElements, type StampedTemplate } from './stamp-elements.js';
import { knownFunctions, type TemplateFunctions } from './template-functions.js';
import { TemplateCallError, templateLimits } from './template-limits.js';
import type { TemplateFront, TemplateSource } from '../check/template-source.js';

/** A template that can make documents of one kind. */
export interface KindTemplate {
  readonly file: string;
  readonly front: TemplateFront;
  /** Runs the template over a view. What a template does wrong at run time is a diagnostic at its line. */
  run(view: object, functions: TemplateFunctions): Outcome<string>;
}

/** The templates of one language, loaded, checked and compiled. */
export interface TemplateSet {
  readonly language: string;
  /** Kinds of documents that the set can make, by name. */
  readonly kinds: ReadonlyMap<string, KindTemplate>;
  /** Where the element with a stamp stands in its template. */
  place(stamp: string | undefined): Place | undefined;
}

interface LoadedTemplate {
  readonly source: TemplateSource;
  readonly stamped: StampedTemplate;
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
  const places: Place[] = [];
  const diagnostics: Diagnostic[] = [];
  const loaded = new Map<string, LoadedTemplate>();
  for (const [name, source] of chosen) {
    const outcome = loadTemplate(source, places);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) loaded.set(name, outcome.value);
  }
  diagnostics.push(...checkParts(loaded));
  if (hasErrors(diagnostics)) return fail(diagnostics);

  const environment = Handlebars.create();
  for (const [name, template] of loaded) {
    if (!isPart(name)) continue;
    environment.registerPartial(partName(name), compile(environment, template));
  }
  const kinds = new Map<string, KindTemplate>();
  for (const [name, template] of loaded) {
    if (isPart(name)) continue;
    const run = compile(environment, template);
    kinds.set(name, {
      file: template.source.file,
      front: template.source.front ?? unlawful,
      run(view, functions) {
        try {
          return succeed(run(view, { helpers: functions, ...noPrototypes }));
        } catch (error) {
          return fail([describeFailure(error, template)]);
        }
      },
    });
  }
  return succeed({ language, kinds, place: (stamp) => places[Number(stamp)] }, diagnostics);
}

/** A kind without front matter is refused when it is read; should it come here, it is for no law at all. */
const unlawful: TemplateFront = { jurisdictions: [], scope: 'role', build: 'always', legalForms: [] };

const noPrototypes = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
  allowCallsToHelperMissing: false,
};

const isPart = (name: string): boolean => name.startsWith('parts/');
const partName = (name: string): string => name.slice('parts/'.length);

function loadTemplate(source: TemplateSource, places: Place[]): Outcome<LoadedTemplate> {
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
  const stamped = stampElements(source.file, source.text, places);
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parseWithoutProcessing(stamped.text);
  } catch (error) {
    return fail([describeSyntaxError(error, source)]);
  }
  const offsets = new LineOffsets(stamped.text);
  const place = (loc: hbs.AST.SourceLocation): Place => ({
    file: source.file,
    pointer: '',
    on: 'value',
    start: stamped.toOriginal(offsets.offset(loc.start)),
    end: stamped.toOriginal(offsets.offset(loc.end)),
  });
  const report = checkTemplate(program, place);
  const diagnostics = [...checkTags(stamped), ...report.diagnostics];
  return { value: { source, stamped, parts: report.parts }, diagnostics };
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
    let length = template.stamped.text.length;
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

type Environment = ReturnType<typeof Handlebars.create>;

/** Compiles a template so that a failure inside it is known to be its own and not that of a template around it. */
function compile(environment: Environment, template: LoadedTemplate): Handlebars.TemplateDelegate<object> {
  const run = environment.compile<object>(template.stamped.text, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: knownFunctions,
    preventIndent: true,
  });
  return (view, options) => {
    try {
      // A part that is given words of its own gets a copy of the view, which has to be guarded again.
      return run(guardView(view), options);
    } catch (error) {
      throw error instanceof TemplateFailure ? error : new TemplateFailure(error, template);
    }
  };
}

/** A failure while a template ran, with the template it happened in. */
class TemplateFailure extends Error {
  constructor(
    readonly reason: unknown,
    readonly template: LoadedTemplate,
  ) {
    super('template failure');
  }
}

function describeFailure(error: unknown, outer: LoadedTemplate): Diagnostic {
  const { reason, template } = error instanceof TemplateFailure ? error : { reason: error, template: outer };
  if (!(reason instanceof Error)) throw reason;
  if (reason instanceof UnknownFieldError) return unknownField(reason.field, template.source);
  const missing = /^"(.+)" not defined in/.exec(reason.message)?.[1];
  if (missing !== undefined) return unknownField(missing, template.source, lineOf(reason));
  const line = lineOf(reason);
  if (reason instanceof TemplateCallError) {
    return diagnostic({
      code: 'template/failed',
      severity: 'error',
      message: reason.text,
      place: placeOfLine(template.source, line),
    });
  }
  return diagnostic({
    code: 'template/failed',
    severity: 'error',
    message: {
      ru: 'Шаблон обращается к тому, чего нет',
      en: `The template asks for something that is not there: ${reason.message}`,
    },
    help: {
      ru: 'Проверьте, не слишком ли много «../» в пути и что у каждого поля перед точкой есть поля внутри.',
      en: 'Check that a path has not too many "../", and that each field before a dot has fields inside.',
    },
    place: placeOfLine(template.source, line),
  });
}

/** A field that the view does not have; without a line, the first mustache that names it is meant. */
function unknownField(field: string, source: TemplateSource, line?: number): Diagnostic {
  const mustache = [...source.text.matchAll(/\{\{[^}]*\}\}/g)].find(([text]) =>
    text.split(/[^\w@]+/).includes(field),
  );
  const start = mustache === undefined ? -1 : mustache.index + mustache[0].indexOf(field);
  return diagnostic({
    code: 'template/unknown-field',
    severity: 'error',
    message: {
      ru: `В шаблоне названо неизвестное поле «${field}»`,
      en: `The template names an unknown field "${field}"`,
    },
    place:
      line === undefined && start >= 0
        ? { file: source.file, pointer: '', on: 'value', start, end: start + field.length }
        : placeOfLine(source, line),
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
