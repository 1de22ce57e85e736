import fc from 'fast-check';

const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗСТУ'.split('');
const signs = [
  '&',
  '<',
  '>',
  '"',
  "'",
  '№',
  '₽',
  '«',
  '»',
  '—',
  '(',
  ')',
  '%',
  '/',
  '{{x}}',
  '§',
  'ç',
  'ë',
  'R&D',
  '12',
  '€',
];

/**
 * What rules would take for an error, and rightly: the endings of a patronymic for the name of a person, a member («член»)
 * for a requirement of origin.
 */
const meaningful = /(?:ович|евич|ьич|овн|евн|ичн|^чл[её]н)/i;

const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 })
      .map((each) => each.join(''))
      .filter((each) => !meaningful.test(each)),
  },
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<b>жирно</b>', '&amp;', ']]>', '<!--', '{{{x}}}', '\\[[', '$1', '%s'),
  },
);

/** Words that end with a letter, so that the program's own full stop is the only sign after them. */
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(word, { minLength, maxLength }), fc.constantFrom(...letters))
    .map(([words, letter]) => `Я${[...words, letter].join(' ')}`);

const shortText = text(1, 6);
const clauseText = fc.oneof(
  { weight: 20, arbitrary: text(1, 25) },
  { weight: 1, arbitrary: fc.constantFrom('ц'.repeat(200), 'Щ'.repeat(350)).map((long) => `Я ${long} я`) },
  { weight: 1, arbitrary: text(380, 420) },
);

const texts = fc.array(shortText, { minLength: 1, maxLength: 5 });

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const clause = (depth: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: clauseText },
    { weight: 1, arbitrary: fc.record({ blank: fc.constantFrom('', 'подсказка') }) },
    {
      weight: depth > 0 ? 2 : 0,
      arbitrary: fc
        .record({
          text: clauseText,
          condition: optional(shortText),
          frequency: optional(shortText),
          items: optional(
            depth > 0
              ? fc.array(fc.memo((n) => clause(Math.min(n, depth - 1)))(2), { minLength: 1, maxLength: 3 })
              : fc.constant(undefined),
          ),
        })
        .map(dropUndefined),
    },
  );

const clauses = fc.array(clause(3), { minLength: 1, maxLength: 8 });

const style = fc
  .record({
    numbering: optional(fc.constantFrom('decimal', 'roman-decimal', 'roman', 'flat', 'none')),
    listMarker: optional(fc.constantFrom('dash', 'bullet', 'letter', 'number', 'none')),
    items: optional(fc.constantFrom('numbered', 'listed')),
    headerCard: optional(fc.boolean()),
    sectionHeadings: optional(fc.boolean()),
    headingsRepeatPosition: optional(fc.boolean()),
    leadIns: optional(fc.boolean()),
    qualificationsSection: optional(fc.boolean()),
    dutiesAndRights: optional(fc.constantFrom('separate', 'combined')),
    interaction: optional(fc.constantFrom('list', 'table')),
    agreement: optional(fc.constantFrom('list', 'table')),
  })
  .map(dropUndefined);

const interaction = fc.array(
  fc
    .record({
      with: fc.oneof(
        fc.constant({ role: 'director' }),
        fc.constant({ unit: 'office' }),
        shortText.map((external) => ({ external })),
      ),
      topics: texts,
      stages: optional(
        fc.array(fc.record({ stage: shortText, topics: texts }), { minLength: 1, maxLength: 2 }),
      ),
      gives: optional(texts),
      receives: optional(texts),
      term: optional(shortText),
    })
    .map(dropUndefined),
  { minLength: 1, maxLength: 4 },
);

/** A role that is valid by the schema and whose links lead to `director` and `office`. */
export const randomRole: fc.Arbitrary<object> = fc
  .record({
    id: fc.constant('subject'),
    language: fc.constant('ru'),
    // A title holds no marks, so brackets are escaped in texts only.
    title: shortText.map((tail) => `менеджер по ${tail.replaceAll('\\[[', '[[')}`),
    shortTitle: optional(fc.constant('менеджер')),
    form: fc.constant(true),
    unit: fc.constant('office'),
    category: fc.constantFrom('manager', 'specialist', 'clerk', 'worker'),
    grade: optional(shortText),
    activity: optional(shortText),
    legalForm: optional(fc.constantFrom('local-act', 'contract-appendix')),
    preamble: optional(clauseText),
    basis: optional(texts),
    purpose: optional(shortText),
    reporting: fc.constant({ reportsTo: 'director' }),
    qualifications: fc
      .record({
        education: shortText,
        speciality: optional(shortText),
        experience: optional(fc.record({ years: fc.integer({ min: 0, max: 40 }), field: shortText })),
        software: optional(texts),
      })
      .map(dropUndefined),
    knowledge: optional(texts),
    governedBy: optional(texts),
    general: optional(clauses),
    functions: optional(clauses),
    duties: clauses,
    rights: clauses,
    responsibilities: clauses,
    interaction: optional(interaction),
    evaluation: optional(clauses),
    conditions: optional(clauses),
    final: optional(clauses),
    acknowledgment: fc.constantFrom({ method: 'sheet' }, { method: 'journal' }, { method: 'copy' }),
    style,
  })
  .map(dropUndefined);

function dropUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

/** The texts that the role brings, as they were written, without those that only name or choose something. */
export function textsOf(role: object): readonly string[] {
  const names = new Set([
    'id',
    'language',
    'unit',
    'category',
    'legalForm',
    'reporting',
    'style',
    'acknowledgment',
    'role',
    'shortTitle',
  ]);
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) if (!names.has(key)) collect(each);
    }
  };
  collect(role);
  return found;
}
