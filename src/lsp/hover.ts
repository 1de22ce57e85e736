import type { Hover } from 'vscode-languageserver';
import { explainRule } from '../actions/explain-rule.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { findReference, listClauseTargets } from './clause-target.js';
import { describeField } from './describe-field.js';
import { findCursor } from './find-cursor.js';
import type { Inquiry } from './inquiry.js';
import { findThing } from './known-thing.js';
import { findLinkTarget, findNamed } from './link-field.js';
import type { Paragraph } from './markdown.js';
import { hoverFormats, writeHelp } from './markdown.js';
import type { Stretch } from './sketch.js';
import { printParts } from './write-finding.js';

const words = {
  required: { ru: 'Обязательное поле.', en: 'The field is required.' },
  values: { ru: 'Допускаются', en: 'Allowed' },
  source: { ru: 'Правило', en: 'Rule' },
} as const satisfies Readonly<Record<string, Text>>;

/** What is known of the words under the mouse: findings, where a reference or an id leads, what a field means. */
export function hover(inquiry: Inquiry): Hover | undefined {
  const { open, offset, client } = inquiry;
  const findings = listFindings(inquiry);
  const thing = describeReference(inquiry) ?? describeCursor(inquiry);
  const paragraphs = [
    ...findings.flatMap((each) => explainFinding(each, inquiry)),
    ...(thing?.paragraphs ?? []),
  ];
  if (paragraphs.length === 0) return undefined;
  const place = thing?.place ?? findings[0]?.place ?? { start: offset, end: offset };
  return { contents: writeHelp(paragraphs, hoverFormats(client)), range: open.lines.rangeOf(place) };
}

interface Description {
  readonly paragraphs: readonly Paragraph[];
  readonly place: Stretch;
}

function listFindings({ open, workspace, offset }: Inquiry): readonly Diagnostic[] {
  return (workspace?.board.list(open.file) ?? []).filter(
    ({ place }) => place !== undefined && place.end > 0 && place.start <= offset && offset <= place.end,
  );
}

function explainFinding(finding: Diagnostic, { client: { locale } }: Inquiry): readonly Paragraph[] {
  const [message = '', ...rest] = printParts(finding, locale);
  const [rule] = finding.code.startsWith('rule/') ? explainRule(finding.code).rules : [];
  const title = rule === undefined ? [] : [{ text: `${words.source[locale]}: ${rule.title[locale]}` }];
  return [{ text: message, look: 'strong' }, ...rest.map((text) => ({ text })), ...title];
}

function describeReference({ open, book, offset }: Inquiry): Description | undefined {
  const mark = findReference(open.lines.text, offset);
  if (mark === undefined) return undefined;
  const target = listClauseTargets(open.sketch.root, book).find(({ id }) => id === mark.target);
  if (target === undefined) return undefined;
  return { paragraphs: [{ text: target.id, look: 'code' }, { text: target.text }], place: mark };
}

function describeCursor(inquiry: Inquiry): Description | undefined {
  const { open, book, kind, schema, offset, client } = inquiry;
  const cursor = findCursor(open.sketch, offset);
  if (cursor === undefined) return undefined;
  const { locale } = client;
  if (cursor.slot === 'value') {
    const target = findLinkTarget(kind, cursor.path) ?? findNamed(kind, cursor.path);
    const thing = target === undefined ? undefined : findThing(book, target, cursor.value, locale);
    if (thing !== undefined && cursor.value !== '') {
      const paragraphs: Paragraph[] = [{ text: thing.title, look: 'strong' }, { text: thing.detail }];
      return { paragraphs, place: cursor.place };
    }
  }
  const path = cursor.slot === 'key' ? [...cursor.path, cursor.key] : cursor.path;
  const help = describeField(schema, path, locale);
  if (help === undefined || path.length === 0 || (cursor.slot === 'key' && cursor.key === ''))
    return undefined;
  const { title, description, values, field } = help;
  return {
    paragraphs: [
      { text: title, look: 'strong' },
      { text: description },
      { text: values.length === 0 ? '' : `${words.values[locale]}: ${values.join(', ')}` },
      { text: field.isRequired && cursor.slot === 'key' ? words.required[locale] : '' },
    ],
    place: cursor.place,
  };
}
