import { type Diagnostic, diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import { suggest } from '../../diagnostic/suggest.js';
import type { Inline } from '../../document/inline.js';
import type { TitleEntry } from '../title-entry.js';
import type { Gap, Wording } from '../wording.js';
import { markSource, writeSource } from './mark-source.js';
import type { TranslatedText, Translation } from './translation.js';

/** A text that can be translated, by its name. */
export interface SourceText {
  readonly key: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * Puts the texts of one file into another language, and keeps what was asked for: what is missing, out of date or left
 * over is told by `diagnostics`. A missing text comes back as it was, so that the work can go on; what is composed of it
 * must not be handed out.
 */
export class Translator {
  readonly #asked = new Map<string, SourceText>();
  readonly #marks = new Map<string, Diagnostic>();

  constructor(
    /** The file that the translation lies in, or should lie in, as help names it. */
    private readonly target: { readonly file: string; readonly language: string },
    private readonly translation: Translation | undefined,
  ) {}

  /** A text with marks. */
  text(key: string, source: Wording): Wording {
    const legalBasis = source.legalBasis && this.text(`${key}/legalBasis`, source.legalBasis);
    const found = this.#find(key, writeSource(source.inlines), source.place);
    if (found === undefined) return source;
    const inlines = keepLines(found.wording.inlines, source.inlines);
    const { place, slots } = found.wording;
    if (listMarks({ inlines, slots }) !== listMarks(source))
      this.#marks.set(key, describeMarks(key, found, source));
    return { inlines, place, legalBasis, ...(slots && { slots }) };
  }

  /** The name of a position or unit. */
  title(key: string, source: TitleEntry): TitleEntry {
    return this.#find(key, source.nominative, source.place)?.title ?? source;
  }

  /** A text without marks. */
  plain(key: string, source: string, place: Place): string {
    return this.#find(key, source, place)?.plain ?? source;
  }

  /** A part that is filled in by hand, written as in a mark: `hint|choice|choice`. */
  gap(key: string, source: Gap): Gap {
    const found = this.#find(key, [source.hint, ...source.choices].join('|'), source.place);
    if (found === undefined) return source;
    const [hint = '', ...choices] = found.plain.split('|').map((part) => part.trim());
    return { hint, choices, place: found.place };
  }

  /** Every text that was asked for. */
  get asked(): readonly SourceText[] {
    return [...this.#asked.values()];
  }

  /** What was missing or out of date among the texts that were asked for. */
  get diagnostics(): readonly Diagnostic[] {
    const ofFile = this.translation?.diagnostics ?? [];
    // Of a file that cannot be read nothing is known to be missing.
    if (hasErrors(ofFile)) return ofFile;
    const found = [...ofFile, ...this.#marks.values()];
    for (const source of this.#asked.values()) {
      const text = this.translation?.texts.get(source.key);
      if (text === undefined) found.push(this.#describeMissing(source));
      else if (text.of !== undefined && text.of.mark !== markSource(source.text))
        found.push(describeOutdated(text.of, source));
    }
    return found;
  }

  /** Texts of the file that nobody asked for: their names mean nothing. Only when all were asked for. */
  get leftOver(): readonly Diagnostic[] {
    const keys = [...this.#asked.keys()];
    return [...(this.translation?.texts ?? [])].flatMap(([key, { keyPlace }]) =>
      this.#asked.has(key) ? [] : [describeUnknown(key, keyPlace, keys)],
    );
  }

  #find(key: string, text: string, place: Place): TranslatedText | undefined {
    this.#asked.set(key, { key, text, place });
    return this.translation?.texts.get(key);
  }

  #describeMissing({ key, text, place }: SourceText): Diagnostic {
    const { file, language } = this.target;
    return diagnostic({
      code: 'translation/missing',
      severity: 'error',
      message: {
        ru: `Нет перевода на язык «${language}»: ${key}`,
        en: `There is no translation into “${language}” of ${key}`,
      },
      why: {
        ru: 'Документ на двух языках вперемешку читатель поймёт неверно.',
        en: 'A document in two languages at once would be misread.',
      },
      help: {
        ru: `Впишите в ${file} под texts: ${key}: { text: …, of: '${markSource(text)}' }`,
        en: `Write in ${file} under texts: ${key}: { text: …, of: '${markSource(text)}' }`,
      },
      place,
    });
  }
}

/** A clause that is filled in as a whole keeps its lines to write on. */
function keepLines(inlines: readonly Inline[], source: readonly Inline[]): readonly Inline[] {
  const [first] = source;
  const lines = first?.type === 'blank' ? first.lines : 0;
  return lines === 0 ? inlines : inlines.map((each) => (each.type === 'blank' ? { ...each, lines } : each));
}

/** The marks of a text: where its references lead, the parameters that it names, and how many blanks it has. */
function listMarks({ inlines, slots = [] }: Pick<Wording, 'inlines' | 'slots'>): string {
  const marks = inlines.flatMap((each) =>
    each.type === 'ref' ? [each.target] : each.type === 'blank' ? [''] : [],
  );
  return [...marks, ...slots.map(({ parameter }) => `=${parameter}`)].sort().join(' ');
}

function describeMarks(key: string, { place }: TranslatedText, source: Wording): Diagnostic {
  return diagnostic({
    code: 'translation/other-marks',
    severity: 'warning',
    message: {
      ru: `В переводе «${key}» не те ссылки или пропуски, что в исходном тексте`,
      en: `The translation of ${key} has other references or blanks than its source`,
    },
    help: {
      ru: `Исходный текст: ${writeSource(source.inlines)}`,
      en: `The source: ${writeSource(source.inlines)}`,
    },
    place,
    related: [sourceOf(source.place)],
  });
}

function describeOutdated(of: TranslatedText['of'] & object, source: SourceText): Diagnostic {
  return diagnostic({
    code: 'translation/outdated',
    severity: 'warning',
    message: {
      ru: `Исходный текст «${source.key}» изменён после перевода`,
      en: `The source of ${source.key} has changed since it was translated`,
    },
    help: {
      ru: `Сверьте перевод с текстом «${source.text}» и впишите of: '${markSource(source.text)}'`,
      en: `Compare the translation with “${source.text}” and write of: '${markSource(source.text)}'`,
    },
    place: of.place,
    related: [sourceOf(source.place)],
  });
}

function sourceOf(place: Place): Diagnostic['related'][number] {
  return { message: { ru: 'исходный текст здесь', en: 'the source is here' }, place };
}

function describeUnknown(key: string, place: Place, keys: readonly string[]): Diagnostic {
  const near = suggest(key, keys);
  return diagnostic({
    code: 'translation/unknown-text',
    severity: 'error',
    message: {
      ru: `В исходном файле нет текста «${key}»`,
      en: `The source has no text “${key}”`,
    },
    help:
      near === undefined
        ? {
            ru: 'Удалите эту строку; пункт без своего id получает новое имя, когда меняется его текст.',
            en: 'Delete the line; a clause without an id of its own gets a new name when its text changes.',
          }
        : { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
    place,
  });
}
