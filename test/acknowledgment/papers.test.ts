import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  RecordedDay,
  RecordedTitle,
  RecordedWord,
  type RecordValue,
} from '../../src/compose/records-view.js';
import { composeRecords } from '../../src/compose/compose-records.js';
import { readDocumentJson } from '../../src/document/read-document-json.js';
import { writeDocumentJson } from '../../src/document/document-json.js';
import { numberDocument } from '../../src/document/number.js';
import { Materials } from '../../src/pipeline/materials.js';
import { listKindsOf } from '../../src/pipeline/kinds-of-scope.js';
import { tableWriters } from '../../src/render/tables/index.js';
import { writers } from '../../src/render/writers/index.js';
import { createMachineWorld } from '../machine-world.js';
import { readPart } from '../render/read-docx.js';
import { readBook } from '../check/write-book.js';
import { requireTool } from '../tools.js';

const world = createMachineWorld();
const { organization } = readBook();
const materials = new Materials(world, []);

const duty = { state: new RecordedWord('overdue'), isLate: false, isRefusalDeclared: false };
const line = {
  ...{ row: '1', code: '7K3M-9XQ2-4VBT', name: 'Тестова Анна Викторовна', initials: 'А.В. Тестова' },
  ...{ tabNumber: '0017', unit: 'отдел продаж', page: new RecordedWord('same') },
  ...{ gender: new RecordedWord('feminine'), title: new RecordedTitle('кладовщик'), number: '12-ДИ' },
  ...{ edition: '3', textCode: '4F2A-9C1E-77B0', isHire: true },
  ...{ registeredOn: new RecordedDay('2026-11-20'), effectiveFrom: new RecordedDay('2026-11-24') },
  due: new RecordedDay('2026-11-23'),
};
const entry = {
  ...{ title: 'кладовщик', number: '12-ДИ', version: '3', textCode: '4F2A-9C1E-77B0' },
  ...{ kind: new RecordedWord('acknowledged'), way: new RecordedWord('copy'), isLate: true },
  ...{ dated: new RecordedDay('2026-11-24'), recordedOn: new RecordedDay('2026-11-25') },
  ...{ recorder: 'Белов Н. И., начальник отдела кадров', sheet: undefined, line: '7K3M-9XQ2-4VBT' },
  ...{ act: undefined, witnesses: [], lateReason: 'Лист задержан', objection: 'Не согласна с п. 2.4' },
  ...{ scan: { name: 'scan-ab12.pdf', hash: 'ab12' }, evidence: undefined, annulled: undefined },
};
const counts = {
  ...{ name: 'отдел продаж', isTotal: false, total: '2', acknowledged: '1', percent: '50 %' },
  ...{ waiting: '0', overdue: '1', refused: '0', paused: '0' },
};

/** Records for each kind of paper. */
const records: Readonly<Record<string, { readonly [name: string]: RecordValue }>> = {
  'personal-sheets': {
    code: '4VBT-7K3M-9XQ2',
    acts: [],
    sides: new RecordedWord('one'),
    lines: [line, { ...line, code: '0000-0000-0000', page: new RecordedWord('new') }],
  },
  'joint-sheet': {
    ...{ code: '7K3M-9XQ2-4VBT', lines: [line], isJournal: false, unit: 'отдел продаж' },
    issuedOn: new RecordedDay('2026-11-20'),
  },
  'acknowledgment-matrix': {
    ...{ isList: false, day: new RecordedDay('2026-11-24'), units: [counts, { ...counts, isTotal: true }] },
    rows: [{ ...line, ...duty, title: 'кладовщик', version: '3', dated: undefined }],
  },
  'acknowledgment-dossier': {
    ...{ name: 'Тестова Анна Викторовна', number: '0017', day: new RecordedDay('2026-11-25') },
    ...{ hiredOn: new RecordedDay('2020-03-02'), contractOn: undefined, dismissedOn: undefined },
    open: [{ ...duty, title: 'кладовщик', number: '12-ДИ', version: '4', due: undefined }],
    ...{ entries: [entry], isEnclosed: true },
  },
  'refusal-record': {
    ...{ name: 'Тестова Анна Викторовна', number: '0017', initials: 'А.В. Тестова', unit: 'отдел продаж' },
    ...{ gender: new RecordedWord('feminine'), title: new RecordedTitle('кладовщик'), edition: '3' },
    ...{ registrationNumber: '12-ДИ', registeredOn: new RecordedDay('2026-11-20'), place: undefined },
    ...{ textCode: '4F2A-9C1E-77B0', day: new RecordedDay('2026-11-30'), course: undefined },
    ...{ refusal: new RecordedWord('signature'), explanation: undefined },
    drafter: { name: 'Белов Н. И.', position: 'начальник отдела кадров', initials: 'Н.И. Белов' },
    witnesses: [
      { name: 'Ким А. А.', position: 'бухгалтер', initials: 'А.А. Ким' },
      { name: 'Ли Б. Б.', position: 'экономист', initials: 'Б.Б. Ли' },
    ],
  },
};

type Changes = { readonly [name: string]: RecordValue };

function compose(kind: string, changes: Changes = {}) {
  const loaded = materials.loadLanguage('ru', 'ru').value;
  if (loaded === undefined) throw new Error('there is no Russian');
  const composed = composeRecords({
    ...{ kind, organization, record: { ...records[kind], ...changes }, subject: 'ООО «Ромашка»' },
    ...loaded,
  });
  expect(composed.diagnostics.map(({ message }) => message.en)).toEqual([]);
  if (composed.value === undefined) throw new Error('there is no document');
  return composed.value;
}

async function write(kind: string, format: string, changes: Changes = {}): Promise<string> {
  return Buffer.from(await writeBytes(kind, format, changes)).toString('utf8');
}

async function writeBytes(kind: string, format: string, changes: Changes = {}): Promise<Uint8Array> {
  const document = compose(kind, changes);
  const numbering = numberDocument(document).value;
  const look = materials.loadLook(organization).value;
  const writer = [...writers, ...tableWriters].find((each) => each.format === format);
  if (numbering === undefined || look === undefined || writer === undefined) throw new Error('not prepared');
  const written = await (
    await writer.load()
  ).write({
    ...{ document, numbering, look, date: new Date(0), attachments: [], producer: 'test' },
    font: (name) => world.font(name),
  });
  if (written.value === undefined) throw new Error(written.diagnostics[0]?.message.en);
  return written.value;
}

/** The text of each page of a PDF, as poppler reads it. */
function readPdfPages(bytes: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    encoding: 'utf8',
  });
  return text.split('\f').slice(0, -1);
}

const kinds = [...listKindsOf('registry', world, []).keys()].filter((kind) => kind in records);

describe.each(kinds)('the paper %s', (kind) => {
  it('is the same after it was kept as JSON', () => {
    const json = writeDocumentJson(compose(kind));
    const read = readDocumentJson(json);
    expect(writeDocumentJson(read)).toBe(json);
  });

  it.each(['docx', 'pdf', 'html', 'text'])('is written as %s', async (format) => {
    expect((await write(kind, format)).length).toBeGreaterThan(100);
  });
});

describe('a sheet to sign', () => {
  it('has a code of its own on each page, which says nothing of the person', () => {
    const sheets = compose('personal-sheets').face.tail;
    const codes = sheets.map((each) => (each.type === 'sheet' ? each.code?.value : undefined));
    expect(codes).toEqual(['Лист: 7K3M-9XQ2-4VBT', 'Лист: 0000-0000-0000']);
    expect(JSON.stringify(codes)).not.toContain('Тестова');
  });

  it('agrees with the person, and never speaks of consent or duty', async () => {
    const text = await write('personal-sheets', 'text');
    expect(text).toContain('инструкцией ознакомлена');
    expect(text).toContain('до подписания трудового договора');
    expect(text).not.toMatch(/соглас|обязу/iu);
  });
});

it('a dossier tells what was annulled, by whom and why', async () => {
  const annulled = {
    ...{ reason: 'Подписала другая работница', day: new RecordedDay('2026-11-26') },
    actor: 'Смирнов О. П., специалист по кадрам',
  };
  const text = await write('acknowledgment-dossier', 'text', { entries: [{ ...entry, annulled }] });
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('опозданием. Аннулировано');
  expect(text).toContain('Подписала другая работница');
});

describe('personal sheets of several people in one file', () => {
  const second = { ...line, code: '0000-0000-0000', page: new RecordedWord('front') };
  const changes = (sides: string) => ({ sides: new RecordedWord(sides), lines: [line, second, second] });
  /** The sections of the Word file, and whether each begins on the front of a leaf and with page 1. */
  const readSections = async (sides: string) => {
    const body = readPart(await writeBytes('personal-sheets', 'docx', changes(sides)), 'word/document.xml');
    return [...body.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => ({
      isFront: section.includes('oddPage'),
      isCountedAnew: section.includes('<w:pgNumType w:start="1"/>'),
    }));
  };

  it('are counted each by itself, so a sheet of one page has no number', async (context) => {
    requireTool(context, 'pdftotext');
    const sections = await readSections('one');
    expect(sections).toHaveLength(3);
    expect(sections.slice(1)).toEqual([
      { isFront: false, isCountedAnew: true },
      { isFront: false, isCountedAnew: true },
    ]);
    const pages = readPdfPages(await writeBytes('personal-sheets', 'pdf', changes('one')));
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page).not.toMatch(/^\s*\d+\s*$/m);
    expect(pages.every((page) => page.includes('ЛИСТ ОЗНАКОМЛЕНИЯ'))).toBe(true);
  });

  it('never share a leaf when both sides are printed', async (context) => {
    requireTool(context, 'pdftotext');
    expect((await readSections('two')).slice(1)).toEqual([
      { isFront: true, isCountedAnew: true },
      { isFront: true, isCountedAnew: true },
    ]);
    const pages = readPdfPages(await writeBytes('personal-sheets', 'pdf', changes('two')));
    expect(pages.map((page) => page.includes('ЛИСТ ОЗНАКОМЛЕНИЯ'))).toEqual([true, false, true, false, true]);
    expect(pages[1]?.trim()).toBe('');
  });

  it('have their codes in the Word file as well', async () => {
    const bytes = await writeBytes('personal-sheets', 'docx', changes('two'));
    const body = readPart(bytes, 'word/document.xml');
    expect(body).toContain('7K3M');
    expect(body.match(/0000-0000-0000/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the set for somebody who is hired', () => {
  const acts = [
    { row: '1', title: 'Правила внутреннего трудового распорядка', number: '3-П', date: undefined },
    { row: '2', title: 'Положение об оплате труда', number: undefined, date: new RecordedDay('2026-01-15') },
  ];

  it('has one sheet of the local acts, with the code of the whole set', async () => {
    const text = (await write('personal-sheets', 'text', { acts })).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('с локальными нормативными актами до подписания трудового договора');
    expect(text.match(/Правила внутреннего трудового распорядка/g)).toHaveLength(1);
    const codes = compose('personal-sheets', { acts }).face.tail.map((each) =>
      each.type === 'sheet' ? each.code?.value : undefined,
    );
    expect(codes.at(-1)).toBe('Комплект: 4VBT-7K3M-9XQ2');
  });

  it('has none where the organization names no acts', async () => {
    expect(await write('personal-sheets', 'text')).not.toContain('локальными');
  });
});

describe('an act on a refusal', () => {
  it.each([
    ['signature', 'отказалась поставить подпись в листе'],
    ['acquaintance', 'отказалась прочитать инструкцию'],
    ['receipt', 'отказалась принять копию'],
  ])('says what was refused: %s', async (refusal, words) => {
    const text = await write('refusal-record', 'text', { refusal: new RecordedWord(refusal) });
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words);
  });

  it('has a line to sign for each witness, and empty ones where none is named yet', async () => {
    expect(await write('refusal-record', 'text')).toContain('А.А. Ким');
    const text = await write('refusal-record', 'text', { witnesses: [] });
    expect(text.match(/должность/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  it('tells what the signature means, and leaves room for the words of the person', async () => {
    const text = (await write('refusal-record', 'text')).replaceAll(/\s+/gu, ' ');
    expect(text).toContain('не меняет условий трудового договора');
    expect(text).toContain('Причина отказа со слов работницы');
    const told = { explanation: 'не согласна с пунктом 2.4' };
    expect(await write('refusal-record', 'text', told)).toContain('не согласна с пунктом 2.4');
  });
});

it('a matrix of nobody has no percent', async () => {
  const units = [{ ...counts, total: '0', acknowledged: '0', percent: undefined, isTotal: true }];
  const text = await write('acknowledgment-matrix', 'text', { units, rows: [] });
  expect(text).toContain('—');
  expect(text).not.toContain('%)');
});

it('a matrix tells states in words, not by colour alone', async () => {
  const text = await write('acknowledgment-matrix', 'text');
  expect(text).toContain('Просрочено');
  expect(text).toContain('50 %');
});

describe('the colour of a state', () => {
  const cellOf = /<td class="tone-(\w+)"><p[^>]*>([^<]+)</;

  it.each([
    ['acknowledged', 'good', 'Ознакомлен(а)'],
    ['pending', 'open', 'Ждёт подписи'],
    ['outdated', 'open', 'Ждёт подписи под новой версией'],
    ['overdue', 'bad', 'Просрочено'],
    ['refused', 'bad', 'Отказ, есть акт'],
    ['paused', 'away', 'Отсутствует'],
  ])('of %s is %s on the page, beside its words', async (state, tone, words) => {
    const row = { ...line, ...duty, title: 'кладовщик', version: '3', dated: undefined };
    const rows = [{ ...row, state: new RecordedWord(state) }];
    const page = await write('acknowledgment-matrix', 'html', { rows });
    expect(cellOf.exec(page.replaceAll('\u00A0', ' '))?.slice(1)).toEqual([tone, words]);
    expect(page).toContain(`td.tone-${tone} {`);
  });

  it('is a fill of its own in the workbook', async () => {
    const book = await writeBytes('acknowledgment-matrix', 'xlsx');
    const sheet = readPart(book, 'xl/sheet2.xml');
    const styles = readPart(book, 'xl/styles.xml');
    const style = /<c r="F\d+" s="(\d+)"[^>]*><is><t[^>]*>Просрочено</.exec(sheet)?.[1];
    const formats = [...styles.matchAll(/<xf numFmtId="0" fontId="\d" fillId="(\d)"[^>]*applyFont/g)];
    const fills = [...styles.matchAll(/<fill>.*?<\/fill>/gs)];
    expect(fills[Number(formats[Number(style)]?.[1])]?.[0]).toContain('FFFBDAD7');
  });

  it('asks nothing of pages that have none', async () => {
    expect(await write('personal-sheets', 'html')).not.toContain('tone-');
  });
});
