import { createHash } from 'node:crypto';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Located } from '../../parse/located.js';
import type { ClauseEntry, ClauseSection } from '../clause-entry.js';
import type { Wording } from '../wording.js';
import { decodeWording, type Parameters } from './decode-wording.js';
import { MapReader } from './map-reader.js';

/** The clauses of one section. Ids that an author gave twice are errors in `diagnostics`, with both places. */
export function decodeClauses(
  items: readonly Located[],
  section: string,
  diagnostics: Diagnostic[],
): readonly ClauseEntry[] {
  const decoder = new ClauseDecoder(section, diagnostics);
  return items.map((item) => decoder.decode(item, section));
}

/**
 * The one clause of a file of the folder `clauses`. It is called `<section>.<id>` in every document, so that
 * references to it hold wherever it is pulled in.
 */
export function decodeSharedEntry(reader: MapReader, section: ClauseSection): ClauseEntry {
  const decoder = new ClauseDecoder(section, reader.diagnostics, reader.parameters);
  const id = `${section}.${reader.text('id')}`;
  return {
    id,
    idSource: 'author',
    text: { ...reader.wording('text'), legalBasis: reader.optionalWording('legalBasis') },
    condition: reader.optionalWording('condition'),
    frequency: reader.optionalWording('frequency'),
    items: reader.items('items').map((item) => decoder.decode(item, id)),
    place: reader.value('text').place,
    sharedFrom: reader.text('id'),
  };
}

class ClauseDecoder {
  private readonly authored = new Map<string, Place>();
  private readonly derived = new Map<string, number>();

  constructor(
    private readonly section: string,
    private readonly diagnostics: Diagnostic[],
    private readonly parameters?: Parameters,
  ) {}

  decode(item: Located, parent: string): ClauseEntry {
    if (item.kind === 'scalar') {
      return {
        id: this.deriveId(parent, String(item.value)),
        idSource: 'derived',
        text: decodeWording(item, this.diagnostics, this.parameters),
        items: [],
        place: item.place,
      };
    }
    const reader = new MapReader(item, this.diagnostics, this.parameters);
    for (const side of ['before', 'after']) {
      const stray = reader.entry(side);
      if (stray !== undefined) this.diagnostics.push(describeStrayAnchor(side, stray.key));
    }
    const isBlank = reader.has('blank');
    const idPlace = reader.entry('id')?.value.place;
    const id =
      idPlace === undefined
        ? this.deriveId(parent, isBlank ? `[[blank:${reader.text('blank')}]]` : reader.text('text'))
        : this.takeId(`${parent}.${reader.text('id')}`, idPlace);
    return {
      id,
      idSource: idPlace === undefined ? 'derived' : 'author',
      text: isBlank
        ? decodeBlankClause(reader)
        : { ...reader.wording('text'), legalBasis: reader.optionalWording('legalBasis') },
      condition: reader.optionalWording('condition'),
      frequency: reader.optionalWording('frequency'),
      target: reader.optionalWording('target'),
      items: reader.items('items').map((each) => this.decode(each, id)),
      place: item.place,
    };
  }

  /**
   * An id made of section and text: it stays when other clauses come and go, and changes with the text. `~` stands in
   * no id of an author. Equal texts are told apart by a running number.
   */
  private deriveId(parent: string, text: string): string {
    const hash = createHash('sha256')
      .update(`${this.section}\n${text.normalize('NFC')}`)
      .digest('hex');
    const id = `${parent}.~${hash.slice(0, 8)}`;
    const count = (this.derived.get(id) ?? 0) + 1;
    this.derived.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }

  private takeId(id: string, place: Place): string {
    const first = this.authored.get(id);
    if (first === undefined) this.authored.set(id, place);
    else this.diagnostics.push(describeDuplicateClause(id, place, first));
    return id;
  }
}

/** Two clauses of one document that are called the same. */
export function describeDuplicateClause(id: string, place: Place, first: Place): Diagnostic {
  return diagnostic({
    code: 'link/duplicate-clause-id',
    severity: 'error',
    message: {
      ru: `Идентификатор пункта «${id}» занят другим пунктом`,
      en: `The clause id “${id}” belongs to another clause`,
    },
    help: {
      ru: 'Дайте одному из пунктов другой идентификатор и исправьте ссылки на него.',
      en: 'Give one of the clauses another id, and correct the references to it.',
    },
    place,
    related: [{ message: { ru: 'другой пункт здесь', en: 'the other clause is here' }, place: first }],
  });
}

/** Clauses that take a place beside an inherited one are put there before they are decoded; others stand in their order. */
function describeStrayAnchor(side: string, place: Place): Diagnostic {
  return diagnostic({
    code: 'link/stray-position',
    severity: 'error',
    message: {
      ru: `Поле «${side}» здесь не действует: место указывают пункту, который добавлен к унаследованным`,
      en: `The field “${side}” has no effect here: it places a clause that is added to inherited ones`,
    },
    help: {
      ru: 'Удалите это поле: пункты печатаются в том порядке, в котором записаны.',
      en: 'Delete the field: clauses are printed in the order in which they are written.',
    },
    place,
  });
}

/** A clause that is filled in by hand as a whole: one line to write on. */
function decodeBlankClause(reader: MapReader): Wording {
  const { place } = reader.value('blank');
  return {
    inlines: [{ type: 'blank', hint: reader.text('blank').trim(), choices: [], lines: 1, origin: place }],
    place,
  };
}
