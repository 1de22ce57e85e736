import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

/** Paths of the files below a folder of the project that end in `extension`, sorted. */
export function listFiles(folder: string, extension: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith(extension))
    .map((each) => posix.join(each.parentPath.slice(root.length).replaceAll('\\', '/'), each.name))
    .sort();
}

/** A fenced block of a page: what stands after the fence, the text, and the line of the fence. */
export interface PageBlock {
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a page in their order. */
export function readBlocks(page: string): PageBlock[] {
  return [...page.matchAll(/^```(\S[^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    info: (match[1] ?? '').trim(),
    text: match[2] ?? '',
    line: page.slice(0, match.index).split('\n').length,
  }));
}

/** The headings of one level, without their signs. */
export function readHeadings(page: string, level: number): string[] {
  return [...withoutBlocks(page).matchAll(new RegExp(`^#{${level}} (.+)$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

/** The first cells of all rows of all tables that hold code: names of fields, elements, functions. */
export function readFirstCells(page: string): string[] {
  return [...withoutBlocks(page).matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
}

/** Links of a page that lead nowhere. Links to other sites are not followed. */
export function findBrokenLinks(file: string): string[] {
  const page = withoutBlocks(readText(file)).replace(/`[^`\n]*`/g, '');
  return [...page.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const page = path === '' ? file : posix.join(dirname(file), path);
      const text = readIfPresent(page);
      if (text === undefined) return true;
      return anchor !== undefined && !listAnchors(text).includes(decodeURIComponent(anchor));
    })
    .map((target) => `${file}: ${target}`);
}

/** The text of a file; empty for a folder. */
function readIfPresent(path: string): string | undefined {
  try {
    return readText(path);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR' ? '' : undefined;
  }
}

/** The anchors that GitHub gives to the headings of a page. */
function listAnchors(page: string): string[] {
  return [1, 2, 3, 4]
    .flatMap((level) => readHeadings(page, level))
    .map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
        .replaceAll(' ', '-'),
    );
}

function withoutBlocks(page: string): string {
  return page.replace(/^```\S[\s\S]*?^```$/gm, '');
}
