/** The languages that documents are wanted in: given ones, or every one that there is a translation into. */
export type WantedLanguages = ReadonlySet<string> | 'every' | undefined;

/** The languages to compose the documents of a thing in; only the one that it was written in when none were asked for. */
export function listLanguages(
  source: string,
  wanted: WantedLanguages,
  translated: readonly string[],
): readonly string[] {
  if (wanted === undefined) return [source];
  if (wanted === 'every') return [source, ...translated.filter((tag) => tag !== source)];
  return [...wanted];
}

/** Of the languages that something is translated into, the wanted ones, those of documents in two columns as well. */
export function selectTranslated(translated: readonly string[], wanted: WantedLanguages): readonly string[] {
  if (wanted === undefined) return [];
  return translated.filter(
    (tag) => wanted === 'every' || [...wanted].some((each) => each.split('+').includes(tag)),
  );
}

/** The two languages of a document in two columns, `ru+en`; `undefined` when it is in one. */
export function readPair(language: string): readonly [string, string] | undefined {
  const [first, second, ...more] = language.split('+');
  return first === undefined || second === undefined || more.length > 0 ? undefined : [first, second];
}
