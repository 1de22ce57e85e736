import type { BlankField, BlankHints } from '../check/blank-hints.js';
import type { ClauseEntry } from '../check/clause-entry.js';
import type { Interaction, Qualifications, Role } from '../check/role.js';
import type { Wording } from '../check/wording.js';
import { printPlainText } from '../document/print-inlines.js';

/** So many characters go into a line that is written by hand, as wide as the text of a page. */
const charactersByHand = 38;

/** No text is given more lines: what is longer is written smaller, or on a sheet of its own. */
const mostLines = 6;

/**
 * A role as a form to fill in by hand: sections, clauses and lists stay, and each text is a gap, as long as its words would
 * be by hand. What the book knows stays in words: position, unit, supervisor, shared clauses. The particulars of the
 * document are those of the next one, so they are open too.
 */
export function makeForm(role: Role, hints: BlankHints): Role {
  return new FormMaker(hints).make(role);
}

class FormMaker {
  readonly #hints: BlankHints;
  /** A hint stands where its text is first asked for; in a list of ten it would stand ten times. */
  readonly #told = new Set<string>();

  constructor(hints: BlankHints) {
    this.#hints = hints;
  }

  make(role: Role): Role {
    const { substitution, codes, career, approval } = role;
    const hasCodes = Object.values(codes).some((code) => code !== undefined);
    return {
      ...role,
      form: true,
      grade: this.#gap('grade', role.grade),
      activity: this.#gap('activity', role.activity),
      document: {},
      codes: { professionalStandard: hasCodes ? this.#open('standard', role, 1) : undefined },
      preamble: this.#room('preamble', role.preamble),
      basis: this.#list('basis', role.basis),
      purpose: this.#room('purpose', role.purpose),
      substitution: substitution && {
        ...substitution,
        absences: substitution.absences.length === 0 ? [] : [this.#open('absence', substitution, 0)],
      },
      qualifications: this.#qualifications(role.qualifications),
      knowledge: this.#list('knowledge', role.knowledge),
      governedBy: this.#list('governedBy', role.governedBy),
      authority: this.#gap('authority', role.authority),
      general: this.#clauses('general', role.general),
      functions: this.#clauses('functions', role.functions),
      duties: this.#clauses('duties', role.duties),
      rights: this.#clauses('rights', role.rights),
      responsibilities: this.#clauses('responsibilities', role.responsibilities),
      interaction: role.interaction.map((each) => this.#interaction(each)),
      evaluation: this.#clauses('evaluation', role.evaluation),
      conditions: this.#clauses('conditions', role.conditions),
      final: this.#clauses('final', role.final),
      career: career && {
        from: this.#list('position', career.from),
        to: this.#list('position', career.to),
      },
      // A level is a decision of whoever fills the form in.
      competencies: [],
      approval: approval && { ...approval, date: undefined },
    };
  }

  #qualifications(all: Qualifications): Qualifications {
    const { alternative, experience } = all;
    const years = (each: NonNullable<Qualifications['experience']>): Qualifications['experience'] => ({
      years: { gap: { hint: this.#hint('years'), choices: [], place: all.education.place } },
      field: this.#gap('field', each.field),
    });
    return {
      education: this.#open('education', all.education, 1),
      speciality: this.#gap('speciality', all.speciality),
      training: this.#gap('training', all.training),
      experience: experience && years(experience),
      alternative: alternative && {
        education: this.#open('education', alternative.education, 1),
        training: this.#gap('training', alternative.training),
        experience: alternative.experience && years(alternative.experience),
      },
      software: this.#list('software', all.software),
      equipment: this.#list('equipment', all.equipment),
      languages: this.#list('languages', all.languages),
    };
  }

  #clauses(field: BlankField, entries: readonly ClauseEntry[]): readonly ClauseEntry[] {
    return entries.map((entry) => this.#clause(field, entry));
  }

  #clause(field: BlankField, entry: ClauseEntry): ClauseEntry {
    const { text, condition, frequency, target } = entry;
    const length = [text, condition, frequency].reduce((sum, each) => sum + lengthOf(each), 0);
    return {
      ...entry,
      text: this.#open(field, text, countLines(length)),
      condition: undefined,
      frequency: undefined,
      target: target && this.#open('target', target, 0),
      items: entry.items.map((item) => this.#clause('item', item)),
    };
  }

  #interaction(each: Interaction): Interaction {
    const counterpart = each.with;
    return {
      ...each,
      with:
        'external' in counterpart
          ? { external: this.#open('counterpart', counterpart.external, 0) }
          : counterpart,
      topics: each.topics.map((topic) => this.#open('topic', topic, 0)),
      stages: each.stages.map(({ stage, topics }) => ({
        stage: this.#open('stage', stage, 0),
        topics: topics.map((topic) => this.#open('topic', topic, 0)),
      })),
      gives: each.gives.slice(0, 1).map((given) => this.#open('document', given, 0)),
      receives: each.receives.slice(0, 1).map((received) => this.#open('document', received, 0)),
      term: this.#gap('term', each.term),
    };
  }

  #list(field: BlankField, wordings: readonly Wording[]): readonly Wording[] {
    return wordings.map((wording) => this.#open(field, wording, countLines(lengthOf(wording))));
  }

  /** A gap in the middle of a sentence. */
  #gap(field: BlankField, wording: Wording | undefined): Wording | undefined {
    return wording && this.#open(field, wording, 0);
  }

  /** Room for a text of its own. */
  #room(field: BlankField, wording: Wording | undefined): Wording | undefined {
    return wording && this.#open(field, wording, countLines(lengthOf(wording)));
  }

  #open(field: BlankField, { place }: Pick<Wording, 'place'>, lines: number): Wording {
    const hint = this.#told.has(field) ? '' : this.#hint(field);
    this.#told.add(field);
    return { inlines: [{ type: 'blank', hint, choices: [], lines, origin: place }], place };
  }

  #hint(field: BlankField): string {
    return this.#hints[field] ?? '';
  }
}

function lengthOf(wording: Wording | undefined): number {
  return wording === undefined ? 0 : printPlainText(wording.inlines).length;
}

function countLines(length: number): number {
  return Math.min(mostLines, Math.max(1, Math.ceil(length / charactersByHand)));
}
