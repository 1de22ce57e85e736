import type { Book } from '../check/book.js';
import type { Competency } from '../check/competency.js';
import type { RoleOutline } from '../check/role-outline.js';
import type { Role } from '../check/role.js';
import type { SharedClause } from '../check/shared-clause.js';
import { translateCompetency } from '../check/translation/translate-competency.js';
import { translateOrganization } from '../check/translation/translate-organization.js';
import { translateSharedClause } from '../check/translation/translate-shared-clause.js';
import { translateRole } from '../check/translation/translate-role.js';
import { Translator } from '../check/translation/translator.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { MapView } from './map-view.js';
import { nameResource, type Translations } from './translations.js';

/**
 * A book as documents in one language need it: what was written in another language is read in translation. Nothing is
 * taken from the source where a translation is missing: that is told, once the documents are composed.
 */
export class TranslatedBook {
  readonly book: Book;
  readonly #translators = new Map<string, Translator>();
  readonly #clauses = new Map<string, SharedClause>();

  constructor(
    private readonly source: Book,
    private readonly language: string,
    private readonly translations: Translations,
  ) {
    const { organization, top } = source;
    const roles = new TranslatedMap(source.roles, (role) => this.#outline(role));
    this.book = {
      organization: this.#isForeign(organization)
        ? translateOrganization(organization, language, this.#translator('organization'))
        : organization,
      roles,
      top: top && this.#outline(top),
      subordinates: new TranslatedMap(source.subordinates, (list) => list.map((role) => this.#outline(role))),
      sound: source.sound,
      clauses: new TranslatedMap(source.clauses, (clause) => this.#clause(clause)),
      competencies: new TranslatedMap(source.competencies, (each) => this.#competency(each)),
      titles: source.titles,
      staffing: source.staffing,
    };
  }

  /** A role of the book, with all of its texts. */
  translate(role: Role): Role {
    return this.#isForeign(role) ? translateRole(role, this.language, this.#translator(role.id)) : role;
  }

  /** What was asked for and is missing or out of date; of a role that was translated also what it does not have. */
  diagnose(role?: Role): readonly Diagnostic[] {
    const found = [...this.#translators.values()].flatMap(({ diagnostics }) => diagnostics);
    const own = role && this.#isForeign(role) ? this.#translator(role.id).leftOver : [];
    return [...found, ...own];
  }

  #isForeign(thing: { readonly language: string }): boolean {
    return thing.language !== this.language;
  }

  #translator(name: string): Translator {
    const known = this.#translators.get(name);
    if (known !== undefined) return known;
    const { source, language, translations } = this;
    const file = source.organization.file.replace(/[^/]*$/, nameResource(language, name));
    const translator = new Translator({ file, language }, translations.find(language, name));
    this.#translators.set(name, translator);
    return translator;
  }

  /** Others need the title of a role alone, which may stand with the organization until the role is translated. */
  #outline(role: RoleOutline): RoleOutline {
    if (!this.#isForeign(role)) return role;
    const hasOwn = this.translations.has(this.language, role.id);
    const translator = this.#translator(hasOwn ? role.id : 'organization');
    const title = (): RoleOutline['title'] =>
      translator.title(hasOwn ? 'title' : `roles.${role.id}`, role.title);
    return {
      ...role,
      get title() {
        return title();
      },
    };
  }

  #clause(clause: SharedClause): SharedClause {
    if (!this.#isForeign(clause)) return clause;
    const known = this.#clauses.get(clause.id);
    if (known !== undefined) return known;
    const translator = this.#translator(`clauses/${clause.id}`);
    const translated = translateSharedClause(clause, this.language, translator);
    this.#clauses.set(clause.id, translated);
    return translated;
  }

  #competency(competency: Competency): Competency {
    if (!this.#isForeign(competency)) return competency;
    return translateCompetency(competency, this.language, this.#translator(`competencies/${competency.id}`));
  }
}

/** A map whose values are translated when they are looked up. */
class TranslatedMap<V> extends MapView<V> {
  constructor(
    private readonly map: ReadonlyMap<string, V>,
    private readonly translate: (value: V) => V,
  ) {
    super();
  }

  get size(): number {
    return this.map.size;
  }

  get(key: string): V | undefined {
    const value = this.map.get(key);
    return value === undefined ? undefined : this.translate(value);
  }

  *keys(): Generator<string, undefined> {
    yield* this.map.keys();
  }
}
