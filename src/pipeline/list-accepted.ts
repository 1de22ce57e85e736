import type { AcceptedFinding } from '../compose/accepted-finding.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import type { Place } from '../diagnostic/place.js';
import { removeRepeats, sortDiagnostics } from '../diagnostic/sort-diagnostics.js';
import type { Block } from '../document/block.js';
import type { Document } from '../document/document.js';
import type { Inline } from '../document/inline.js';
import type { Numbering } from '../document/number.js';
import { ownInlines, walkBlocks } from '../document/visit.js';

/** The findings that were accepted, in reading order, with the numbers of the clauses of a text that print the words. */
export function listAccepted(
  found: readonly Diagnostic[],
  document: Document,
  numbering: Numbering,
): readonly AcceptedFinding[] {
  const say = (text: Text): string => (document.language.startsWith('ru') ? text.ru : text.en);
  return sortDiagnostics(removeRepeats(found)).flatMap(({ acceptance, place }) => {
    if (acceptance === undefined) return [];
    const clause = place === undefined ? undefined : findClause(document.body, place, numbering);
    return {
      clause: clause === '' ? undefined : clause,
      finding: say(acceptance.finding),
      reason: say(acceptance.reason),
    };
  });
}

/** The number of the clause that prints words of a place; nothing where the text does not number it. */
function findClause(blocks: readonly Block[], place: Place, numbering: Numbering): string | undefined {
  for (const clause of walkBlocks(blocks)) {
    if (clause.type !== 'clause') continue;
    const parts = walkBlocks(clause.children.filter(({ type }) => type !== 'clause'));
    if (![clause, ...parts].some((block) => ownInlines(block).some((each) => comesFrom(each, place))))
      continue;
    const label = numbering.label(clause).replace(/\.$/, '');
    return label === '' ? undefined : label;
  }
  return undefined;
}

function comesFrom(inline: Inline, place: Place): boolean {
  if (inline.type === 'strong' || inline.type === 'revision')
    return inline.content.some((each) => comesFrom(each, place));
  if (inline.type === 'break' || inline.origin === undefined) return false;
  const { file, start, end } = inline.origin;
  return file === place.file && start < place.end && place.start < end;
}
