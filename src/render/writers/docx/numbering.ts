import type { Look } from '../../../document/look.js';
import { countParts } from '../../measure-number-room.js';
import { partNumber, placeClauseNumber } from './clause-number.js';
import type { ListLevel } from './list-level.js';
import { writeListDefinition, writeListInstance } from './list-level.js';
import { describeMarkedLevel } from './marked-level.js';
import { idOfMarker, markers } from './marked-lists.js';
import { wordMain } from './namespaces.js';
import type { OutlineList } from './numbering-plan.js';
import { rememberByLook } from './remember-by-look.js';
import type { Rendering } from './rendering.js';
import type { Xml } from '../../office/xml.js';
import { joinXml, xml } from '../../office/xml.js';

/**
 * `word/numbering.xml`: a list for each marker, the multilevel lists of headings and clauses, and for each list that
 * counts an instance that begins anew. To be written after the paragraphs, which start those.
 */
export function writeNumbering(rendering: Rendering): Xml {
  const { plan, marked, look, document } = rendering;
  const known = knownNumberings(look, document.language);
  const key = [
    ...plan.lists.map(
      ({ id, family, scheme, start, prefix }) => `${id} ${family} ${scheme} ${start} ${prefix}`,
    ),
    ...marked.counted.map(({ id, marker, level }) => `${id} ${marker} ${level}`),
  ].join();
  const written = known.get(key) ?? makeNumbering(rendering);
  if (known.size >= knownCount) known.clear();
  known.set(key, written);
  return written;
}

/** As documents of a look share them: most have the same lists. Saves 0.06 ms of each. */
const knownNumberings = rememberByLook(() => new Map<string, Xml>());
const knownCount = 64;

function makeNumbering({ plan, marked, look, document }: Rendering): Xml {
  const outlines = plan.lists.map((list) =>
    writeListDefinition(list.id, (level) => describeOutlineLevel(list, level, look)),
  );
  const instances = [
    ...markers.map((marker) => writeListInstance(idOfMarker(marker), idOfMarker(marker))),
    ...plan.lists.map(({ id }) => writeListInstance(id, id)),
    ...marked.counted.map(({ id, marker, level }) => writeListInstance(id, idOfMarker(marker), level)),
  ];
  return xml`<w:numbering xmlns:w="${wordMain}">
    ${writeMarkerDefinitions(look, document.language)}
    ${joinXml(outlines)}
    ${joinXml(instances)}
  </w:numbering>`;
}

const writeMarkerDefinitions = rememberByLook((look, language) =>
  joinXml(
    markers.map((marker) =>
      writeListDefinition(idOfMarker(marker), (level) => describeMarkedLevel(marker, level, look, language)),
    ),
  ),
);

function describeOutlineLevel(list: OutlineList, level: number, look: Look): ListLevel {
  const { scheme } = list;
  if (list.family === 'sections' && level === 0) {
    const isRoman = scheme === 'roman' || scheme === 'roman-decimal';
    const format = isRoman ? 'upperRoman' : 'decimal';
    return { format, start: list.start, text: '%1.', suffix: 'space', place: {} };
  }
  // In the scheme `roman` the number of a clause does not repeat that of its section.
  const first = list.family === 'sections' && scheme === 'roman' ? 1 : 0;
  const counts = Array.from({ length: level + 1 - first }, (_, index) => `%${first + index + 1}.`);
  const text = list.prefix + counts.join('');
  const suffix = partNumber(look);
  const { indent, tabStops } = placeClauseNumber(countParts(text), look);
  // After a space a tab stop would catch the tabs that draw lines to write on.
  const place = suffix === 'space' ? { indent } : { indent, tabStops };
  return { format: 'decimal', start: level === 0 ? list.start : 1, text, suffix, place };
}
