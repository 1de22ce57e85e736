import type { Book } from '../check/book.js';
import type { Competency } from '../check/competency.js';
import type { RoleOutline } from '../check/role-outline.js';
import { viewEmployer } from './employer-view.js';
import { makePhrase } from './instruction-row.js';
import type { NameForms, NameView } from './name-forms.js';
import { Phrase } from './phrase.js';
import { wordAt } from './read-words.js';
import { sortByUnit } from './sort-by-unit.js';
import type { Stage } from './stage.js';
import type { Words } from './words.js';

/** The roles that a matrix of competencies is about. */
export interface Matrix {
  /** Roles that require competencies; at least one. */
  readonly roles: readonly RoleOutline[];
  /** Roles that require none: the matrix names them, so that nobody takes them for forgotten. */
  readonly without: readonly RoleOutline[];
}

/** What the view of a matrix is made from. */
export interface MatrixViewRequest {
  readonly matrix: Matrix;
  readonly book: Book;
  readonly stage: Stage;
  readonly words: Words;
  readonly names: NameForms;
  /** What a translation says of itself. */
  readonly notice: string | undefined;
}

/** A competency with its number in the matrix, by which the columns are headed. */
interface NumberedCompetency {
  readonly number: string;
  readonly name: Phrase;
  readonly type: Phrase;
}

/** A row of a group: a role, and for each competency of the group the required level. */
interface MatrixRow {
  readonly title: NameView;
  readonly levels: readonly { readonly level: Phrase | undefined }[];
}

/** Competencies that fit side by side on a page, with the roles that require one of them. */
interface MatrixGroup {
  /** The numbers of its first and last competency. */
  readonly from: string;
  readonly to: string;
  readonly competencies: readonly NumberedCompetency[];
  readonly rows: readonly MatrixRow[];
}

/** As many columns of two digits as fit beside a title on a page that stands upright. */
const mostColumns = 10;

const types: readonly Competency['type'][] = ['corporate', 'managerial', 'professional', 'personal'];

/**
 * The matrix as templates see it: competencies by sort, roles by unit, cut into groups of columns that fit on a page.
 * Every field exists; a level that is not required is `undefined`.
 */
export function viewMatrix({ matrix, book, stage, words, names, notice }: MatrixViewRequest): object {
  const roles = sortByUnit(matrix.roles, book.organization);
  const used = new Set(roles.flatMap(({ competencies }) => competencies.map(({ link }) => link.id)));
  // Only what is required is read: nobody need translate the rest.
  const read = [...book.competencies.keys()].flatMap((id) =>
    used.has(id) ? (book.competencies.get(id) ?? []) : [],
  );
  const listed = types.flatMap((type) => read.filter((each) => each.type === type));
  const groups: MatrixGroup[] = [];
  // Groups of one size: a last one of a single column would look forgotten.
  const columns = Math.ceil(listed.length / Math.ceil(listed.length / mostColumns));
  for (let start = 0; start < listed.length; start += columns) {
    const group = listed.slice(start, start + columns);
    groups.push({
      from: String(start + 1),
      to: String(start + group.length),
      competencies: group.map((each, index) => viewCompetency(each, start + index + 1, words)),
      rows: roles
        .map((role) => ({ title: names.title(role.title), levels: readLevels(role, group) }))
        .filter(({ levels }) => levels.some(({ level }) => level !== undefined)),
    });
  }
  return {
    words,
    isDraft: stage === 'draft',
    translation: makePhrase(notice),
    organization: viewEmployer(book.organization, names),
    matrix: {
      groups,
      isWhole: groups.length === 1,
      without: matrix.without.map((role) => names.title(role.title).nominative),
    },
  };
}

function viewCompetency({ name, type, place }: Competency, number: number, words: Words): NumberedCompetency {
  const toPhrase = (value: string): Phrase => new Phrase([{ type: 'text', value, origin: place }]);
  return {
    number: String(number),
    name: toPhrase(name),
    type: toPhrase(wordAt(words, `competencyType.${type}`)),
  };
}

function readLevels(role: RoleOutline, group: readonly Competency[]): MatrixRow['levels'] {
  return group.map(({ id }) => {
    const required = role.competencies.find(({ link }) => link.id === id);
    if (required === undefined) return { level: undefined };
    const { level, levelPlace } = required;
    return { level: new Phrase([{ type: 'text', value: String(level), origin: levelPlace }]) };
  });
}
