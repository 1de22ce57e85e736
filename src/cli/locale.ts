import type { Locale } from '../diagnostic/print-context.js';

/** The languages of the program's messages. */
export const locales = ['ru', 'en'] as const satisfies readonly Locale[];

/**
 * The language of messages: that of `--locale`, else of the settings LC_ALL, LC_MESSAGES and LANG in this order (POSIX
 * names, `ru_RU.UTF-8`), else of the system. Russian where any of them says so, English for all other languages.
 */
export function selectLocale(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  system: string,
): Locale {
  const named = readOption(words);
  if (named === 'ru' || named === 'en') return named;
  const settings = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']];
  // C and POSIX are no languages: they say that nobody has chosen one.
  const set = settings.find(
    (each) => each !== undefined && each !== '' && !/^(?:C|POSIX)(?:\.|$)/.test(each),
  );
  return /^ru(?:[^a-z]|$)/i.test(set ?? system) ? 'ru' : 'en';
}

/** The help and the errors of the parser need the language before anything is parsed. */
function readOption(words: readonly string[]): string | undefined {
  const end = words.indexOf('--');
  const options = end === -1 ? words : words.slice(0, end);
  const at = options.lastIndexOf('--locale');
  if (at !== -1) return options[at + 1];
  return options.findLast((each) => each.startsWith('--locale='))?.slice('--locale='.length);
}
