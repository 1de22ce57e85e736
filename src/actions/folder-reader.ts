import { join } from 'node:path';
import { describeMachineFault } from '../diagnostic/describe-machine-fault.js';
import type { Diagnostic, Text } from '../diagnostic/diagnostic.js';
import { diagnostic } from '../diagnostic/diagnostic.js';
import { placeOfFile } from '../diagnostic/place.js';
import { revealControls } from '../diagnostic/reveal-controls.js';
import { handWritten, type YamlLimits } from '../parse/yaml-limits.js';
import type { RoleFile, SourceFile } from '../pipeline/sources.js';
import type { FileStatus, Files } from '../world.js';
import type { ContentHashes } from './content-hashes.js';
import { foreignFolders, isUnreadableName } from './workspace-name.js';

/** What all readers of one workspace share. */
interface Reading {
  readonly files: Files;
  readonly diagnostics: Diagnostic[];
  readonly paths: Map<string, string>;
  /** Real path of the folder that is left out. */
  readonly output: string | undefined;
  readonly hashes: ContentHashes;
}

/** Folders deeper than this are not searched for files that were put in a wrong place. */
const deepest = 4;

/** Reads one folder of a workspace. Nothing that lies in it can make the reader fail; it reports instead. */
export class FolderReader {
  private constructor(
    private readonly reading: Reading,
    private readonly path: string,
    /** The folder as findings name it, with `/` between the parts; empty for the working folder. */
    readonly display: string,
    /** Names of the sub-folders, hidden ones left out. */
    readonly folders: readonly string[],
    private readonly names: readonly string[],
    /** Real paths of this folder and of those that it was entered from, so that links cannot lead in a circle. */
    private readonly trail: readonly string[],
  ) {}

  /** Opens the folder of a workspace. `output` is the real path of a folder that is left out. */
  static async open(
    files: Files,
    folder: string,
    output: string | undefined,
    hashes: ContentHashes,
  ): Promise<FolderReader> {
    const reading = { files, diagnostics: [], paths: new Map<string, string>(), output, hashes };
    const display = folder.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '');
    return FolderReader.list(reading, folder, display === '.' ? '' : display, []);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.reading.diagnostics;
  }

  /** The path on disk of each file that was read, by the name that findings use. */
  get paths(): ReadonlyMap<string, string> {
    return this.reading.paths;
  }

  get yamlFiles(): readonly string[] {
    return this.names.filter((name) => name.endsWith('.yaml'));
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  report(finding: Diagnostic): void {
    this.reading.diagnostics.push(finding);
  }

  displayOf(name: string): string {
    return this.display === '' ? name : `${this.display}/${name}`;
  }

  /** Enters a sub-folder; `undefined` when it does not exist, or a link leads back to where the reader has been. */
  async enter(name: string): Promise<FolderReader | undefined> {
    if (!this.folders.includes(name)) return undefined;
    const path = join(this.path, name);
    const real = await this.attempt(name, () => this.reading.files.realPath(path));
    if (real === undefined || real === this.reading.output) return undefined;
    if (!this.trail.includes(real)) {
      return FolderReader.list(this.reading, path, this.displayOf(name), this.trail);
    }
    this.report(describeLoop(this.displayOf(name)));
    return undefined;
  }

  /** As `read`, of the file of a role: only what its bytes are is told, not they themselves. */
  async readRole(name: string): Promise<RoleFile> {
    const { files, hashes } = this.reading;
    const read = await this.open(name, async (path, found) => {
      const sha256 = await hashes.hash(files, path, found);
      return sha256 === undefined ? undefined : { path, sha256 };
    });
    return { file: read.file, content: read.value };
  }

  /** Reads a file of the folder; its bytes are missing when that is not possible, which is reported. */
  async read(name: string, limits: YamlLimits = handWritten): Promise<SourceFile> {
    const { file, value } = await this.open(name, (path) => this.reading.files.read(path), limits);
    return { file, bytes: value };
  }

  /** Paths of the files below the folder that end so, with `/` between the parts, sorted. */
  async listDeep(endings: readonly string[], depth = 0): Promise<string[]> {
    const found = this.names.filter((name) => endings.some((ending) => name.endsWith(ending)));
    if (depth === deepest) return found;
    for (const folder of this.folders) {
      if (foreignFolders.includes(folder)) continue;
      const below = await (await this.enter(folder))?.listDeep(endings, depth + 1);
      found.push(...(below ?? []).map((path) => `${folder}/${path}`));
    }
    return found.sort();
  }

  /** Reports the YAML files below a folder that Rolebook does not look into. */
  async reportIgnored(): Promise<void> {
    for (const path of await this.listDeep(['.yaml', '.yml'])) this.reportIgnoredFile(path);
  }

  reportIgnoredFile(path: string): void {
    this.report(describeIgnored(this.displayOf(path)));
  }

  /** Does something with a file that is small enough to be read. */
  private async open<T>(
    name: string,
    use: (path: string, found: FileStatus) => Promise<T | undefined>,
    limits: YamlLimits = handWritten,
  ): Promise<{ readonly file: string; readonly value: T | undefined }> {
    const file = this.displayOf(name);
    const path = join(this.path, name);
    this.reading.paths.set(file, path);
    const value = await this.attempt(name, async () => {
      const found = await this.reading.files.stat(path);
      if (found?.kind !== 'file') {
        this.report(describeNoFile(file));
        return undefined;
      }
      if (found.size <= limits.bytes) return use(path, found);
      this.report(describeTooLarge(file, found.size, limits));
      return undefined;
    });
    return { file, value };
  }

  private static async list(
    reading: Reading,
    path: string,
    display: string,
    trail: readonly string[],
  ): Promise<FolderReader> {
    const empty = new FolderReader(reading, path, display, [], [], trail);
    const real = await empty.attempt('', () => reading.files.realPath(path));
    const folders: string[] = [];
    const names: string[] = [];
    for (const name of (await empty.attempt('', () => reading.files.list(path))) ?? []) {
      // Hidden files, and those that Word and editors leave beside an open document.
      if (/^[.~]|~$/.test(name)) continue;
      if (isUnreadableName(name)) {
        empty.report(describeUnreadableName(empty.displayOf(name)));
        continue;
      }
      if (await empty.isFolder(name)) folders.push(name);
      else names.push(name);
      // Windows hides the second of two extensions: such a file looks like a role and would be missed in silence.
      if (/\.ya?ml(?:\.[a-z]+)?$/i.test(name) && !name.endsWith('.yaml'))
        empty.report(describeIgnored(empty.displayOf(name)));
    }
    return new FolderReader(
      reading,
      path,
      display,
      folders,
      names,
      real === undefined ? trail : [...trail, real],
    );
  }

  /** What cannot be looked at counts as a file: `read` tells of it if it matters. */
  private async isFolder(name: string): Promise<boolean> {
    try {
      return (await this.reading.files.stat(join(this.path, name)))?.kind === 'folder';
    } catch (error) {
      if (describeMachineFault(error) === undefined) throw error;
      return false;
    }
  }

  /** Does something with the machine; what the machine refuses is reported at the file or folder. */
  private async attempt<T>(name: string, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      const cause = describeMachineFault(error);
      if (cause === undefined) throw error;
      this.report(describeUnreadable(name === '' ? this.display : this.displayOf(name), cause));
      return undefined;
    }
  }
}

function describeUnreadable(file: string, cause: Text): Diagnostic {
  return diagnostic({
    code: 'workspace/unreadable',
    severity: 'error',
    message: { ru: `Не удалось прочитать: ${cause.ru}`, en: `Could not be read: ${cause.en}` },
    help: {
      ru: 'Проверьте права доступа и ссылки, затем повторите.',
      en: 'Check access rights and links, then try again.',
    },
    place: placeOfFile(file),
  });
}

function describeUnreadableName(file: string): Diagnostic {
  const shown = revealControls(file);
  return diagnostic({
    code: 'workspace/unreadable-name',
    severity: 'error',
    message: {
      ru: `Имя «${shown}» содержит знаки, которые нельзя прочитать; файл или папка не учитывается`,
      en: `The name "${shown}" has characters that cannot be read; the file or folder is left out`,
    },
    help: { ru: 'Переименуйте файл или папку.', en: 'Rename the file or folder.' },
    place: placeOfFile(shown),
  });
}

function describeLoop(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/link-loop',
    severity: 'warning',
    message: {
      ru: 'Папка — ссылка на папку, в которой она лежит; она не учитывается',
      en: 'The folder is a link to a folder that it lies in; it is left out',
    },
    help: { ru: 'Удалите ссылку.', en: 'Remove the link.' },
    place: placeOfFile(file),
  });
}

function describeNoFile(file: string): Diagnostic {
  return diagnostic({
    code: 'workspace/unreadable',
    severity: 'error',
    message: {
      ru: 'Не удалось прочитать: это не обычный файл, или ссылка ведёт в никуда',
      en: 'Could not be read: it is no ordinary file, or a link that leads nowhere',
    },
    help: { ru: 'Замените его обычным файлом.', en: 'Replace it by an ordinary file.' },
    place: placeOfFile(file),
  });
}

function describeTooLarge(file: string, size: number, { bytes }: YamlLimits): Diagnostic {
  const kilobytes = Math.ceil(size / 1024);
  const limit = bytes / 1024;
  return diagnostic({
    code: 'workspace/file-too-large',
    severity: 'error',
    message: {
      ru: `Файл слишком велик: ${kilobytes} КБ, допускается не более ${limit} КБ`,
      en: `The file is too large: ${kilobytes} KB, at most ${limit} KB are allowed`,
    },
    help: { ru: 'Проверьте, тот ли это файл.', en: 'Check that it is the right file.' },
    place: placeOfFile(file),
  });
}

function describeIgnored(file: string): Diagnostic {
  const isYml = !file.endsWith('.yaml');
  return diagnostic({
    code: 'workspace/ignored-file',
    severity: 'info',
    message: {
      ru: isYml
        ? 'Файл не учитывается: нужно расширение .yaml'
        : 'Файл лежит там, где Rolebook его не читает',
      en: isYml
        ? 'The file is left out: its name must end in .yaml'
        : 'The file lies where Rolebook does not read it',
    },
    help: {
      ru: isYml
        ? 'Переименуйте файл.'
        : 'Должности лежат рядом с organization.yaml, общие пункты — в clauses, компетенции — в competencies, случаи — в cases, вакансии — в vacancies; папка другой организации должна содержать свой organization.yaml',
      en: isYml
        ? 'Rename the file.'
        : 'Roles lie beside organization.yaml, shared clauses in clauses, competencies in competencies, cases in cases, vacancies in vacancies; the folder of another organization needs an organization.yaml of its own.',
    },
    place: placeOfFile(file),
  });
}
