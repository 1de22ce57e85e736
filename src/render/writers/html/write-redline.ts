import type { Redline, RedlineLabels } from '../../../document/revision.js';
import { fillBraces } from '../../../document/package-profile.js';
import { printPlainText } from '../../../document/print-inlines.js';
import { listRedlineRows, type RedlineRow, type RedlineSide } from '../../redline-rows.js';
import type { WriterInput } from '../../writer.js';
import { elementId } from './element-id.js';
import type { Markup } from '../../../document/markup.js';
import { markup } from '../../../document/markup.js';
import { framePage } from './frame-page.js';
import { composeRedlineStyle } from './redline-style.js';
import { writeInlines } from './write-inlines.js';

/** So many words of a provision without a number lead to it. */
const shownWords = 5;

/** A redline as one self-contained page: both editions side by side, provision by provision, with what changed. */
export function writeRedlinePage(input: WriterInput, redline: Redline): string {
  const { document, numbering, look, date, producer } = input;
  const { labels, notes, legend, before, after } = redline;
  const rows = listRedlineRows(document, numbering, look);
  const changes = rows.flatMap((row, index) => {
    const told = tellChange(row, labels);
    if (told === '' || told === labels.renumbered) return [];
    return [markup`<li><a href="#${rowId(index)}">${nameRow(row)} — ${told}</a></li>`];
  });
  const list =
    changes.length === 0
      ? []
      : [markup`<nav aria-label="${labels.change}">\n<ul>\n${changes}\n</ul>\n</nav>`];
  const body = rows.map((row, index) => writeRow(row, index, input, labels));
  const style = `\n${composeRedlineStyle(look, labels)}`;
  const { language } = document;
  const title = `${labels.heading}: ${document.title}`;
  const page = markup`<header>
<h1>${labels.heading}</h1>
${notes.map((note) => markup`<p>${note}</p>`)}
<p>${writeInlines(legend, numbering)}</p>
${list}
</header>
<main>
<table>
<thead>
<tr>
<th scope="col" class="number">${labels.number}</th>
<th scope="col">${labels.before}<span class="edition">${before.name}</span></th>
<th scope="col">${labels.after}<span class="edition">${after.name}</span></th>
<th scope="col" class="change">${labels.change}</th>
</tr>
</thead>
<tbody>
${body}
</tbody>
</table>
</main>`;
  return framePage({ language, title, author: redline.author, producer, date, style }, page);
}

function writeRow(row: RedlineRow, index: number, { numbering }: WriterInput, labels: RedlineLabels): Markup {
  const { id, role, depth, isChanged, remark, before, after, elsewhere } = row;
  const number = tellNumber(row);
  const cell = (side: RedlineSide | undefined, label: string): Markup => {
    const words =
      side === undefined
        ? markup`<span class="none">${tellPlace(elsewhere, labels)}</span>`
        : writeInlines(side.words, numbering);
    const anchor = id !== undefined && side === after ? markup` id="${elementId(id)}"` : markup``;
    return markup`<td data-label="${label}"><div${anchor}>${words}</div></td>`;
  };
  const head =
    number === '' ? markup`<td class="number"></td>` : markup`<th scope="row" class="number">${number}</th>`;
  const told = tellChange(row, labels);
  const text = remark === undefined ? [] : [markup`<p class="remark">${remark.text}</p>`];
  const change = told === '' ? [] : [markup`<p><strong>${told}</strong></p>`, ...text];
  const name = [role, ...(isChanged ? ['changed'] : []), `depth-${Math.min(depth, 4)}`].join(' ');
  return markup`<tr id="${rowId(index)}" class="${name}">
${head}
${cell(before, labels.before)}
${cell(after, labels.after)}
<td class="change">${change}</td>
</tr>`;
}

/** What is said where an edition does not have a provision: that it is elsewhere, or that there is none. */
function tellPlace(elsewhere: string | undefined, { movedTo, none }: RedlineLabels): string {
  return elsewhere === undefined || elsewhere === '' ? none : fillPlace(movedTo, elsewhere);
}

function fillPlace(words: string, number: string): string {
  return fillBraces(words, () => number.replace(/\.$/u, ''));
}

function tellNumber({ before, after }: RedlineRow): string {
  const numbers = [before?.label ?? '', after?.label ?? ''].filter(isFilled);
  return [...new Set(numbers)].join(' → ');
}

/** What leads to a row: its number, or its first words where it has none. */
function nameRow(row: RedlineRow): string {
  const number = tellNumber(row);
  if (/[\p{L}\p{N}]/u.test(number)) return number;
  const words = printPlainText((row.after ?? row.before)?.words ?? []).split(/\s+/u);
  return words.length <= shownWords ? words.join(' ') : `${words.slice(0, shownWords).join(' ')} …`;
}

function tellChange(
  { isChanged, remark, before, after, elsewhere }: RedlineRow,
  labels: RedlineLabels,
): string {
  if (remark !== undefined) return remark.name;
  if (!isChanged) return '';
  if (elsewhere !== undefined && elsewhere !== '') {
    return fillPlace(after === undefined ? labels.movedTo : labels.movedFrom, elsewhere);
  }
  if (before === undefined) return labels.inserted;
  return after === undefined ? labels.deleted : labels.renumbered;
}

function rowId(index: number): string {
  return `row-${index + 1}`;
}

function isFilled(text: string): boolean {
  return text !== '';
}
