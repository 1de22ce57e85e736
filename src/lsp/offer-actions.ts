import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { selectEdits } from '../diagnostic/apply-edits.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { findingKey } from '../diagnostic/sort-diagnostics.js';
import { suggest } from '../diagnostic/suggest.js';
import { findReference, listClauseTargets } from './clause-target.js';
import type { FileInquiry } from './inquiry.js';
import { listThings } from './known-thing.js';
import type { LinkTarget } from './link-field.js';
import type { Stretch } from './sketch.js';
import { writeFinding } from './write-finding.js';
import { writeWaiver } from './write-waiver.js';

/** The command by which the cursor is put where something was inserted. */
export const showPlaceCommand = 'rolebook.showPlace';

/** Makes all corrections of a file that are safe, for editors that do so on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rolebook`;

const words = {
  fix: { ru: 'Исправить', en: 'Correct' },
  fixAll: { ru: 'Исправить всё, что исправляется без вопросов', en: 'Make all safe corrections' },
  waive: { ru: 'Принять замечание, записав причину', en: 'Accept the finding and write the reason' },
} as const satisfies Readonly<Record<string, Text>>;

/** What an unknown id could have been meant to lead to. */
const targets: Readonly<Record<string, LinkTarget>> = {
  'link/unknown-role': 'role',
  'link/unknown-unit': 'unit',
  'link/unknown-officer': 'officer',
  'link/unknown-shared-clause': 'clause',
  'link/unknown-competency': 'competency',
  'rule/unknown-rule': 'rule',
  'rule/unused-waiver': 'rule',
};

/** So many near ids are offered. */
const mostNear = 3;

/** What can be done about the findings of a range, and about all of the file. */
export function offerActions(
  inquiry: FileInquiry,
  range: Range,
  { only }: CodeActionContext,
): readonly CodeAction[] {
  const { open, workspace } = inquiry;
  const isWanted = (kind: string): boolean =>
    only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`) || each === '');
  const all = workspace?.board.list(open.file) ?? [];
  const start = open.lines.offsetAt(range.start);
  const end = open.lines.offsetAt(range.end);
  const here = all.filter(({ place }) => place !== undefined && place.start <= end && start <= place.end);
  const fixes = isWanted(CodeActionKind.QuickFix) ? here.flatMap((each) => offerFor(inquiry, each, all)) : [];
  return [...fixes, ...(isWanted(fixAllKind) ? offerFixAll(inquiry, all, only !== undefined) : [])];
}

function offerFor(
  inquiry: FileInquiry,
  finding: Diagnostic,
  all: readonly Diagnostic[],
): readonly CodeAction[] {
  const { client, session } = inquiry;
  const { locale } = client;
  const diagnostics = [writeFinding(finding, client, (file) => session.findLines(file))];
  const actions: CodeAction[] = [];
  const { fix } = finding;
  if (fix !== undefined) {
    const name = fix.text.length <= 60 && fix.text.trim() !== '' ? `: ${fix.text.replace(/\s+/g, ' ')}` : '';
    const edit = writeEdit(inquiry, fix.file, [{ place: fix, text: fix.text }]);
    actions.push({
      ...{ title: `${words.fix[locale]}${name}`, kind: CodeActionKind.QuickFix, diagnostics, edit },
      isPreferred: true,
    });
  }
  for (const [index, { place, text }] of listNear(inquiry, finding).entries()) {
    actions.push({
      title: `${words.fix[locale]}: ${text}`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: writeEdit(inquiry, inquiry.open.file, [{ place, text }]),
      ...(index === 0 && fix === undefined && { isPreferred: true }),
    });
  }
  if (isWaivable(inquiry, finding)) actions.push(offerWaiver(inquiry, finding, all, diagnostics));
  return actions;
}

/** Ids near to an unknown one, nearest first. */
function listNear(
  { open, book, client }: FileInquiry,
  { code, place }: Diagnostic,
): readonly { readonly place: Stretch; readonly text: string }[] {
  if (place === undefined) return [];
  const { text } = open.lines;
  const mark = code === 'link/unknown-clause' ? findReference(text, place.end - 1) : undefined;
  const target = targets[code];
  const written = mark?.target ?? text.slice(place.start, place.end).replace(/^["']|["']$/g, '');
  const known =
    mark !== undefined
      ? listClauseTargets(open.sketch.root, book).map(({ id }) => id)
      : target !== undefined
        ? listThings(book, target, client.locale).map(({ id }) => id)
        : [];
  const isCode = target === 'rule';
  const at = isCode ? findCode(text, place, written) : (mark ?? place);
  if (at === undefined) return [];
  const word = isCode ? text.slice(at.start, at.end) : written;
  const near: string[] = [];
  for (let each = suggest(word, known); each !== undefined && near.length < mostNear;) {
    near.push(each);
    each = suggest(
      word,
      known.filter((id) => !near.includes(id)),
    );
  }
  return near.filter((each) => each !== word).map((each) => ({ place: at, text: each }));
}

/** Findings on an entry of a list stand for it as a whole; its code is the first in it. */
function findCode(text: string, place: Stretch, written: string): Stretch | undefined {
  const match = /rule\/[a-z0-9-]+/.exec(written);
  if (match === null) return undefined;
  const start = text.indexOf(match[0], place.start);
  return { start, end: start + match[0].length };
}

/** Warnings that stand in the text of a role can be accepted in it. */
function isWaivable({ kind }: FileInquiry, { code, severity }: Diagnostic): boolean {
  return kind === 'role' && severity === 'warning' && !/^rule\/(?:unused|refused|broad)-waiver$/.test(code);
}

function offerWaiver(
  inquiry: FileInquiry,
  finding: Diagnostic,
  all: readonly Diagnostic[],
  diagnostics: CodeAction['diagnostics'] & object,
): CodeAction {
  const { open, client } = inquiry;
  const { code, place } = finding;
  const same = new Set(
    all.filter((each) => each.code === code && each.severity === 'warning').map(findingKey),
  );
  const text = place === undefined ? '' : open.lines.text.slice(place.start, place.end);
  const isTold = same.size > 1 && text !== '' && !/[\r\n]/.test(text);
  const { at, before, after } = writeWaiver(open.sketch, code, isTold ? text : undefined);
  const start = open.lines.positionAt(at);
  const action = { title: words.waive[client.locale], kind: CodeActionKind.QuickFix, diagnostics };
  const { capabilities } = client;
  if (capabilities.workspace?.workspaceEdit?.snippetEditSupport === true) {
    const escape = (each: string): string => each.replace(/[\\$}]/g, String.raw`\$&`);
    const snippet = { kind: 'snippet' as const, value: `${escape(before)}\${0}${escape(after)}` };
    const textDocument = { uri: open.document.uri, version: open.document.version };
    return {
      ...action,
      edit: { documentChanges: [{ textDocument, edits: [{ range: { start, end: start }, snippet }] }] },
    };
  }
  const lines = before.split(/\r\n|\n/);
  const last = lines.at(-1) ?? '';
  const position =
    lines.length === 1
      ? { line: start.line, character: start.character + last.length }
      : { line: start.line + lines.length - 1, character: last.length };
  return {
    ...action,
    edit: writeEdit(inquiry, open.file, [{ place: { start: at, end: at }, text: before + after }]),
    ...(capabilities.window?.showDocument?.support === true && {
      command: { title: action.title, command: showPlaceCommand, arguments: [open.document.uri, position] },
    }),
  };
}

function offerFixAll(
  inquiry: FileInquiry,
  all: readonly Diagnostic[],
  isAsked: boolean,
): readonly CodeAction[] {
  const { open, client } = inquiry;
  const own = all.flatMap(({ fix }) => (fix?.file === open.file ? fix : []));
  const edits = selectEdits(open.lines.text, own);
  // One correction is offered at its finding.
  if (edits.length === 0 || (edits.length === 1 && !isAsked)) return [];
  const written = edits.map((each) => ({ place: each, text: each.text }));
  return [
    { title: words.fixAll[client.locale], kind: fixAllKind, edit: writeEdit(inquiry, open.file, written) },
  ];
}

function writeEdit(
  { session, client }: FileInquiry,
  file: string,
  edits: readonly { readonly place: Stretch; readonly text: string }[],
): NonNullable<CodeAction['edit']> {
  const lines = session.findLines(file);
  const uri = session.writeUri(file);
  const written = edits.map(({ place, text }) => ({ range: lines.rangeOf(place), newText: text }));
  if (client.capabilities.workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: { [uri]: written } };
  return { documentChanges: [{ textDocument: { uri, version: session.findVersion(file) }, edits: written }] };
}
