import { appendTo } from './append-to.js';
import { cutGrade, spellKey, stemKey } from './name-keys.js';

/** Things by their titles. */
export class TitleIndex<T> {
  readonly #byKey = new Map<string, T[]>();

  constructor(things: readonly T[], titleOf: (thing: T) => string, language: string) {
    for (const thing of things) {
      const own = titleOf(thing);
      const keys = [own, cutGrade(own)].flatMap((title) => [
        `spelled ${spellKey(title)}`,
        `stems ${stemKey(title, language)}`,
      ]);
      for (const key of new Set(keys)) appendTo(this.#byKey, key, thing);
    }
  }

  /** Those of a title: those that are spelled so, else those that differ in case. */
  find(title: string, language: string): readonly T[] {
    return (
      this.#byKey.get(`spelled ${spellKey(title)}`) ??
      this.#byKey.get(`stems ${stemKey(title, language)}`) ??
      []
    );
  }
}
