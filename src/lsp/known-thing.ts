import { explainRules } from '../actions/explain-rule.js';
import type { Book } from '../check/book.js';
import { plainWording } from '../check/wording.js';
import type { Place } from '../diagnostic/place.js';
import { placeOfFile } from '../diagnostic/place.js';
import type { Locale } from '../diagnostic/print-context.js';
import type { LinkTarget } from './link-field.js';

/** Something that has an id: what an editor shows of it. */
export interface KnownThing {
  readonly id: string;
  readonly title: string;
  /** One more fact: the unit of a role, the text of a clause. */
  readonly detail: string;
  /** Where it gets its id; rules have none. */
  readonly place?: Place;
}

/** Everything that a link of a kind can lead to. */
export function listThings(
  book: Book | undefined,
  target: LinkTarget,
  locale: Locale,
): readonly KnownThing[] {
  if (target === 'rule') {
    return explainRules().map(({ code, title, why }) => ({
      id: code,
      title: title[locale],
      detail: why[locale],
    }));
  }
  if (book === undefined) return [];
  const { organization } = book;
  switch (target) {
    case 'role':
      return [...book.roles.values()].map(({ id, title, line, idPlace }) => {
        const own = line.units.flatMap(
          (link) => organization.units.find((each) => each.id === link.id) ?? [],
        );
        const detail = own.map(({ name }) => name.nominative).join(', ');
        return { id, title: title.nominative, detail, place: idPlace };
      });
    case 'unit':
      return organization.units.map(({ id, name, head, place }) => ({
        ...{ id, title: name.nominative, place },
        detail: head === undefined ? '' : (book.roles.get(head.id)?.title.nominative ?? head.id),
      }));
    case 'officer':
      return organization.officers.map(({ id, name, position, place }) => {
        const title =
          'role' in position
            ? (book.roles.get(position.role.id)?.title.nominative ?? position.role.id)
            : position.title.nominative;
        const person = name === undefined ? '' : [name.surname, name.given, name.patronymic].join(' ').trim();
        return { id, title, detail: person, place };
      });
    case 'clause':
      return [...book.clauses.values()].map(({ id, section, entry, file }) => {
        return { id, title: section, detail: plainWording(entry.text), place: placeOfFile(file) };
      });
    case 'competency':
      return [...book.competencies.values()].map(({ id, name, definition, file }) => {
        return { id, title: name, detail: plainWording(definition), place: placeOfFile(file) };
      });
    default:
      return target satisfies never;
  }
}

/** What an id leads to. */
export function findThing(
  book: Book | undefined,
  target: LinkTarget,
  id: string,
  locale: Locale,
): KnownThing | undefined {
  return listThings(book, target, locale).find((each) => each.id === id);
}
