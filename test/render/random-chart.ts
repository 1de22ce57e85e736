import fc from 'fast-check';
import type { ChartPosition, OrganizationChart } from '../../src/document/organization-chart.js';
import { orderTree } from '../../src/document/select-chart-part.js';

/** What a chart says beside titles. */
export const chartWords: OrganizationChart['words'] = {
  reporting: 'непосредственное подчинение',
  functional: 'функциональное подчинение',
  below: 'в подчинении: {count}',
  list: 'Должности по подчинению',
  onSheet: 'на листе {number}',
  firstSheet: '{title}. Лист {number}',
  furtherSheet: '{title}. Лист {number} с листа {from}',
  headcount: 'единиц: {count}',
  filled: 'занято: {count}',
  vacant: 'вакантно: {count}',
  allPosts: 'Всего — {posts}',
  moreNames: 'и ещё {count}',
};

const titles = fc.oneof(
  fc.constantFrom('Водитель', 'Бухгалтер', 'Начальник отдела материально-технического снабжения'),
  fc.string({ unit: fc.constantFrom('щ', 'Ж', 'м', ' ', '-', 'é', '«'), minLength: 1, maxLength: 160 }),
);

/** Charts of up to `most` positions, of any shape: flat, deep, several tops, functional lines anywhere. */
export function randomChart(most: number): fc.Arbitrary<OrganizationChart> {
  const member = fc.record({
    title: titles,
    above: fc.nat(1_000_000),
    isTop: fc.boolean(),
    unit: fc.nat(11),
    functional: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, fc.nat(1_000_000)),
  });
  // How far back supervisors lie decides the shape: 1 makes a chain.
  const reach = fc.constantFrom(1, 2, 5, 20, 1000);
  return fc
    .record({ reach, members: fc.array(member, { maxLength: most, size: 'max' }) })
    .map(({ reach: back, members }) => {
      const boxes = members.map(({ title, above, isTop, unit, functional }, index): ChartPosition => {
        const isRoot = index === 0 || (isTop && index % 40 === 0);
        const other = functional === null ? undefined : `p${functional % members.length}`;
        return {
          key: `p${index}`,
          state: index % 17 === 3 ? 'vacant' : 'position',
          role: `p${index}`,
          title,
          unit: `u${unit}`,
          depth: 0,
          above: isRoot ? undefined : `p${Math.max(0, index - 1 - (above % Math.min(back, index)))}`,
          below: { direct: index % 3, all: index % 7 },
          functional: other === undefined ? [] : [{ key: other, title: other }],
        };
      });
      const below = new Map<string | undefined, ChartPosition[]>();
      for (const box of boxes) below.set(box.above, [...(below.get(box.above) ?? []), box]);
      return {
        language: 'ru',
        title: 'Структура',
        author: 'ООО «Пример»',
        units: Array.from({ length: 12 }, (_, index) => ({ id: `u${index}`, name: `Отдел ${index}` })),
        positions: orderTree(below.get(undefined) ?? [], ({ key }) => below.get(key) ?? []),
        words: chartWords,
      };
    });
}
