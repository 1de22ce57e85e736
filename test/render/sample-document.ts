import type {
  Block,
  Clause,
  ListMarker,
  List,
  Paragraph,
  ParagraphRole,
  Signature,
} from '../../src/document/block.js';
import type { Document } from '../../src/document/document.js';
import type { Inline } from '../../src/document/inline.js';
import type { Look } from '../../src/document/look.js';

/** Text run. */
export const text = (value: string): Inline => ({ type: 'text', value });

const paragraph = (role: ParagraphRole, ...content: Inline[]): Paragraph => ({
  type: 'paragraph',
  role,
  content,
});

const clause = (id: string, words: string | Inline[], ...children: Clause['children'][number][]): Clause => ({
  type: 'clause',
  id,
  idSource: 'author',
  content: typeof words === 'string' ? [text(words)] : words,
  children,
});

const list = (marker: ListMarker, ...items: string[]): List => ({
  type: 'list',
  marker,
  items: items.map((item) => ({ type: 'item', content: [text(item)], children: [] })),
});

const signature = (parts: Partial<Record<'label' | 'position' | 'name' | 'date', string>>): Signature => {
  const run = (value: string | undefined): Inline[] => (value === undefined ? [] : [text(value)]);
  return {
    type: 'signature',
    label: run(parts.label),
    position: run(parts.position),
    name: run(parts.name),
    date: run(parts.date),
  };
};

const section = (id: string, heading: string, ...children: Block[]): Block => ({
  type: 'section',
  id,
  numbered: true,
  heading: [text(heading)],
  children,
});

/** A document that holds every kind of node, for the tests of the writers. */
export const sampleDocument: Document = {
  kind: 'instruction',
  language: 'ru',
  title: 'Должностная инструкция менеджера по закупкам',
  author: 'ООО «Ромашка & Ко»',
  numbering: 'decimal',
  identity: { subject: '', textHash: '0'.repeat(64) },
  sides: 'one',
  face: {
    head: [
      {
        type: 'columns',
        columns: [
          {
            width: 1,
            content: [
              paragraph('organization', text('Общество с ограниченной ответственностью «Ромашка & Ко»')),
              paragraph('requisite', text('№ 12-ДИ')),
              paragraph('requisite', text('г. Казань')),
            ],
          },
          {
            width: 1,
            content: [
              {
                type: 'approval',
                content: [
                  paragraph('approval-word', text('УТВЕРЖДАЮ')),
                  paragraph(
                    'requisite',
                    text('Генеральный директор'),
                    { type: 'break' },
                    text('ООО «Ромашка & Ко»'),
                  ),
                  signature({ name: 'И.И. Иванов' }),
                  paragraph('requisite', text('«___» ____________ 20__ г.')),
                ],
              },
            ],
          },
        ],
      },
    ],
    tail: [
      signature({
        label: 'Инструкцию разработал',
        position: 'Начальник отдела закупок',
        name: 'П.П. Петров',
        date: '05.11.2026',
      }),
      {
        type: 'agreement',
        heading: [text('Визы')],
        signatures: [
          signature({ position: 'Юрисконсульт', name: 'А.А. Сидорова', date: '«___» ________ 20__ г.' }),
          signature({
            position: 'Начальник отдела по работе с персоналом и организационному развитию',
            name: 'Ё.Ж. Щукина-Преображенская',
          }),
        ],
      },
      {
        type: 'sheet',
        page: 'new',
        content: [
          paragraph('heading', text('Лист ознакомления')),
          paragraph('text', text('С инструкцией ознакомлен(а), экземпляр получил(а):')),
          {
            type: 'table',
            role: 'data',
            columns: [
              { heading: [text('№')], width: 1 },
              { heading: [text('Фамилия, имя, отчество')], width: 5 },
              { heading: [text('Дата')], width: 2 },
              { heading: [text('Подпись')], width: 2 },
            ],
            rows: ['1', '2', '3'].map((number) => ({
              type: 'row',
              minHeight: 9,
              cells: [number, '', '', ''].map((value) => ({
                type: 'cell',
                content: value === '' ? [] : [paragraph('text', text(value))],
              })),
            })),
          },
          paragraph('note', text('Лист хранится вместе с инструкцией.')),
        ],
      },
    ],
  },
  body: [
    {
      type: 'title',
      kindName: [text('ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ')],
      subject: [text('менеджера по закупкам')],
    },
    {
      type: 'table',
      role: 'card',
      columns: [
        { heading: [], width: 1 },
        { heading: [], width: 2 },
      ],
      rows: [
        ['Должность', 'менеджер по закупкам'],
        ['Подчинение', 'начальник отдела закупок'],
      ].map((cells) => ({
        type: 'row',
        cells: cells.map((value) => ({ type: 'cell', content: [paragraph('text', text(value))] })),
      })),
    },
    section(
      'general',
      'Общие положения',
      clause('category', [
        text('Должность относится к категории '),
        { type: 'strong', content: [text('специалистов')] },
        text('; оклад не ниже 50 000 ₽ (§ 3, «ёлочки», ç, ë).'),
      ]),
      clause(
        'knowledge',
        'Работник должен знать:',
        list('dash', 'порядок закупок;', 'основы договорной работы;', 'правила R&D <внутренние> "2026".'),
      ),
      clause('education', [
        text('Образование: '),
        { type: 'blank', hint: 'уровень', choices: ['высшее', 'среднее'], lines: 0 },
        text(', стаж не менее двух лет.'),
      ]),
      clause('other', [{ type: 'blank', hint: 'иные положения', choices: [], lines: 2 }]),
    ),
    section(
      'duties',
      'Должностные обязанности',
      paragraph('lead-in', text('Менеджер по закупкам:')),
      clause(
        'planning',
        'Планирует закупки на месяц:',
        clause('orders', 'собирает заявки подразделений;'),
        clause('budget', 'сверяет их с бюджетом.', list('letter', 'по статьям;', 'по срокам.')),
      ),
      clause('limits', [
        text('Согласует превышение лимита, указанного в пункте '),
        { type: 'ref', target: 'budget' },
        text(' настоящей инструкции.'),
      ]),
    ),
    section(
      'interaction',
      'Взаимодействие',
      paragraph('text', text('Обмен документами показан в таблице.')),
      {
        type: 'table',
        role: 'data',
        columns: [
          { heading: [text('Кто')], width: 2 },
          { heading: [text('Передаёт')], width: 3 },
          { heading: [text('Получает')], width: 3 },
        ],
        rows: [
          {
            type: 'row',
            cells: [
              { type: 'cell', content: [paragraph('text', text('Бухгалтерия'))] },
              { type: 'cell', content: [list('dash', 'счета;', 'акты')] },
              { type: 'cell', content: [paragraph('text', text('реестр оплат'))] },
            ],
          },
        ],
      },
    ),
  ],
};

/** The look of the tests: the measures of GOST R 7.0.97-2025. */
export const sampleLook: Look = {
  id: 'sample',
  page: { width: 210, height: 297, margin: { top: 20, right: 10, bottom: 20, left: 30 } },
  text: {
    family: 'Times New Roman',
    size: 12,
    lineSpacing: 1.15,
    firstLineIndent: 12.5,
    align: 'justify',
    spaceAfter: 0,
  },
  title: { size: 12, align: 'center', bold: true, spaceBefore: 18, spaceAfter: 12 },
  heading: { size: 12, align: 'center', bold: true, color: '#000000', spaceBefore: 12, spaceAfter: 6 },
  note: { size: 9 },
  table: { size: 11, border: '#000000', padding: 1.5 },
  list: { dash: '–', bullet: '•', indent: 12.5 },
  approval: { width: 80 },
  pageNumber: { from: 2, position: 'top-center', offset: 10, total: true },
  mark: { color: '#e4e4e4' },
  code: { size: 20 },
};
