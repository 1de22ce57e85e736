/** Three roles as an HR department would write them: the seeds of the mutations. */
export const sampleRoles: readonly string[] = [
  `# yaml-language-server: $schema=../schemas/role.schema.json
id: key-account-manager
language: ru
title: менеджер по работе с ключевыми клиентами   # как в штатном расписании
unit: sales
category: specialist
reporting: { reportsTo: head-of-sales }
qualifications:
  education: высшее
  experience: { years: 2, field: продажи }
  knowledge: [ "Порядок работы в CRM-системе", 'Правила R&D-отдела', условия договоров ]
duties:
  - Составляет план встреч на неделю.
  - id: discounts
    text: Согласует скидку сверх лимита по [[ref:duties.limits]].
    items:
      - по запросу клиента;
      - при продлении договора.
  - id: limits
    text: >-
      Соблюдает лимиты скидок,
      утверждённые директором.
  - Отчитывается [[blank:срок|ежедневно|еженедельно]].
rights:
  - Запрашивает сведения у смежных отделов.
responsibilities:
  - Отвечает за сохранность сведений о клиентах.
`,
  `id: chief-accountant\r
language: ru\r
title:\r
  nominative: главный бухгалтер\r
  genitive: главного бухгалтера\r
unit: accounting\r
category: manager\r
reporting:\r
  reportsTo: director\r
code: '012'\r
qualifications:\r
  education: "высшее: экономика"\r
  experience:\r
    years: 5\r
duties:\r
  - Ведёт бухгалтерский учёт: доходы и расходы.\r
  - |\r
    Сдаёт отчётность\r
      в срок [[blank:число месяца]].\r
rights: []\r
responsibilities:\r
  - ~\r
`.replace('учёт: доходы', 'учёт — доходы'),
  `---
id: shop-assistant
language: en
title: Shop assistant
unit: shop
form: true
category: worker
reporting: {reportsTo: shop-manager, functional: [merchandiser, "brand lead"]}
qualifications: {education: secondary, knowledge: ["till", 'returns', "safety \\u2013 first aid"]}
duties:
- Serves customers & keeps the till.
- text: "Counts the till at [[blank:time|18:00|20:00]]."
  when: 2026-11-05
  share: 100%
-   - nested
    - list
rights: &none []
responsibilities: *none
...
`,
];
