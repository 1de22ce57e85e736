/** Files of a workspace by path below its folder; each is written as YAML. */
export type BookFiles = Readonly<Record<string, object>>;

/** A book whose role `subject` uses some of the fields, and what must then be read in its instruction. */
export interface PrintedVariant {
  readonly name: string;
  readonly files: BookFiles;
  /** A field as `docs/fields.md` names it, and words that are printed only because of it. */
  readonly expected: readonly (readonly [field: string, words: string])[];
}

const syllables = ['ба', 'во', 'гу', 'де', 'жи', 'зо', 'ки', 'лу', 'мы', 'нё'];
let count = 0;

/** A word that no language has and no other call returns. */
function uniqueWord(): string {
  count += 1;
  const digits = String(count).padStart(3, '0');
  return `фто${digits
    .split('')
    .map((digit) => syllables[Number(digit)] ?? '')
    .join('')}ц`;
}

interface Draft {
  readonly expected: [string, string][];
  /** A word that must be found because of a field. */
  word(...fields: readonly string[]): string;
}

function startDraft(): Draft {
  const expected: [string, string][] = [];
  return {
    expected,
    word(...fields) {
      const word = uniqueWord();
      for (const field of fields) expected.push([field, word]);
      return word;
    },
  };
}

const person = (surname: string): object => ({
  surname,
  given: 'Анна',
  patronymic: 'Олеговна',
  gender: 'female',
});

const plainRole = (id: string, title: string, reporting: object): object => ({
  id,
  language: 'ru',
  title,
  unit: 'office',
  category: 'manager',
  qualifications: { education: 'высшее образование' },
  reporting,
  duties: ['Руководит работой.'],
  rights: ['Получать сведения.'],
  responsibilities: ['За нарушение сроков.'],
});

function makeBook(draft: Draft, subject: object, organization: object = {}): BookFiles {
  return {
    'organization.yaml': {
      id: 'sample',
      name: {
        full: `Общество с ограниченной ответственностью «${draft.word('organization:name.full')}»`,
        short: `ООО «${draft.word('organization:name.short')}»`,
      },
      term: 'Общество',
      language: 'ru',
      jurisdiction: 'ru',
      city: `г. ${draft.word('organization:city')}`,
      units: [
        { id: 'office', name: 'дирекция', head: 'director' },
        { id: 'sales', name: `отдел ${draft.word('unit')}`, head: 'head' },
        { id: 'other', name: `отдел ${draft.word('interaction.with.unit')}` },
      ],
      officers: [
        { id: 'director', role: 'director', name: person('Первых') },
        {
          id: 'counsel',
          title: `советник ${draft.word('agreement.visas', 'organization:officers')}`,
          name: person('Вторых'),
        },
      ],
      approval: { method: 'signature', officer: 'director' },
      agreement: { visas: [{ officer: 'counsel' }, { unitHead: true }] },
      ...organization,
    },
    'director.yaml': plainRole('director', 'директор', { top: true }),
    'head.yaml': plainRole('head', `руководитель отдела ${draft.word('reporting.reportsTo', 'drafter')}`, {
      reportsTo: 'director',
    }),
    'deputy.yaml': plainRole('deputy', `специалист ${draft.word('deputy')}`, { reportsTo: 'director' }),
    'subject.yaml': subject,
    'clauses/shared.yaml': {
      id: 'shared',
      language: 'ru',
      section: 'duties',
      text: `Соблюдает порядок ${draft.word('clauses')}.`,
    },
    'competencies/skill.yaml': {
      id: 'skill',
      language: 'ru',
      name: `навык ${draft.word('competencies')}`,
      type: 'professional',
      definition: 'Видно в работе.',
      levels: [
        { level: 1, name: 'начальный', indicators: ['Делает по образцу.'] },
        { level: 2, name: 'рабочий', indicators: ['Делает сам.'] },
      ],
      assessment: ['наблюдение'],
    },
  };
}

/** A role in which every optional field is filled. */
function fullRole(draft: Draft, changes: Readonly<Record<string, unknown>> = {}): object {
  const word = (...fields: readonly string[]): string => draft.word(...fields);
  return {
    id: 'subject',
    language: 'ru',
    title: `менеджер по ${word('title', 'language')}`,
    shortTitle: {
      nominative: word('shortTitle'),
      genitive: 'м',
      dative: 'м',
      accusative: 'м',
      instrumental: 'м',
      prepositional: 'м',
    },
    unit: 'sales',
    category: 'specialist',
    grade: `звено ${word('grade')}`,
    activity: `торговля ${word('activity')}`,
    document: {
      number: `${word('document.number')}-ДИ`,
      edition: word('document.edition'),
      date: '2026-11-05',
      effectiveFrom: '2026-12-01',
    },
    codes: { professionalStandard: `стандарт ${word('codes')}` },
    preamble: `Составлена по ${word('preamble')}`,
    basis: [`акт ${word('basis')}`],
    purpose: `развитие ${word('purpose')}`,
    appointment: { by: 'director', onProposalOf: 'head', withConsentOf: 'deputy' },
    reporting: { reportsTo: 'head', functional: ['director'] },
    substitution: { way: 'named', by: 'deputy', absences: [`отпуск ${word('substitution.absences')}`] },
    substitutes: ['deputy'],
    qualifications: {
      education: `высшее образование ${word('qualifications.education')}`,
      speciality: word('qualifications.speciality'),
      training: `подготовку по ${word('qualifications.training')}`,
      experience: { years: 7, field: word('qualifications.experience.field') },
      alternative: { education: `среднее ${word('qualifications.alternative')}`, experience: { years: 0 } },
      software: [`программа ${word('qualifications.software')}`],
      equipment: [`машина ${word('qualifications.equipment')}`],
      languages: [`язык ${word('qualifications.languages')}`],
    },
    knowledge: [`правила ${word('knowledge')}`],
    governedBy: [`положение ${word('governedBy')}`],
    authority: `доверенности ${word('authority')}`,
    general: [`Соблюдает ${word('general')}.`],
    functions: [`Работа ${word('functions')}.`],
    duties: [
      `Готовит ${word('duties')}.`,
      {
        id: 'group',
        text: 'Ведёт работу',
        condition: `При наличии ${word('duties.condition')}`,
        frequency: `раз в ${word('duties.frequency')}`,
        items: [`приём ${word('duties.items')}`, 'выдача'],
      },
      'Действует по пункту [[ref:duties.group]] инструкции.',
    ],
    rights: [`Получать ${word('rights')}.`],
    responsibilities: [`За нарушение ${word('responsibilities')}.`],
    interaction: [
      { with: { unit: 'other' }, topics: [`обмену ${word('interaction.topics', 'interaction')}`] },
      {
        with: { role: 'deputy' },
        stages: [{ stage: `начало ${word('interaction.stages')}`, topics: ['сверке'] }],
      },
      {
        with: { external: `партнёры ${word('interaction.with.external')}` },
        gives: [`акты ${word('interaction.gives')}`],
        receives: [`счета ${word('interaction.receives')}`],
        term: `срок ${word('interaction.term')}`,
      },
    ],
    evaluation: [{ text: `Доля ${word('evaluation')}`, target: `не менее ${word('evaluation.target')}` }],
    conditions: [`Работа в ${word('conditions')}.`],
    final: [`Хранится в ${word('final')}.`],
    career: { from: [`стажёр ${word('career.from')}`], to: [`директор ${word('career.to')}`] },
    competencies: [{ id: 'skill', level: 2, weight: 100 }],
    clauses: ['shared'],
    agreement: { visas: [{ officer: 'counsel' }], external: [`Профсоюз ${word('agreement.external')}`] },
    ...changes,
  };
}

function variant(
  name: string,
  changes: Readonly<Record<string, unknown>>,
  expected: readonly (readonly [string, string])[],
  organization: object = {},
): PrintedVariant {
  const draft = startDraft();
  const files = makeBook(draft, fullRole(draft, changes), organization);
  const deputy = draft.expected.find(([field]) => field === 'deputy')?.[1] ?? '';
  const fill = (words: string): string => words.replace('{deputy}', deputy);
  return { name, files, expected: expected.map(([field, words]) => [field, fill(words)]) };
}

function everything(): PrintedVariant {
  const draft = startDraft();
  const files = makeBook(draft, fullRole(draft));
  const deputy = draft.expected.find(([field]) => field === 'deputy')?.[1] ?? '';
  return {
    name: 'every field filled',
    files,
    expected: [
      ...draft.expected.filter(([field]) => field !== 'deputy'),
      ['appointment.by', 'приказом директора'],
      ['appointment.onProposalOf', 'по представлению руководителя'],
      ['appointment.withConsentOf', `и с согласия специалиста ${deputy}`],
      ['reporting.functional', 'функционально подчиняется директору'],
      ['substitution.way: named', 'на работника, занимающего должность'],
      ['substitution.by', `«специалист ${deputy}»`],
      ['substitution.rightsAndLiability', 'ему принадлежат права замещаемого работника'],
      ['substitutes', `специалист ${deputy}`],
      ['interaction.with.role', `Специалист ${deputy}`],
      ['qualifications.experience.years', 'не менее 7 лет'],
      ['category: specialist', 'к категории специалистов'],
      ['document.date', '5 ноября 2026 г.'],
      ['document.effectiveFrom', '1 декабря 2026 г.'],
      ['duties.text: [[ref:…]]', 'по пункту 3.2 инструкции'],
      ['approval', 'УТВЕРЖДАЮ'],
      ['approval.method: signature', 'УТВЕРЖДАЮ'],
      ['approval.officer', 'А.О. Первых'],
      ['acknowledgment', 'до подписания трудового договора'],
      ['acknowledgment.method: sheet', 'Лист ознакомления'],
      ['style.leadIns', 'имеет право:'],
      ['style.numbering: decimal', '3.2.1.'],
      ['style.listMarker: dash', '– правила'],
    ],
  };
}

const blanks = {
  general: [{ blank: 'пробел общий' }],
  duties: [
    'Готовит отчёт [[blank:периодичность|ежедневно|еженедельно]] и [[blank:подсказка]].',
    { blank: 'пробел обязанностей' },
  ],
  rights: [{ blank: 'пробел прав' }],
  responsibilities: [{ blank: 'пробел ответственности' }],
  final: [{ blank: 'пробел заключения' }],
};

/** Variants that together use every field and every choice. */
export const printedVariants: readonly PrintedVariant[] = [
  everything(),
  variant('a form with blanks', { form: true, ...blanks }, [
    ['general: blank', '(пробел общий)'],
    ['duties: blank', '(пробел обязанностей)'],
    ['rights: blank', '(пробел прав)'],
    ['responsibilities: blank', '(пробел ответственности)'],
    ['final: blank', '(пробел заключения)'],
    ['blank', '(пробел общий)'],
    ['[[blank:подсказка]]', '(подсказка)'],
    ['[[blank:подсказка|вариант]]', '(периодичность: ежедневно / еженедельно)'],
  ]),
  variant(
    'a card, own headings, combined sections, Roman numbers',
    {
      category: 'manager',
      style: {
        headerCard: true,
        qualificationsSection: true,
        headingsRepeatPosition: true,
        dutiesAndRights: 'combined',
        numbering: 'roman-decimal',
        listMarker: 'bullet',
        interaction: 'table',
        agreement: 'table',
        items: 'listed',
      },
      substitution: { way: 'official' },
      acknowledgment: { method: 'journal' },
      approval: { method: 'order', number: '17-п', date: '2026-11-04' },
    },
    [
      ['style.headerCard', 'Непосредственный руководитель'],
      ['style.qualificationsSection', 'Квалификационные требования'],
      ['style.headingsRepeatPosition', 'Ответственность менеджера'],
      ['style.dutiesAndRights: combined', 'Должностные обязанности и права'],
      ['style.numbering: roman-decimal', 'III.'],
      ['style.listMarker: bullet', '• правила'],
      ['style.agreement: table', 'Замечания'],
      ['category: manager', 'к категории руководителей'],
      ['substitution.way: official', 'на другое должностное лицо'],
      ['acknowledgment.method: journal', 'в журнале ознакомления'],
      ['approval.method: order', 'УТВЕРЖДЕНА'],
      ['approval.number', '17-п'],
      ['approval.date', '4 ноября 2026 г.'],
    ],
  ),
  variant(
    'no headings, Roman numbers that begin anew',
    {
      style: { sectionHeadings: false, leadIns: false, numbering: 'roman', listMarker: 'none' },
      substitution: { way: 'same-position' },
      acknowledgment: { method: 'copy' },
    },
    [
      ['style.sectionHeadings', 'Готовит'],
      ['style.numbering: roman', '2.1.'],
      ['style.listMarker: none', 'правила'],
      ['substitution.way: same-position', 'занимающего такую же должность'],
      ['acknowledgment.method: copy', 'на экземпляре инструкции'],
    ],
  ),
  variant(
    'one run of numbers',
    {
      style: { numbering: 'flat', listMarker: 'letter' },
      substitution: { way: 'appointed' },
      acknowledgment: { method: 'other', text: 'записью в кадровой системе' },
    },
    [
      ['style.numbering: flat', '23.'],
      ['substitution.way: appointed', 'назначенного приказом в установленном порядке'],
      ['acknowledgment.method: other', 'Ознакомление подтверждается записью'],
      ['acknowledgment.text', 'записью в кадровой системе'],
    ],
  ),
  variant(
    'no numbers, appendix to the contract',
    {
      legalForm: 'contract-appendix',
      duties: ['Готовит отчёт.'],
      style: { numbering: 'none' },
      substitution: { way: 'by-officer', appointedBy: 'deputy', rightsAndLiability: false },
    },
    [
      ['style.numbering: none', 'Готовит отчёт.'],
      ['legalForm', 'к трудовому договору'],
      ['substitution.way: by-officer', 'кандидатуру которого определяет'],
      ['substitution.appointedBy', 'определяет специалист {deputy}'],
    ],
  ),
];
