import type { SketchList, SketchMap, SketchNode, SketchScalar } from './sketch.js';

/** Deeper brackets are taken for text: no file of ours has them, and a file of nothing but brackets costs no stack. */
const deepest = 32;

/**
 * Reads a value that begins at `start`: brackets, quotes or bare words. It ends before `limit` at the latest, where the
 * next entry of the file begins. `isInBrackets`: a comma or a closing bracket ends bare words.
 */
export function sketchValue(
  text: string,
  start: number,
  limit: number,
  isInBrackets = false,
  depth = 0,
): SketchNode {
  const first = text[start];
  if (depth < deepest && first === '{') return sketchFlowMap(text, start, limit, depth);
  if (depth < deepest && first === '[') return sketchFlowList(text, start, limit, depth);
  if (first === '"' || first === "'") return sketchQuoted(text, start, limit);
  return sketchPlain(text, start, limit, isInBrackets);
}

function sketchFlowMap(text: string, start: number, limit: number, depth: number): SketchMap {
  const map: SketchMap = { kind: 'map', start, end: limit, column: -1, entries: [] };
  let at = skipBlank(text, start + 1, limit);
  while (at < limit && text[at] !== '}') {
    if (text[at] === ',' || text[at] === ']' || text[at] === ':') {
      at = skipBlank(text, at + 1, limit);
      continue;
    }
    const key = sketchKey(text, at, limit);
    const colon = skipBlank(text, key.end, limit);
    const hasColon = colon < limit && text[colon] === ':';
    const valueStart = hasColon ? skipBlank(text, colon + 1, limit) : key.end;
    const isGap = !hasColon || valueStart >= limit || /[,}\]]/.test(text[valueStart] ?? '');
    const value: SketchNode = isGap
      ? { kind: 'gap', start: hasColon ? colon + 1 : key.end, end: hasColon ? valueStart : key.end }
      : sketchValue(text, valueStart, limit, true, depth + 1);
    map.entries.push({ key: key.value, keyPlace: { start: at, end: key.end }, hasColon, value });
    at = skipBlank(text, Math.max(value.end, at + 1), limit);
  }
  if (at < limit) map.end = at + 1;
  return map;
}

function sketchFlowList(text: string, start: number, limit: number, depth: number): SketchList {
  const list: SketchList = { kind: 'list', start, end: limit, column: -1, items: [] };
  let at = skipBlank(text, start + 1, limit);
  while (at < limit && text[at] !== ']') {
    if (text[at] === ',' || text[at] === '}') {
      at = skipBlank(text, at + 1, limit);
      continue;
    }
    const value = sketchValue(text, at, limit, true, depth + 1);
    list.items.push({ start: at, value });
    at = skipBlank(text, Math.max(value.end, at + 1), limit);
  }
  if (at < limit) list.end = at + 1;
  return list;
}

function sketchKey(text: string, start: number, limit: number): SketchScalar {
  const first = text[start];
  if (first === '"' || first === "'") return sketchQuoted(text, start, limit);
  let end = start;
  while (end < limit && !/[,:{}[\]\n]/.test(text[end] ?? '')) end++;
  return trimmed(text, start, end);
}

function sketchQuoted(text: string, start: number, limit: number): SketchScalar {
  const quote = text[start] ?? '';
  let end = start + 1;
  while (end < limit) {
    if (text[end] === '\\' && quote === '"') end += 2;
    else if (text[end] === quote && quote === "'" && text[end + 1] === quote) end += 2;
    else if (text[end] === quote) {
      return { kind: 'scalar', start, end: end + 1, value: text.slice(start + 1, end), style: 'quoted' };
    } else end++;
  }
  // Not closed yet: it ends with its line.
  const line = text.slice(start, limit).search(/[\r\n]|$/);
  return {
    ...{ kind: 'scalar', start, end: start + line, style: 'quoted' },
    value: text.slice(start + 1, start + line),
  };
}

function sketchPlain(text: string, start: number, limit: number, isInBrackets: boolean): SketchScalar {
  let end = start;
  while (end < limit) {
    const each = text[end];
    if (each === '\n' || each === '\r') break;
    if (each === '#' && end > start && /\s/.test(text[end - 1] ?? '')) break;
    if (isInBrackets && /[,\]}]/.test(each ?? '')) break;
    end++;
  }
  return trimmed(text, start, end);
}

function trimmed(text: string, start: number, end: number): SketchScalar {
  const value = text.slice(start, end).trimEnd();
  return { kind: 'scalar', start, end: start + value.length, value, style: 'plain' };
}

function skipBlank(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && /\s/.test(text[at] ?? '')) at++;
  return at;
}
