import { type Diagnostic, diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { placeOfFile } from '../../diagnostic/place.js';
import { type ForeignFile, openPackage, type Package } from '../office/open-package.js';
import { resolveName } from '../office/read-relations.js';
import { readComments } from './read-comments.js';
import { readParagraphs } from './read-paragraphs.js';
import { readXml } from './read-xml.js';
import type { WordProperties, WordText } from './word-text.js';
import { childElements, findChild, readContent, type XmlElement } from './xml-element.js';

/**
 * Reads a Word file as somebody left it: its paragraphs with all tracked changes, comments, and what it says of itself. A
 * file is hostile until it is read: sizes are limited, document types refused, nothing outside of it is asked for, and
 * macros are never looked at. `file` names it in findings.
 */
export function readWordText(file: string, bytes: Uint8Array): Outcome<WordText> {
  const opened = openPackage(bytes);
  if (opened === 'damaged') return fail([describeDamaged(file)]);
  if (opened === 'too-large') return fail([describeTooLarge(file)]);
  if ('foreign' in opened) return fail([describeForeign(file, opened.foreign)]);
  return new WordFile(file, opened).read();
}

/** The end of the kind of a reference between parts, the same in transitional and strict files. */
type RelationKind =
  | 'officeDocument'
  | 'comments'
  | 'commentsExtended'
  | 'header'
  | 'footer'
  | 'footnotes'
  | 'endnotes'
  | 'custom-properties'
  | 'customProperties'
  | 'core-properties'
  | 'coreProperties';

interface Relation {
  readonly kind: string;
  readonly target: string;
}

class WordFile {
  readonly #file: string;
  readonly #parts: Package;
  readonly #faults: Diagnostic[] = [];

  constructor(file: string, parts: Package) {
    this.#file = file;
    this.#parts = parts;
  }

  read(): Outcome<WordText> {
    const relations = this.#readRelations('');
    const [main] = find(relations, 'officeDocument');
    const root = main === undefined ? undefined : this.#readPart(main);
    if (this.#faults.length > 0) return fail(this.#faults);
    const body = findChild(root, 'w:body');
    if (root?.name !== 'w:document' || body === undefined)
      return fail([describeForeign(this.#file, 'other')]);
    const own = this.#readRelations(main ?? '');
    const { paragraphs, boxed, formatChanges } = readParagraphs(body);
    const around = (['header', 'footer', 'footnotes', 'endnotes'] as const).flatMap((kind) =>
      find(own, kind).flatMap((name) => this.#readPart(name) ?? []),
    );
    const aside = around.map(readParagraphs);
    const [comments] = find(own, 'comments').map((name) => this.#readPart(name));
    const [extended] = find(own, 'commentsExtended').map((name) => this.#readPart(name));
    const properties = this.#readProperties(relations);
    if (this.#faults.length > 0) return fail(this.#faults.slice(0, 1));
    return succeed({
      paragraphs,
      aside: [...boxed, ...aside.flatMap((each) => [...each.paragraphs, ...each.boxed])],
      comments: readComments(comments, extended),
      properties,
      formatChanges: aside.reduce((sum, each) => sum + each.formatChanges, formatChanges),
    });
  }

  #readProperties(relations: readonly Relation[]): WordProperties {
    const names = [...find(relations, 'custom-properties'), ...find(relations, 'customProperties')];
    const custom = names.map((name) => this.#readPart(name))[0];
    const core = [...find(relations, 'core-properties'), ...find(relations, 'coreProperties')].map((name) =>
      this.#readPart(name),
    )[0];
    const named = (name: string): string | undefined => {
      const property = custom && childElements(custom).find((each) => each.attributes.get('name') === name);
      return property && readContent(property).trim();
    };
    const said = (name: string): string | undefined => {
      const element = findChild(core, name);
      return element && readContent(element).trim();
    };
    const hash = named('TextHash') ?? named('RedlineAfterTextHash');
    const redlineAuthor = named('RedlineAuthor');
    return {
      ...(hash !== undefined && /^[0-9a-f]{64}$/.test(hash) && { textHash: hash }),
      ...(redlineAuthor !== undefined && { redlineAuthor }),
      kind: named('Kind'),
      subject: said('dc:subject'),
      language: said('dc:language'),
      languages: named('Languages'),
      version: named('Version'),
      checkpoint: named('Checkpoint'),
    };
  }

  /** A part as a tree; `undefined` when the file has none of the name, or one that cannot be read. */
  #readPart(name: string): XmlElement | undefined {
    const bytes = this.#parts.get(name);
    if (bytes === undefined) return undefined;
    const root = readXml(bytes);
    if (typeof root !== 'string') return root;
    this.#faults.push(
      root === 'too-large' ? describeTooLarge(this.#file) : describeDamaged(this.#file, root),
    );
    return undefined;
  }

  /** The references of a part, or of the package, to parts inside of the file. */
  #readRelations(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const root = this.#readPart(`${folder}_rels/${part.slice(slash)}.rels`);
    if (root === undefined) return [];
    return childElements(root, 'pr:Relationship').flatMap(({ attributes }) => {
      if (attributes.get('TargetMode') === 'External') return [];
      const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      return [{ kind, target: resolveName(folder, attributes.get('Target') ?? '') }];
    });
  }
}

function find(relations: readonly Relation[], kind: RelationKind): readonly string[] {
  return relations.filter((each) => each.kind === kind).map(({ target }) => target);
}

function describeDamaged(file: string, fault: 'damaged' | 'forbidden' = 'damaged'): Diagnostic {
  const isForbidden = fault === 'forbidden';
  return diagnostic({
    code: 'import/damaged-word-file',
    severity: 'error',
    message: isForbidden
      ? {
          ru: 'В файле Word есть объявление DOCTYPE: такие файлы не читаются, потому что могут подгружать чужие данные',
          en: 'The Word file has a DOCTYPE: such files are not read, for they can bring in data of others',
        }
      : { ru: 'Файл Word повреждён', en: 'The Word file is damaged' },
    help: {
      ru: 'Откройте его в Word или LibreOffice и сохраните заново как документ .docx.',
      en: 'Open it in Word or LibreOffice and save it again as .docx.',
    },
    place: placeOfFile(file),
  });
}

function describeTooLarge(file: string): Diagnostic {
  return diagnostic({
    code: 'import/large-word-file',
    severity: 'error',
    message: {
      ru: 'Текст в файле Word слишком велик: так большой инструкция не бывает',
      en: 'The text in the Word file is too large: no instruction is so long',
    },
    help: {
      ru: 'Проверьте, тот ли это файл. Лишнее (вставленные таблицы, приложения) удалите и сохраните файл заново.',
      en: 'See whether this is the file that you mean. Delete what does not belong to it and save it again.',
    },
    place: placeOfFile(file),
  });
}

function describeForeign(file: string, foreign: ForeignFile): Diagnostic {
  const { what, help } = foreignFiles[foreign];
  return diagnostic({
    code: 'import/not-a-word-file',
    severity: 'error',
    message: { ru: `Файл Word не прочитан: ${what.ru}`, en: `The Word file was not read: ${what.en}` },
    help,
    place: placeOfFile(file),
  });
}

const saveAsWord: Text = {
  ru: 'Откройте файл в Word или LibreOffice, сохраните как «Документ Word (.docx)» и повторите.',
  en: 'Open it in Word or LibreOffice, save it as “Word document (.docx)” and try again.',
};

const foreignFiles: Readonly<Record<ForeignFile, { readonly what: Text; readonly help: Text }>> = {
  'office-97': {
    what: {
      ru: 'это файл старого формата Word (.doc)',
      en: 'this is a file of the old format of Word (.doc)',
    },
    help: saveAsWord,
  },
  protected: {
    what: { ru: 'файл закрыт паролем', en: 'it is protected by a password' },
    help: {
      ru: 'Снимите пароль в Word: «Файл» — «Сведения» — «Защита документа» — и сохраните файл.',
      en: 'Take the password off in Word: File, Info, Protect Document. Then save the file.',
    },
  },
  'open-document': {
    what: {
      ru: 'это файл формата OpenDocument (.odt)',
      en: 'this is a file of the format OpenDocument (.odt)',
    },
    help: saveAsWord,
  },
  'rich-text': {
    what: { ru: 'это файл формата RTF', en: 'this is a file of the format RTF' },
    help: saveAsWord,
  },
  pdf: {
    what: { ru: 'это PDF: правок Word в нём нет', en: 'this is a PDF: it holds no edits of Word' },
    help: {
      ru: 'Попросите прислать файл Word. Два PDF сравнивает rolebook diff.',
      en: 'Ask for the Word file. Two PDFs are compared by rolebook diff.',
    },
  },
  'web-page': {
    what: { ru: 'это веб-страница, а не файл Word', en: 'this is a web page and no Word file' },
    help: saveAsWord,
  },
  other: {
    what: { ru: 'это не файл Word (.docx)', en: 'this is no Word file (.docx)' },
    help: saveAsWord,
  },
};
