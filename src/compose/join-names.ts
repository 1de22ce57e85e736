import type { NameForm } from '../language/case-forms.js';
import { makeCases } from './make-cases.js';
import type { CasesView, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';

/** Several names as one, with commas and the «and» of the language between them, in every case. */
export function joinNames(names: readonly NameView[], language: string): NameView {
  return {
    ...joinCases(names, language),
    get plural() {
      return joinCases(
        names.map(({ plural }) => plural),
        language,
      );
    },
  };
}

function joinCases(names: readonly CasesView[], language: string): CasesView {
  const parts = new Intl.ListFormat(language).formatToParts(names.map((_, index) => String(index)));
  const join = (name: NameForm): Phrase =>
    new Phrase(
      parts.flatMap(({ type, value }) =>
        type === 'literal' ? [{ type: 'text', value }] : (names[Number(value)]?.[name].inlines ?? []),
      ),
    );
  return makeCases(join);
}
