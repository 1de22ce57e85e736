import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Text } from '../diagnostic/diagnostic.js';
import type { Locale } from '../diagnostic/print-context.js';

/** What the server knows of the editor: its language, and what it can show. */
export interface Client {
  readonly locale: Locale;
  readonly capabilities: ClientCapabilities;
  /** Paths of the folders that are open in it, as addresses. */
  readonly folders: readonly string[];
}

/**
 * Reads how an editor introduces itself. The language of messages is that of `named`, else that of the editor, else
 * `fallback`.
 */
export function readClient(
  { capabilities, locale, workspaceFolders }: InitializeParams,
  named: Locale | undefined,
  fallback: Locale,
): Client {
  const own = locale === undefined ? fallback : /^ru(?:[^a-z]|$)/i.test(locale) ? 'ru' : 'en';
  return {
    locale: named ?? own,
    capabilities,
    folders: (workspaceFolders ?? []).map(({ uri }) => uri),
  };
}

/** Chooses the sentence in the language of the editor. */
export function sayTo({ locale }: Pick<Client, 'locale'>, text: Text): string {
  return text[locale];
}
