import { unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of XML: what a parser made of it and nothing else. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: Node[];
}

type Node = Element | string;

/**
 * A Word file after somebody has accepted, or rejected, every tracked change in its text, as ECMA-376 part 1, 17.13.5 has
 * it: what goes is taken out, the rest stays without its marks, and a paragraph whose mark goes runs into the one after it,
 * which keeps its own properties.
 */
export function settleChanges(bytes: Uint8Array, verdict: 'accept' | 'reject'): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts['word/document.xml'];
  if (part === undefined) throw new Error('no text in the file');
  const root = readElement(new TextDecoder().decode(part));
  settle(root, verdict === 'accept' ? 'w:del' : 'w:ins');
  return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(writeNode(root)) });
}

function settle(element: Element, gone: 'w:del' | 'w:ins'): void {
  const children: Node[] = [];
  let carried: Node[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      children.push(child);
      continue;
    }
    if (child.name === gone || isMarked(child, 'w:tr', 'w:trPr', gone)) continue;
    if (child.name === 'w:ins' || child.name === 'w:del') {
      settle(child, gone);
      children.push(...child.children);
      continue;
    }
    const runsOn = child.name === 'w:p' && find(child, 'w:pPr', 'w:rPr', gone) !== undefined;
    settle(child, gone);
    if (child.name === 'w:tbl' && child.children.every((each) => nameOf(each) !== 'w:tr')) continue;
    if (child.name === 'w:p') {
      const place = nameOf(child.children[0]) === 'w:pPr' ? 1 : 0;
      child.children.splice(place, 0, ...carried);
      carried = [];
      if (runsOn) {
        carried = child.children.filter((each) => nameOf(each) !== 'w:pPr');
        continue;
      }
    } else if (carried.length > 0) {
      children.push({ name: 'w:p', attributes: {}, children: carried });
      carried = [];
    }
    children.push(child.name === 'w:delText' ? { ...child, name: 'w:t' } : child);
  }
  if (carried.length > 0) children.push({ name: 'w:p', attributes: {}, children: carried });
  element.children = children;
}

function isMarked(element: Element, name: string, properties: string, mark: string): boolean {
  return element.name === name && find(element, properties, mark) !== undefined;
}

function find(element: Element, ...path: readonly string[]): Element | undefined {
  let found: Element | undefined = element;
  for (const name of path) {
    found = found?.children.find((each): each is Element => nameOf(each) === name);
  }
  return found;
}

function nameOf(node: Node | undefined): string | undefined {
  return node === undefined || typeof node === 'string' ? undefined : node.name;
}

function readElement(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = top.children.filter((each) => typeof each !== 'string');
  if (root === undefined) throw new Error('no element');
  return root;
}

function writeNode(node: Node): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const content = node.children.map(writeNode).join('');
  const tag = `${node.name}${attributes.join('')}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${node.name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
