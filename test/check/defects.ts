import type { Jurisdiction } from '../../src/check/organization.js';
import type { BookExample } from '../../src/check/rule.js';

/** A mistake of real instructions, by its numbers in the notes on the domain, and what becomes of it here. */
export interface Defect {
  readonly numbers: readonly number[];
  /** The mistake in our own words. */
  readonly mistake: string;
  readonly outcome: Outcome;
}

export type Outcome =
  /** The same mistake written into a role, and the code of the finding. */
  | { readonly role: readonly string[]; readonly found: string; readonly jurisdiction?: Jurisdiction }
  /** The same mistake between the roles of a book, and the code of the finding. */
  | { readonly book: BookExample; readonly found: string }
  /** A role cannot hold the mistake, or the document is made right whatever it holds. */
  | { readonly impossible: string };

const rule = (id: string, ...role: string[]): Outcome => ({ role, found: `rule/${id}` });
const book = (id: string, roles: BookExample): Outcome => ({ book: roles, found: `rule/${id}` });
const impossible = (reason: string): Outcome => ({ impossible: reason });
const slip = (role: string): Outcome => ({
  role: [role],
  found: 'rule/translation-slip',
  jurisdiction: 'al',
});
const clauses = (field: string, ...texts: string[]): string =>
  `${field}: [${texts.map((each) => JSON.stringify(each)).join(', ')}]`;

const numbersAreComputed = 'номера пунктов и разделов ставит программа';
const template = 'эту часть печатает шаблон по полям роли';

/** Part D of the notes on the domain, defect by defect. */
export const defects: readonly Defect[] = [
  {
    numbers: [1, 21, 41, 42],
    mistake: 'пропуск номера, нумерация начинается заново',
    outcome: impossible(numbersAreComputed),
  },
  {
    numbers: [2],
    mistake: 'нет раздела об ответственности',
    outcome: { role: ['-responsibilities'], found: 'schema/missing-field' },
  },
  { numbers: [58, 95], mistake: 'нет прав', outcome: { role: ['-rights'], found: 'schema/missing-field' } },
  {
    numbers: [95],
    mistake: 'нет требований к образованию',
    outcome: { role: ['-qualifications'], found: 'schema/missing-field' },
  },
  {
    numbers: [104, 105],
    mistake: 'потеряны заголовки разделов, гриф, лист ознакомления',
    outcome: impossible(template),
  },
  {
    numbers: [33, 37, 96, 97],
    mistake: 'подпись через косую черту, «Утверждаю» строчными, нет согласования',
    outcome: impossible(template),
  },
  {
    numbers: [3, 40],
    mistake: 'второй документ в том же файле',
    outcome: rule('foreign-text', clauses('general', 'УТВЕРЖДАЮ Генеральный директор Общества.')),
  },
  {
    numbers: [4, 106],
    mistake: 'осталось место для заполнения',
    outcome: rule('placeholder-in-final', clauses('duties', 'Отчитывается перед [должность].')),
  },
  {
    numbers: [104],
    mistake: 'закладка Word в тексте',
    outcome: rule('foreign-text', clauses('duties', '[bookmark: Par9] Готовит счета.')),
  },
  {
    numbers: [5, 55, 57, 103],
    mistake: 'слова страницы из интернета',
    outcome: rule('foreign-text', clauses('final', 'Версия для печати. Читайте также о резюме.')),
  },
  {
    numbers: [6],
    mistake: 'в названии должности другое слово',
    outcome: book('position-named-otherwise', {
      'sales-manager': [
        'title: менеджер по работе с клиентами',
        clauses('duties', 'Менеджер отношений с клиентами готовит план встреч.'),
      ],
    }),
  },
  {
    numbers: [22],
    mistake: 'в названии должности потеряно слово',
    outcome: book('position-named-otherwise', {
      'sales-manager': [
        'title: менеджер по работе с ключевыми клиентами',
        clauses('responsibilities', 'Менеджер по ключевым клиентам отвечает за нарушение обязанностей.'),
      ],
    }),
  },
  {
    numbers: [83],
    mistake: 'в разделах документа две должности',
    outcome: book('position-named-otherwise', {
      'sales-manager': [
        'title: менеджер по клиентской поддержке',
        clauses('duties', 'Менеджер по работе с клиентами отвечает на обращения.'),
      ],
    }),
  },
  {
    numbers: [43],
    mistake: 'пять названий должности в албанском тексте',
    outcome: {
      role: [
        'title: menaxher i shërbimit ndaj klientit',
        clauses('duties', 'Menaxheri i llogarisë studion klientët.'),
      ],
      found: 'rule/title-by-synonym',
      jurisdiction: 'al',
    },
  },
  {
    numbers: [7, 108],
    mistake: 'руководитель без подчинённых',
    outcome: rule('manager-without-subordinates', 'category: manager'),
  },
  {
    numbers: [8],
    mistake: 'прежнее название образования',
    outcome: rule('old-education-term', 'qualifications: { education: Высшее профессиональное образование }'),
  },
  {
    numbers: [9],
    mistake: 'замещение без приказа и условий',
    outcome: rule(
      'substitution-without-terms',
      clauses('general', 'На время отпуска менеджера его обязанности исполняет сменщик.'),
    ),
  },
  {
    numbers: [102],
    mistake: 'заместителя назначает начальник отдела, о доплате не сказано',
    outcome: rule(
      'substitution-without-terms',
      clauses(
        'general',
        'При отсутствии работника обязанности исполняет коллега по выбору начальника отдела.',
      ),
    ),
  },
  {
    numbers: [11, 94],
    mistake: 'слово ряда в предложном падеже без предлога',
    outcome: rule(
      'typing-slip',
      clauses('duties', 'Знакомит клиентов с ценами, порядке расчётов и доставки.'),
    ),
  },
  {
    numbers: [62],
    mistake: 'слово ряда в родительном падеже после предлога «о»',
    outcome: rule('typing-slip', clauses('duties', 'Рассказывает об акциях, подарков и бонусов.')),
  },
  {
    numbers: [68],
    mistake: 'подпункт в именительном падеже',
    outcome: rule(
      'list-not-parallel',
      'duties: [{ text: "Организует работу по:", items: [составлению заявок;, обучению продавцов;, получение и расстановка товара.] }]',
    ),
  },
  {
    numbers: [10],
    mistake: 'слово ряда не в том падеже, в котором оно и возможно',
    outcome: rule('typing-slip', clauses('duties', 'Ведёт контроль сроков, качество и стоимости работ.')),
  },
  {
    numbers: [67],
    mistake: 'подпункт в другом падеже',
    outcome: rule(
      'list-not-parallel',
      'duties: [{ text: "Организует работу по:", items: [обучению покупателей;, составлению заявок;, хранение образцов.] }]',
    ),
  },
  {
    numbers: [18],
    mistake: 'обязанности глаголами и существительными вперемешку',
    outcome: rule(
      'list-not-parallel',
      clauses('duties', 'Ведёт учёт заявок.', 'Сверяет остатки.', 'Проведение переговоров.'),
    ),
  },
  {
    numbers: [47],
    mistake: 'права в разных лицах',
    outcome: rule(
      'list-not-parallel',
      clauses('rights', 'Получать сведения.', 'Вносить предложения.', 'Подписывает счета.'),
    ),
  },
  {
    numbers: [12, 71, 100, 110],
    mistake: 'заключает договоры без доверенности',
    outcome: rule('signing-without-authority', clauses('duties', 'Заключает договоры от имени Общества.')),
  },
  {
    numbers: [80],
    mistake: 'увольняет работников без полномочий',
    outcome: rule('signing-without-authority', clauses('rights', 'Увольнять работников отдела.')),
  },
  {
    numbers: [13, 111],
    mistake: 'все меры, неограниченный результат',
    outcome: rule('unlimited-result', clauses('duties', 'Принимает все меры для закрытия претензий.')),
  },
  {
    numbers: [29],
    mistake: 'обязанность вернуть весь долг',
    outcome: rule('unlimited-result', clauses('duties', 'Обеспечивает полный возврат просроченных долгов.')),
  },
  {
    numbers: [30, 72],
    mistake: 'старается, стремится',
    outcome: rule('unlimited-result', clauses('duties', 'Старается понять клиента.')),
  },
  {
    numbers: [109],
    mistake: 'всеми способами',
    outcome: rule('unlimited-result', clauses('duties', 'Ищет клиентов всеми возможными способами.')),
  },
  {
    numbers: [14],
    mistake: 'особые условия без предела',
    outcome: rule(
      'authority-without-limit',
      clauses('rights', 'Предоставлять специальные условия клиентам.'),
    ),
  },
  {
    numbers: [16],
    mistake: 'деньги без предела и отчёта',
    outcome: rule(
      'authority-without-limit',
      clauses('rights', 'Распоряжаться представительскими средствами.'),
    ),
  },
  {
    numbers: [15],
    mistake: 'право, которое повторяет закон',
    outcome: rule('right-repeats-law', clauses('rights', 'На все социальные гарантии по закону.')),
  },
  {
    numbers: [17],
    mistake: 'нормативно-правовые акты',
    outcome: rule('outdated-term', 'knowledge: [нормативно-правовые акты о торговле]'),
  },
  {
    numbers: [27],
    mistake: 'нормативные акты компании',
    outcome: rule('outdated-term', 'governedBy: [нормативные акты компании]'),
  },
  {
    numbers: [28],
    mistake: 'мерчендайзинг',
    outcome: rule('outdated-term', clauses('duties', 'Проводит мерчендайзинг зала.')),
  },
  {
    numbers: [77, 98],
    mistake: 'техника безопасности',
    outcome: rule('outdated-term', clauses('duties', 'Соблюдает технику безопасности.')),
  },
  {
    numbers: [19, 38],
    mistake: 'не сказано, кто назначает',
    outcome: rule('missing-appointment', 'category: specialist'),
  },
  {
    numbers: [107],
    mistake: 'нет назначения на должность',
    outcome: rule('missing-appointment', 'substitution: { way: appointed }'),
  },
  {
    numbers: [20],
    mistake: 'ссылка на пункт, которого нет',
    outcome: rule('dangling-reference', clauses('duties', 'Согласует скидку в рамках п. 7.')),
  },
  {
    numbers: [23, 25, 84],
    mistake: 'несколько непосредственных руководителей',
    outcome: rule(
      'second-supervisor',
      clauses('general', 'Подчиняется начальнику отдела продаж или коммерческому директору.'),
    ),
  },
  {
    numbers: [24, 85],
    mistake: 'работодатель назван по-разному',
    outcome: rule(
      'employer-named-otherwise',
      clauses('duties', 'Бережёт имущество предприятия и репутацию компании.'),
    ),
  },
  {
    numbers: [26],
    mistake: 'не сказано, как определяют заместителя',
    outcome: impossible(
      'способ замещения — одно из пяти значений поля substitution.way, приказ печатает шаблон',
    ),
  },
  {
    numbers: [31],
    mistake: 'обязанность хранить тайну без режима',
    outcome: rule('secret-without-regime', clauses('duties', 'Хранит коммерческую тайну.')),
  },
  {
    numbers: [32, 53, 73, 89],
    mistake: 'любые поручения',
    outcome: rule('catch-all-duty', clauses('duties', 'Выполняет служебные поручения прямых начальников.')),
  },
  {
    numbers: [33],
    mistake: 'встречи вне графика',
    outcome: rule('hidden-overtime', clauses('duties', 'Проводит встречи вне графика.')),
  },
  {
    numbers: [34],
    mistake: 'нет запятой перед придаточным',
    outcome: rule('typing-slip', clauses('duties', 'Ведёт список клиентов которые просрочили оплату.')),
  },
  {
    numbers: [93],
    mistake: 'нет запятой между двумя словами ряда',
    outcome: rule('typing-slip', clauses('duties', 'Обеспечивает хранение выдачу товара.')),
  },
  {
    numbers: [35],
    mistake: 'ущерб по гражданскому законодательству',
    outcome: rule(
      'civil-liability',
      clauses('responsibilities', 'За ущерб — в пределах трудового и гражданского законодательства.'),
    ),
  },
  {
    numbers: [36],
    mistake: 'план и переменная часть оплаты',
    outcome: rule(
      'pay-cut-for-plan',
      clauses('responsibilities', 'За невыполнение плана — в пределах переменной части заработной платы.'),
    ),
  },
  {
    numbers: [39, 82],
    mistake: 'тот же пункт в двух документах',
    outcome: impossible('общий пункт пишут один раз в clauses/ и подключают'),
  },
  {
    numbers: [59],
    mistake: 'один пункт дважды',
    outcome: rule(
      'duplicate-duty',
      clauses('duties', 'Ведёт учёт заявок.', 'Принимает звонки.', 'Ведёт учёт заявок.'),
    ),
  },
  {
    numbers: [44],
    mistake: 'категория не сходится в двух редакциях',
    outcome: impossible('категория — одно поле, шаблон печатает её один раз'),
  },
  {
    numbers: [45],
    mistake: 'российский закон в албанском тексте',
    outcome: {
      role: [clauses('responsibilities', 'Për shkelje sipas Kodit të Punës të Federatës Ruse.')],
      found: 'rule/foreign-law',
      jurisdiction: 'al',
    },
  },
  {
    numbers: [46],
    mistake: 'предлог «për» повторён после вводных слов',
    outcome: slip(clauses('responsibilities', 'Për mospërmbushjen e detyrave.')),
  },
  {
    numbers: [48],
    mistake: 'слово переведено на албанский в другом значении',
    outcome: slip(clauses('duties', 'Plotëson datën e të dhënave të klientëve.')),
  },
  {
    numbers: [49],
    mistake: 'предложение разорвано точкой',
    outcome: slip(clauses('duties', 'Harton listën e shërbimeve. do t’i dërgojë ato klientit.')),
  },
  {
    numbers: [50],
    mistake: 'нет пробела между словами или после номера',
    outcome: slip(clauses('duties', '6.Organizon rezervimin e mallit.')),
  },
  {
    numbers: [56],
    mistake: 'заголовок — «указания менеджера», а не описание работы',
    outcome: impossible(template),
  },
  {
    numbers: [51],
    mistake: 'возраст как требование',
    outcome: rule(
      'age-requirement',
      'qualifications: { education: "Среднее образование, возраст до 35 лет" }',
    ),
  },
  {
    numbers: [74],
    mistake: 'начальник и руководитель одного отдела',
    outcome: book('position-named-otherwise', {
      'sales-manager': [clauses('duties', 'Передаёт сведения руководителю отдела продаж.')],
    }),
  },
  {
    numbers: [86],
    mistake: 'подразделение под двумя именами',
    outcome: rule('unit-named-otherwise', clauses('duties', 'Передаёт заявки в службу продаж.')),
  },
  {
    numbers: [52],
    mistake: 'одна должность под двумя именами в албанском тексте',
    outcome: {
      role: ['title: drejtor tregtar', clauses('rights', 'Të miratojë çmimet si drejtor komercial.')],
      found: 'rule/title-by-synonym',
      jurisdiction: 'al',
    },
  },
  {
    numbers: [54],
    mistake: 'промежуток вместо наименьшего стажа',
    outcome: rule(
      'unverifiable-requirement',
      'qualifications: { education: "Высшее образование, опыт 1–2 года" }',
    ),
  },
  {
    numbers: [60, 70],
    mistake: 'замещение отсутствующих в обязанностях',
    outcome: rule('stands-in-for-others', clauses('duties', 'Замещает отсутствующих работников отдела.')),
  },
  {
    numbers: [70],
    mistake: 'обучение новых работников',
    outcome: rule('training-newcomers', clauses('duties', 'Обучает новых сотрудников.')),
  },
  {
    numbers: [61],
    mistake: 'между двумя работами потерян союз',
    outcome: rule('typing-slip', clauses('duties', 'Отвечает за порядок по приёму обработке заявок.')),
  },
  {
    numbers: [64],
    mistake: '«а» вместо «и»',
    outcome: rule('typing-slip', clauses('duties', 'Ведёт работу по приёму товара, а контролю остатков.')),
  },
  {
    numbers: [63, 65],
    mistake: 'перепутано окончание одного из слов ряда',
    outcome: rule('typing-slip', clauses('duties', 'Занимается приёмом, хранение и выдачей товара.')),
  },
  {
    numbers: [66],
    mistake: 'латинская буква в русском слове',
    outcome: { role: [clauses('duties', 'Ведёт учёт по приемy товара.')], found: 'yaml/mixed-alphabets' },
  },
  {
    numbers: [69],
    mistake: 'обязанность другого подразделения',
    outcome: book('duty-of-several-roles', {
      'sales-manager': [clauses('duties', 'Готовит автомобили к пробным поездкам.')],
      'client-consultant': [
        'title: консультант',
        'unit: board',
        clauses('duties', 'Готовит автомобили к пробным поездкам.'),
      ],
    }),
  },
  {
    numbers: [75],
    mistake: 'нераскрытое сокращение',
    outcome: rule('abbreviation-not-opened', clauses('duties', 'Записывает автомобили на СТОА.')),
  },
  {
    numbers: [76, 99],
    mistake: 'прописная буква в середине предложения',
    outcome: rule('needless-capital', clauses('duties', 'Ведёт переговоры с Клиентами отдела.')),
  },
  {
    numbers: [78],
    mistake: 'после двоеточия нет перечня',
    outcome: rule('lead-in-without-list', clauses('duties', 'Готовит следующие отчёты:')),
  },
  {
    numbers: [79, 114],
    mistake: 'полная ответственность',
    outcome: rule(
      'full-liability',
      clauses('responsibilities', 'Несёт полную ответственность за работу отдела.'),
    ),
  },
  {
    numbers: [81],
    mistake: '«иили» и другие опечатки',
    outcome: rule('typing-slip', clauses('duties', 'Ведёт журнал иили реестр заявок.')),
  },
  {
    numbers: [87],
    mistake: 'контакт вместо контракта',
    outcome: rule('typing-slip', clauses('duties', 'Следит за сроком действия контакта.')),
  },
  {
    numbers: [91],
    mistake: 'слова дважды подряд',
    outcome: rule('typing-slip', clauses('general', 'Работает по вопросам по вопросам поставки.')),
  },
  {
    numbers: [92],
    mistake: 'два знака препинания подряд',
    outcome: rule('typing-slip', clauses('duties', 'Собирает отзывы.,')),
  },
  {
    numbers: [93],
    mistake: 'обратная косая черта вместо «или»',
    outcome: rule('typing-slip', clauses('duties', 'Готовит акты\\накладные.')),
  },
  {
    numbers: [89],
    mistake: '«не соблюдение» раздельно',
    outcome: rule('typing-slip', clauses('responsibilities', 'За не соблюдение графика.')),
  },
  {
    numbers: [88],
    mistake: 'ответственность за сохранность',
    outcome: rule('liability-for-result', clauses('responsibilities', 'За сохранность товара.')),
  },
  {
    numbers: [89, 111],
    mistake: 'ответственность за неиспользование прав',
    outcome: rule(
      'liability-for-unused-rights',
      clauses('responsibilities', 'За неиспользование предоставленных прав.'),
    ),
  },
  {
    numbers: [90],
    mistake: 'ответственность за грубость',
    outcome: rule('liability-for-taste', clauses('responsibilities', 'За грубость.')),
  },
  {
    numbers: [90],
    mistake: 'ответственность без пределов закона',
    outcome: impossible('вводная строка раздела: «в порядке и пределах, установленных законодательством»'),
  },
  {
    numbers: [101],
    mistake: 'пункты перечня кончаются по-разному',
    outcome: impossible('знаки в конце пунктов перечня ставит программа'),
  },
  {
    numbers: [112],
    mistake: 'основание без даты акта',
    outcome: rule('outdated-act', 'basis: ["Постановление Минтруда России № 37"]'),
  },
  {
    numbers: [113],
    mistake: 'слово, разорванное переносом',
    outcome: rule('typing-slip', clauses('duties', 'Ведёт реестр догово- ров поставки.')),
  },
];

/** Checks of part E of the notes on the domain that no rule makes, and who sees to them. */
export const outsideRules: ReadonlyMap<string, string> = new Map([
  ['JI001', 'impossible: numbers are computed'],
  ['JI002', 'impossible: numbers are computed'],
  [
    'JI005',
    'the schema asks for duties, rights and responsibilities; the template writes the general provisions',
  ],
  ['JI033', 'impossible: the template writes the approval'],
  ['JI035', 'the registry of versions'],
]);
