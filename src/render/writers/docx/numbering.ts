import type { IIndentAttributesProperties, ILevelsOptions, INumberingOptions } from 'docx';
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { ListMarker } from '../../../document/block.js';
import type { Look } from '../../../document/look.js';
import { toTwips } from './measure.js';
import type { NumberingPlan, OutlineList } from './numbering-plan.js';
import { levelCount } from './numbering-plan.js';

const levels = Array.from({ length: levelCount }, (_, level) => level);

/** The multilevel lists of headings and clauses, and one list for each kind of marker. */
export function defineNumbering(plan: NumberingPlan, look: Look, language: string): INumberingOptions {
  return {
    config: [
      ...plan.lists.map((list) => ({
        reference: list.reference,
        levels: levels.map((level) => defineOutlineLevel(list, level, plan, look)),
      })),
      ...(['dash', 'bullet', 'letter', 'number'] as const).map((marker) => ({
        reference: marker,
        levels: levels.map((level) => defineListLevel(marker, level, look, language)),
      })),
    ],
  };
}

function defineOutlineLevel(
  list: OutlineList,
  level: number,
  { scheme }: NumberingPlan,
  look: Look,
): ILevelsOptions {
  if (list.family === 'sections' && level === 0) {
    const roman = scheme === 'roman' || scheme === 'roman-decimal';
    return {
      level,
      format: roman ? LevelFormat.UPPER_ROMAN : LevelFormat.DECIMAL,
      text: '%1.',
      start: list.start,
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.SPACE,
    };
  }
  // In the scheme `roman` the number of a clause does not repeat that of its section.
  const first = list.family === 'sections' && scheme === 'roman' ? 1 : 0;
  const text =
    list.prefix +
    levels
      .slice(first, level + 1)
      .map((each) => `%${each + 1}.`)
      .join('');
  return {
    level,
    format: LevelFormat.DECIMAL,
    text,
    start: level === 0 ? list.start : 1,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { paragraph: placeClauseNumber(countParts(text), look) },
  };
}

/** How many numbers a label or the pattern of one has: three in `2.1.1.`. */
export function countParts(label: string): number {
  return label.split('.').length - 1;
}

/**
 * Where the number of a clause and its text stand. With a first-line indent the number begins there and further lines
 * begin at the margin, as Russian offices set it; without one the text hangs beside the number.
 */
export function placeClauseNumber(
  parts: number,
  look: Look,
): { readonly indent: IIndentAttributesProperties; readonly leftTabStop: number } {
  const room = measureNumberRoom(parts, look);
  const { firstLineIndent } = look.text;
  return firstLineIndent > 0
    ? {
        indent: { left: 0, firstLine: toTwips(firstLineIndent) },
        leftTabStop: toTwips(firstLineIndent + room),
      }
    : { indent: { left: toTwips(room), hanging: toTwips(room) }, leftTabStop: toTwips(room) };
}

/**
 * Room in millimetres for the number of a clause of so many parts and the gap after it, so that texts begin on one
 * vertical line: each part is a digit (half an em in Times) and a full stop (a quarter); one digit more may come.
 */
function measureNumberRoom(parts: number, look: Look): number {
  const em = (look.text.size * 25.4) / 72;
  return em * (0.75 * parts + 0.5 + 0.4);
}

/** Distance in millimetres from the marker of a list to its text. */
export function measureMarkerRoom(marker: ListMarker, size: number): number {
  const em = (size * 25.4) / 72;
  switch (marker) {
    case 'dash':
    case 'bullet':
      return em * 1.1;
    case 'letter':
      return em * 1.4;
    case 'number':
      return em * 1.6;
    case 'none':
      return 0;
    default:
      return marker satisfies never;
  }
}

function defineListLevel(
  marker: Exclude<ListMarker, 'none'>,
  level: number,
  look: Look,
  language: string,
): ILevelsOptions {
  const room = measureMarkerRoom(marker, look.text.size);
  return {
    level,
    ...describeMarker(marker, level, look, language),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: {
      paragraph: {
        indent: { left: toTwips(look.list.indent * (level + 1) + room), hanging: toTwips(room) },
      },
    },
  };
}

function describeMarker(
  marker: Exclude<ListMarker, 'none'>,
  level: number,
  look: Look,
  language: string,
): Pick<ILevelsOptions, 'format' | 'text'> {
  switch (marker) {
    case 'dash':
      return { format: LevelFormat.BULLET, text: look.list.dash };
    case 'bullet':
      return { format: LevelFormat.BULLET, text: look.list.bullet };
    case 'letter': {
      const russian = /^ru(?:-|$)/i.test(language);
      return {
        format: russian ? LevelFormat.RUSSIAN_LOWER : LevelFormat.LOWER_LETTER,
        text: `%${level + 1})`,
      };
    }
    case 'number':
      return { format: LevelFormat.DECIMAL, text: `%${level + 1})` };
    default:
      return marker satisfies never;
  }
}
