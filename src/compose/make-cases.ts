import type { NameForm } from '../language/case-forms.js';
import type { CasesView } from './name-forms.js';
import type { Phrase } from './phrase.js';

/** A name in every case, one after the other. */
export function makeCases(make: (name: NameForm) => Phrase): CasesView {
  return {
    nominative: make('nominative'),
    definite: make('definite'),
    genitive: make('genitive'),
    dative: make('dative'),
    accusative: make('accusative'),
    instrumental: make('instrumental'),
    prepositional: make('prepositional'),
  };
}
