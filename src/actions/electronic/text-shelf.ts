import type { ReadVersion } from '../../registry/acknowledgment/read-version.js';
import type { DossierKey } from '../../registry/state/version-name.js';
import type { World } from '../../world.js';
import type { StaffDesk } from '../acknowledgment/staff-desk.js';
import { PressRoom } from '../registry/press-room.js';
import { renderVersion } from '../registry/render-version.js';
import { type ShownText, takeShownText } from './show-text.js';

/** A version as a page shows it, and the file that was issued. */
export interface ShelvedText {
  /** «Должностная инструкция: менеджер по продажам» */
  readonly title: string;
  readonly shown: ShownText;
  /** The PDF that was issued; missing where it was lost. */
  readonly issued: Uint8Array | undefined;
}

/** How many texts are kept in memory: a new version of one instruction is read by many at once. */
const mostTexts = 200;

/** The texts of versions, each rendered once for all who read it. A version never changes. */
export class TextShelf {
  readonly #desk: StaffDesk;
  readonly #presses: PressRoom;
  readonly #texts = new Map<string, Promise<ShelvedText | undefined>>();

  constructor(world: World, desk: StaffDesk) {
    this.#desk = desk;
    this.#presses = new PressRoom(world);
  }

  /** The text of a version; `undefined` when it was lost, which is never kept in mind. */
  read(version: ReadVersion): Promise<ShelvedText | undefined> {
    const known = this.#texts.get(version.id);
    if (known !== undefined) return known;
    const read = this.#render(version);
    const [oldest] = this.#texts.keys();
    if (oldest !== undefined && this.#texts.size >= mostTexts) this.#texts.delete(oldest);
    this.#texts.set(version.id, read);
    read.then(
      (text) => text ?? this.#texts.delete(version.id),
      () => this.#texts.delete(version.id),
    );
    return read;
  }

  async #render({
    organization,
    role,
    language,
    number,
    dossier,
  }: ReadVersion): Promise<ShelvedText | undefined> {
    const { registry, store } = this.#desk;
    const kind = dossier.split('/')[2] ?? '';
    const key: DossierKey = { organization, role, kind, language };
    const version = (await registry.readDossier(key)).value?.versions[number - 1];
    if (version === undefined) return undefined;
    const rendered = await renderVersion(this.#presses, store, {
      key,
      version,
      formats: ['html'],
      stage: 'electronic',
    });
    const [page] = rendered.value ?? [];
    if (page === undefined) return undefined;
    const file = version.registration?.issued.find(({ name }) => name.endsWith('.pdf'));
    const object = file && (await store.get(file.sha256));
    const title =
      /<title>([^<]*)<\/title>/.exec(new TextDecoder().decode(page.bytes))?.[1] ?? version.submission.title;
    return { title: unescape(title), shown: takeShownText(page.bytes, language), issued: object?.bytes };
  }
}

/** Text as markup writes it, and back. */
function unescape(text: string): string {
  return text.replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
  );
}
