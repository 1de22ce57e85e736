import type {
  Description,
  PackageValues,
  ProfileContent,
  ProfileElement,
} from '../../document/package-profile.js';

/**
 * The XML description of a document: UTF-8 without byte order mark, well-formed whatever the values hold. Elements and
 * their order are those of the profile; an element that would be empty, and an attribute without value, are left out.
 */
export function writeDescription({ namespace, root }: Description, values: PackageValues): Uint8Array {
  const outermost: ProfileElement =
    namespace === undefined
      ? root
      : {
          ...root,
          name: `${namespace.prefix}:${root.name}`,
          attributes: [
            { name: `xmlns:${namespace.prefix}`, content: { text: namespace.uri } },
            ...root.attributes,
          ],
        };
  // A file without a root element would be no XML, so the root is written even when nothing is known.
  const written = writeElement(outermost, values, '') ?? `<${outermost.name}/>\n`;
  return new TextEncoder().encode(`<?xml version="1.0" encoding="utf-8"?>\n${written}`);
}

function writeElement(element: ProfileElement, values: PackageValues, indent: string): string | undefined {
  const attributes = element.attributes.flatMap(({ name, content }) => {
    const value = readContent(content, values);
    return value === undefined ? [] : [` ${name}="${escape(value)}"`];
  });
  const start = `${indent}<${element.name}${attributes.join('')}`;
  if (element.content !== undefined) {
    const value = readContent(element.content, values);
    return value === undefined ? undefined : `${start}>${escape(value)}</${element.name}>\n`;
  }
  const children = element.children.flatMap((child) => writeElement(child, values, `${indent}  `) ?? []);
  if (children.length > 0) return `${start}>\n${children.join('')}${indent}</${element.name}>\n`;
  return attributes.length > 0 ? `${start}/>\n` : undefined;
}

function readContent(content: ProfileContent, values: PackageValues): string | undefined {
  return 'text' in content ? content.text : values[content.value];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML makes spaces of these in attributes unless they are written as references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escape(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
}
