import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import type { Outcome } from '../diagnostic/outcome.js';
import { suggest } from '../diagnostic/suggest.js';
import type { Block, Clause, Section } from './block.js';
import type { Document } from './document.js';
import type { Reference } from './inline.js';
import { listTexts, type NumberedBody } from './list-texts.js';
import { visitInlines } from './visit.js';

/** The computed numbers of one document. */
export interface Numbering {
  /** What is printed before a section or clause, with its full stop: `2.1.`; empty when it has no number. */
  label(node: Section | Clause): string;
  /** What is printed for a reference: the number of its target without the last full stop: `2.1`. */
  referenceText(reference: Reference): string;
}

/**
 * Computes every number and every reference text of a document once; HTML, text and PDF print them, DOCX emits
 * native numbering that must come to the same. A reference to an id that does not exist, or to something that has
 * no number, is an error at the reference.
 */
export function numberDocument(document: Document): Outcome<Numbering> {
  const labels = new Map<Section | Clause, string>();
  const targets = new Map<string, string>();
  for (const text of listTexts(document)) numberText(text, labels, targets);

  const diagnostics: Diagnostic[] = [];
  visitInlines(document, (inline) => {
    if (inline.type === 'ref' && (targets.get(inline.target) ?? '') === '') {
      diagnostics.push(unresolvedReference(inline, targets));
    }
  });

  return {
    value: {
      label: (node) => labels.get(node) ?? '',
      referenceText: (reference) => targets.get(reference.target) ?? '',
    },
    diagnostics,
  };
}

/** Numbers one text, a body of its own: the numbers begin with it. */
function numberText(
  { body, numbering: scheme }: NumberedBody,
  labels: Map<Section | Clause, string>,
  targets: Map<string, string>,
): void {
  let sectionCount = 0;
  let flatCount = 0;

  /** What only an older edition has keeps its number there, and nothing after it counts it. */
  const keepNumber = (block: Section | Clause): void => {
    labels.set(block, block.revision?.formerLabel ?? '');
    for (const child of block.children) if (child.type === 'clause') keepNumber(child);
  };

  const numberClauses = (
    blocks: readonly Block[],
    prefix: string,
    referencePrefix: string,
    start: number,
  ): number => {
    let count = start;
    for (const block of blocks) {
      if (block.type !== 'clause') continue;
      if (block.revision?.change === 'deleted') {
        keepNumber(block);
        continue;
      }
      count += 1;
      const number = scheme === 'none' ? '' : `${prefix}${count}`;
      labels.set(block, number === '' ? '' : `${number}.`);
      targets.set(block.id, number === '' ? '' : `${referencePrefix}${count}`);
      numberClauses(block.children, `${number}.`, `${referencePrefix}${count}.`, 0);
    }
    return count;
  };

  const numberSection = (section: Section): void => {
    if (section.revision?.change === 'deleted') {
      keepNumber(section);
      return;
    }
    if (scheme === 'none' || scheme === 'flat' || !section.numbered) {
      labels.set(section, '');
      targets.set(section.id, '');
      if (scheme === 'none') numberClauses(section.children, '', '', 0);
      else flatCount = numberClauses(section.children, '', '', flatCount);
      return;
    }
    sectionCount += 1;
    const roman = toRoman(sectionCount);
    const own = scheme === 'decimal' ? String(sectionCount) : roman;
    labels.set(section, `${own}.`);
    targets.set(section.id, own);
    if (scheme === 'roman') numberClauses(section.children, '', `${roman}.`, 0);
    else numberClauses(section.children, `${sectionCount}.`, `${sectionCount}.`, 0);
  };

  for (const block of body) if (block.type === 'section') numberSection(block);
  numberClauses(body, '', '', 0);
}

function unresolvedReference(reference: Reference, targets: ReadonlyMap<string, string>): Diagnostic {
  const id = reference.target;
  const near = suggestTarget(id, targets);
  const common = { severity: 'error', ...(reference.origin && { place: reference.origin }) } as const;
  return targets.has(id)
    ? diagnostic({
        ...common,
        code: 'link/reference-without-number',
        message: {
          ru: `Ссылка на «${id}», у которого в этом документе нет номера`,
          en: `Reference to "${id}", which has no number in this document`,
        },
        help: {
          ru: 'Выберите нумерацию с номерами (style.numbering) или назовите пункт словами.',
          en: 'Choose a numbering scheme with numbers (style.numbering) or name the clause in words.',
        },
      })
    : diagnostic({
        ...common,
        code: 'link/unknown-clause',
        message: {
          ru: `Ссылка на пункт «${id}», которого нет в документе`,
          en: `Reference to clause "${id}", which is not in the document`,
        },
        help:
          near === undefined
            ? {
                ru: 'Дайте нужному пункту id и сошлитесь на него: [[ref:duties.id]].',
                en: 'Give the clause an id and refer to it: [[ref:duties.id]].',
              }
            : { ru: `Видимо, имелось в виду [[ref:${near}]].`, en: `Did you mean [[ref:${near}]]?` },
      });
}

/**
 * The target that a mistyped one was meant to be: the nearest in spelling, or the clause of that id in another
 * section when the section was left out. Ids that were derived from a text are no names to write.
 */
function suggestTarget(id: string, targets: ReadonlyMap<string, string>): string | undefined {
  const named = [...targets]
    .filter(([name, number]) => number !== '' && !name.includes('~'))
    .map(([name]) => name);
  const endings = named.filter((name) => name.endsWith(`.${id}`));
  return endings.length === 1 ? endings[0] : suggest(id, named);
}

const romanDigits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A positive integer in Roman numerals. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}
