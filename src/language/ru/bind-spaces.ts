/** Where a Russian typesetter lets no line break: the space between the two groups is bound. */
const bonds: readonly RegExp[] = [
  // № 12, § 3
  /([№§]) (?=\S)/gu,
  // 15 %, 1 000 ₽, 5 руб., 10 кг, 3 ч
  /(\d) (?=[%‰₽°]|(?:руб|коп|тыс|млн|млрд|шт|экз|стр|кг|мм|см|км|мин|ч|г|гг)(?![\p{L}]))/gu,
  // 1 000 000
  /(\d) (?=\d{3}(?!\d))/gu,
  // ст. 72, п. 3
  /((?<![\p{L}])(?:ст|п|пп|ч|стр)\.) (?=\d)/giu,
  // г. Казань, ул. Мира, д. 5
  /((?<![\p{L}])(?:г|ул|им|д)\.) (?=[\d\p{Lu}«])/gu,
  // т. д., т. п., т. е.
  /((?<![\p{L}])т\.) (?=[дпек]\.)/gu,
  // статья 72, пункта 3
  /((?<![\p{L}])(?:стать[\p{L}]{1,3}|пункт[\p{L}]{0,3}|раздел[\p{L}]{0,3}|част[\p{L}]{1,4})) (?=\d)/giu,
  // И.И. Иванов
  /((?<![\p{L}])\p{Lu}\.(?:\p{Lu}\.)?) (?=\p{Lu}\p{Ll})/gu,
];

/**
 * The text with no-break spaces where Russian typography wants them: each takes the place of one space, so that
 * offsets stay. A dash keeps to the word before it.
 */
export function bindSpaces(text: string): string {
  return bonds.reduce((bound, bond) => bound.replace(bond, '$1\u00A0'), text).replaceAll(' —', '\u00A0—');
}
