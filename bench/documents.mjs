// What is measured: job instructions of four A4 pages, made from a seed. The same seed gives the same words on any
// machine. Every tool is given these documents and no others.

/**
 * The two sets of data.
 * slight: documents of one employer, which differ in numbers, deadlines and some words · fresh: half of the long words
 * were never seen before, so that nothing that is kept by word is of use
 */
export const dataSets = ['slight', 'fresh'];

/** Words of at least this many letters are long; a Russian text of this kind has about 13 of them in a clause. */
const longWord = /[а-яё]{7,}/g;

const duties = [
  'Готовит {thing} участка № {n} по принятой в отделе форме и передаёт {person} не позднее {day}-го числа следующего месяца',
  'Проверяет {thing} перед отправкой {person} и устраняет расхождения по журналу № {n} в течение {day} рабочих дней',
  'Согласует с {partner} {thing} и сообщает об отклонениях от графика № {n} более {day} процентов непосредственному руководителю',
  'Хранит {thing} по номенклатуре дел № {n} и выдаёт копии подразделениям по письменному запросу не позднее {day} рабочих дней',
];
const leadingDuty = 'Распределяет работу между подчинёнными, ставит им задачи и проверяет исполнение';
const rights = [
  'Запрашивать у подразделений {thing} по программе № {n} и получать письменный ответ в течение {day} рабочих дней после запроса',
  'Вносить предложения о том, как изменить {thing} по маршруту № {n}, и получать на них ответ в течение {day} рабочих дней',
];
const leadingRight = 'Давать подчинённым обязательные для исполнения указания';
const liabilities = [
  'За нарушение по своей вине срока, который установлен графиком № {n}: {thing} направляются {person} до {day}-го числа',
  'За недостоверные сведения, которые {thing} содержат по вине работника, если расхождение по журналу № {n} превысило {day} процентов',
];
const things = [
  'сводные ведомости измерений',
  'протоколы контрольных испытаний',
  'заявки на поверку приборов',
  'акты приёмки оборудования',
  'сведения о производственных мощностях',
  'отчёты о выполненных мероприятиях',
  'перечни необходимых материалов',
  'расчёты экономической эффективности',
  'предложения по обслуживанию установок',
  'планы профилактических осмотров',
];
const persons = [
  'начальнику измерительной лаборатории',
  'руководителю производственного участка',
  'специалисту планового подразделения',
  'ответственному исполнителю программы',
];
const partners = [
  'технологической службой предприятия',
  'бухгалтерией и плановым отделом',
  'лабораторией неразрушающего контроля',
  'представителями заказчика',
];
const syllables =
  'ба во гри де жо зи ка лу мо не по ро си ту фа хо ци ча ше эр стро пла кре гну мер тон лис вар дол зен'.split(
    ' ',
  );

/** Numbers from 0 to 1 that depend on the seed alone (the generator mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The YAML of the employer. */
export function writeOrganization() {
  return `id: bench
name: { full: Акционерное общество «Замер», short: АО «Замер» }
term: Общество
language: ru
jurisdiction: ru
city: г. Тверь
look: gost-r-7.0.97-2025
units: [{ id: office, name: отдел замеров, head: head }]
officers: [{ id: head, role: head, name: { surname: Мерова, given: Анна, patronymic: Ивановна, gender: female } }]
approval: { method: signature, officer: head }
acknowledgment: { method: journal }
style: { interaction: table }
`;
}

/** The YAML of the head of all, whom the others report to. */
export function writeHead() {
  return writeRole({ id: 'head', seed: 0, data: 'slight' })
    .replace('reporting: { reportsTo: head }', 'reporting: { top: true }')
    .replace('title: инженер по измерениям', 'title: генеральный директор');
}

/** The YAML of a role whose instruction has four pages, six sections and a table. */
export function writeRole({ id, seed, data, reportsTo = 'head', category = 'specialist' }) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const write = (pattern) =>
    varyWords(
      pattern
        .replace('{thing}', pick(things))
        .replace('{person}', pick(persons))
        .replace('{partner}', pick(partners))
        .replace('{n}', String(1 + Math.floor(random() * 9999)))
        .replace('{day}', String(2 + Math.floor(random() * 26))),
      data,
      random,
    );
  const list = (count, patterns) =>
    Array.from({ length: count }, () => `  - ${quote(write(pick(patterns)))}\n`).join('');
  const cell = (pattern) => quote(varyWords(pattern, data, random));
  const leads = category === 'manager';
  return `id: ${id}
language: ru
title: инженер по измерениям
unit: office
category: ${category}
document: { number: ${1 + Math.floor(random() * 998)}-ДИ, edition: '${1 + Math.floor(random() * 9)}' }
reporting: { reportsTo: ${reportsTo} }
qualifications: { education: высшее образование, experience: { years: ${1 + Math.floor(random() * 4)}, field: измерения } }
knowledge:
${list(6, ['порядок, в котором составляются {thing}'])}duties:
${list(23, duties)}${leads ? `  - ${quote(leadingDuty)}\n` : ''}rights:
${list(10, rights)}${leads ? `  - ${quote(leadingRight)}\n` : ''}responsibilities:
${list(8, liabilities)}interaction:
${Array.from(
  { length: 4 },
  () => `  - with: { external: ${cell(pick(partners))} }
    topics: [${cell(`графику № ${1 + Math.floor(random() * 9999)} и смежным вопросам`)}]
    gives: [${cell(pick(things))}]
    receives: [${cell(pick(things))}]
    term: ежемесячно
`,
).join('')}`;
}

/** Replaces every second long word by one that no other document has. */
function varyWords(text, data, random) {
  if (data === 'slight') return text;
  return text.replace(longWord, (word) => (random() < 0.5 ? coinWord(word.length, random) : word));
}

function coinWord(length, random) {
  let word = '';
  while (word.length < length) word += syllables[Math.floor(random() * syllables.length)];
  return word.slice(0, length);
}

function quote(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
