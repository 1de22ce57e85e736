/** An element of a part of a Word file. Names have the prefix that ECMA-376 gives their vocabulary: `w:p`. */
export interface XmlElement {
  readonly name: string;
  /** By name, with such a prefix where the attribute has a vocabulary of its own: `w:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements, and text as strings. */
  readonly children: readonly (XmlElement | string)[];
}

/** The elements directly inside of one, of one name or of all. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name directly inside of one. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** An attribute of the first child of a name: `w:val` of `w:pStyle`. */
export function readProperty(
  element: XmlElement | undefined,
  name: string,
  attribute = 'w:val',
): string | undefined {
  return findChild(element, name)?.attributes.get(attribute);
}

/** All text inside of an element. */
export function readContent(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : readContent(child))).join('');
}
