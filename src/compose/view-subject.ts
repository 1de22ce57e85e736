import type { CaseFile } from '../check/case/case-file.js';
import type { Role } from '../check/role.js';
import type { Style } from '../check/style.js';
import type { Identity } from '../document/identity.js';
import type { IsoDate } from '../document/iso-date.js';
import type { NumberingScheme } from '../document/numbering-scheme.js';
import { printPlainText } from '../document/print-inlines.js';
import { viewCase } from './case-view.js';
import type { ComposeRequest } from './compose-document.js';
import { viewJournal } from './journal-view.js';
import { viewMatrix } from './matrix-view.js';
import type { NameForms } from './name-forms.js';
import { viewOrganization } from './organization-view.js';
import { findNotice } from './read-words.js';
import { viewRole } from './role-view.js';
import { viewVacancy } from './vacancy-view.js';

/** What a template is run over, and what depends on what the document is about. */
export interface SubjectView {
  readonly view: object;
  readonly numbering: NumberingScheme;
  readonly identity: Omit<Identity, 'textHash'>;
}

/** The view of what a document is about. */
export function viewSubject(request: ComposeRequest, style: Style, names: NameForms): SubjectView {
  const { subject, book, stage, words, language, lexicon, translatedFrom } = request;
  // Who signs by hand writes the date.
  const dateOf = (date: IsoDate | undefined): IsoDate | undefined =>
    stage === 'signing-copy' ? undefined : date;
  if (subject.role !== undefined) {
    const { role } = subject;
    const { number, edition, date } = role.document;
    return {
      view: viewOneRole(role, request, style, names),
      numbering: style.numbering,
      identity: { number, edition, date: dateOf(date), subject: role.title.nominative },
    };
  }
  if (subject.occasion !== undefined) {
    const { file } = subject.occasion;
    return {
      view: viewCase({ subject: subject.occasion, book, stage, words, language, lexicon, names }),
      numbering: 'decimal',
      // The date of an occasion is a fact that others depend on, and is printed in a copy to sign as well.
      identity: { number: file.number, date: file.date, subject: nameOccasion(file) },
    };
  }
  if (subject.matrix !== undefined) {
    const { matrix } = subject;
    const notice = findNotice(words, translatedFrom);
    return {
      view: viewMatrix({ matrix, book, stage, words, names, notice }),
      numbering: 'flat',
      identity: { subject: book.organization.name.short },
    };
  }
  if (subject.journal !== undefined) {
    const { journal } = subject;
    const { people = [] } = request;
    const notice = findNotice(words, translatedFrom);
    return {
      view: viewJournal({ journal, book, stage, people, words, language, names, notice }),
      numbering: 'none',
      identity: { subject: journal.unit?.name.nominative ?? book.organization.name.short },
    };
  }
  if (subject.vacancy !== undefined) {
    const { role } = subject.vacancy;
    return {
      view: {
        ...viewOneRole(role, request, style, names),
        vacancy: viewVacancy({ ...subject.vacancy, words, language }),
      },
      // Duties are numbered through: one may refer to another.
      numbering: 'flat',
      identity: { subject: role.title.nominative },
    };
  }
  const { act } = subject;
  const { view, subject: heading } = viewOrganization({
    ...{ act, book, stage, words, language, names },
    notice: findNotice(words, translatedFrom),
  });
  return {
    view,
    // The points of an order are numbered through, whatever the style of the instructions is.
    numbering: 'flat',
    identity: { number: act.number, date: dateOf(act.date), subject: printPlainText(heading.inlines) },
  };
}

function viewOneRole(
  role: Role,
  { book, stage, people = [], accepted = [], words, language, translatedFrom }: ComposeRequest,
  style: Style,
  names: NameForms,
): object {
  return viewRole({
    ...{ role, book, style, stage, people, accepted, words, language, names },
    notice: findNotice(words, translatedFrom),
  });
}

/** What an occasion is called: the person whom it is about, else the id of its file. */
function nameOccasion({ id, values }: CaseFile): string {
  const person = [...values.values()].find((each) => each.type === 'person');
  return person?.type === 'person' ? person.value.name.nominative : id;
}
