import type { Block } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Numbering } from '../document/number.js';
import { fillBraces } from '../document/package-profile.js';
import type { BlockRevision, Change, RedlineEdition, Remark } from '../document/revision.js';
import { visitBlocks } from '../document/visit.js';
import { type Comparison, type Entry, nameChange } from './comparison.js';
import type { NumberedText } from './list-provisions.js';
import type { MarkedNode, Marker } from './mark-block.js';
import { mergeTexts } from './merge-texts.js';
import type { ChangeProposal, Reason } from './propose-change-kind.js';
import type { Provision } from './provision.js';
import { listRedlineNotes, writeLegend } from './redline-notes.js';
import type { RedlineWording } from './redline-wording.js';
import { joinPieces, putIn, strikeOut } from './redline-words.js';

/** Between which editions a redline shows the changes, and how it speaks of them. */
export interface RedlineRequest {
  readonly comparison: Comparison;
  readonly proposal: ChangeProposal;
  readonly before: RedlineEdition;
  readonly after: RedlineEdition;
  readonly wording: RedlineWording;
  /** Whose changes they are said to be; the program's when left out. */
  readonly author?: string | undefined;
}

/**
 * Makes one document of two editions: the newer one, with the body of the older inside of it. Every writer prints it as it
 * prints others. In the body leaving out what was inserted gives the words of the older edition, leaving out what was
 * deleted those of the newer; what no correction shows stands in the notes of the redline.
 */
export function makeRedline(request: RedlineRequest): Document {
  const { comparison, before, after, wording, author = wording.author } = request;
  const { document } = comparison.after;
  const body = mergeBodies(request);
  return {
    ...document,
    body,
    redline: {
      author,
      before,
      after,
      labels: wording.labels,
      legend: writeLegend(wording),
      notes: listRedlineNotes(request),
    },
  };
}

/** What stays leads to places that both texts have; which those are is known when they are put into one. */
function mergeBodies(request: RedlineRequest): readonly Block[] {
  const merged = mergeWith(request, new Set());
  const inserted = new Set<string>();
  visitBlocks(merged, (block) => {
    const isNamed = block.type === 'section' || block.type === 'clause';
    if (isNamed && block.revision?.change === 'inserted') inserted.add(block.id);
  });
  return inserted.size === 0 ? merged : mergeWith(request, inserted);
}

function mergeWith(request: RedlineRequest, inserted: ReadonlySet<string>): readonly Block[] {
  const { before, after, entries } = request.comparison;
  const teller = new Teller(request);
  const names = new Map(
    entries.flatMap((entry) => {
      const [from, to] = [entry.before?.target, entry.after?.target];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
  const inserting: Marker = {
    mark: putIn,
    describe: (node, isOutermost) => teller.describeWhole(node, 'inserted', isOutermost),
    name: (id) => id,
  };
  const deleting: Marker = {
    mark: (content) => strikeOut(content, before.numbering),
    describe: (node, isOutermost) => teller.describeWhole(node, 'deleted', isOutermost),
    name: createRenamer(after),
  };
  return mergeTexts(before.document.body, after.document.body, {
    before: before.numbering,
    after: after.numbering,
    findPartner: (node) => teller.findPartner(node),
    follow: (target) => names.get(target) ?? target,
    isNewPlace: (target) => inserted.has(target),
    describe: (node) => teller.describeKept(node),
    inserting,
    deleting,
  });
}

/** What is deleted gives up its id where the new text has it as well: references lead to where it is now. */
function createRenamer({ document }: NumberedText): (id: string) => string {
  const taken = new Set<string>();
  visitBlocks(document.body, (block) => {
    if (block.type === 'section' || block.type === 'clause') taken.add(block.id);
  });
  return (id) => {
    let name = id;
    while (taken.has(name)) name = `before.${name}`;
    taken.add(name);
    return name;
  };
}

/** Tells what became of the nodes of both texts. */
class Teller {
  readonly #old = new Map<MarkedNode, Entry>();
  readonly #recent = new Map<MarkedNode, Entry>();
  readonly #reasons: ReadonlyMap<Entry, Reason>;
  readonly #wording: RedlineWording;
  readonly #numbering: Numbering;

  constructor({ comparison, proposal: { reasons }, wording }: RedlineRequest) {
    this.#numbering = comparison.before.numbering;
    for (const entry of comparison.entries) {
      if (entry.before !== undefined) this.#old.set(entry.before.node, entry);
      if (entry.after !== undefined) this.#recent.set(entry.after.node, entry);
    }
    this.#reasons = new Map(reasons.map((reason) => [reason.entry, reason]));
    this.#wording = wording;
  }

  findPartner(node: MarkedNode): MarkedNode | undefined {
    const entry = this.#old.get(node);
    if (entry?.before === undefined || entry.after === undefined || entry.isMoved) return undefined;
    return entry.after.node;
  }

  describeKept(node: MarkedNode): { readonly revision?: BlockRevision } {
    const entry = this.#recent.get(node);
    if (entry?.before === undefined || entry.after === undefined) return {};
    const { before, after } = entry;
    const remark = nameChange(entry) === 'reworded' ? this.#remark(entry) : undefined;
    const isRenumbered = before.label !== after.label;
    if (remark === undefined && !isRenumbered) return {};
    return { revision: { ...(isRenumbered && { formerLabel: before.label }), ...(remark && { remark }) } };
  }

  describeWhole(node: MarkedNode, change: Change, isOutermost: boolean): BlockRevision {
    const entry = change === 'deleted' ? this.#old.get(node) : this.#recent.get(node);
    if (entry === undefined) return { change };
    const own = change === 'deleted' ? entry.before : entry.after;
    const other = change === 'deleted' ? entry.after : entry.before;
    const isReworded = change === 'inserted' && nameChange(entry) === 'reworded';
    const remark = isOutermost || isReworded ? this.#remark(entry, change, other) : undefined;
    const words = entry.before && entry.after && change === 'inserted' ? joinPieces(entry.pieces) : [];
    return {
      change,
      ...(change === 'deleted' && { formerLabel: this.#formerLabel(node, own) }),
      ...(remark && { remark }),
      ...(other && { elsewhere: { label: other.label, words } }),
    };
  }

  /** A section without a heading has a number that only its clauses show. */
  #formerLabel(node: MarkedNode, own: Provision | undefined): string {
    return node.type === 'section' ? this.#numbering.label(node) : (own?.label ?? '');
  }

  #remark(entry: Entry, change?: Change, other?: Provision): Remark | undefined {
    const reason = this.#reasons.get(entry);
    const name = nameChange(entry);
    if (reason === undefined || name === 'same' || name === 'renumbered') return undefined;
    const { changes, labels, matters, kinds, touches, proposes } = this.#wording;
    const isMoved = entry.before !== undefined && entry.after !== undefined && entry.isMoved;
    const names = isMoved && name !== 'moved' ? [changes.moved, changes[name]] : [changes[name]];
    const number = other?.label ?? '';
    const elsewhere = change === 'deleted' ? labels.movedTo : labels.movedFrom;
    return {
      name: names.join(', '),
      text: [
        ...(isMoved && number !== '' ? [fillBraces(elsewhere, () => number.replace(/\.$/, ''))] : []),
        fillBraces(touches, () => matters[reason.matter]),
        fillBraces(proposes, () => kinds[reason.kind]),
      ].join(' '),
    };
  }
}
