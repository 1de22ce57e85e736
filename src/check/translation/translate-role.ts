import type { ClauseEntry } from '../clause-entry.js';
import type { AcknowledgmentRule, Agreement } from '../procedure.js';
import type { Experience, Interaction, Qualifications, Role } from '../role.js';
import type { OrGap, Wording } from '../wording.js';
import { translateClause } from './translate-clause.js';
import type { Translator } from './translator.js';

/**
 * A role in another language: every text that documents print, each by its name (`purpose`, `knowledge.2`, `duties.plan`).
 * What was accepted in the source was accepted of its words, so a translation has no waivers.
 */
export function translateRole(role: Role, language: string, translator: Translator): Role {
  const t = new RoleTranslator(translator);
  const { appointment, reporting, career, agreement, acknowledgment } = role;
  return {
    ...role,
    language,
    title: translator.title('title', role.title),
    shortTitle: role.shortTitle && translator.title('shortTitle', role.shortTitle),
    unit: t.gap('unit', role.unit),
    grade: t.text('grade', role.grade),
    activity: t.text('activity', role.activity),
    codes: {
      ...role.codes,
      professionalStandard: t.text('codes.professionalStandard', role.codes.professionalStandard),
    },
    preamble: t.text('preamble', role.preamble),
    basis: t.texts('basis', role.basis),
    purpose: t.text('purpose', role.purpose),
    appointment: appointment && { ...appointment, by: t.gap('appointment.by', appointment.by) },
    reporting:
      reporting.top === true
        ? reporting
        : {
            ...reporting,
            reportsTo: reporting.reportsTo && t.gap('reporting.reportsTo', reporting.reportsTo),
          },
    substitution: role.substitution && {
      ...role.substitution,
      absences: t.texts('substitution.absences', role.substitution.absences),
    },
    qualifications: t.qualifications(role.qualifications),
    knowledge: t.texts('knowledge', role.knowledge),
    governedBy: t.texts('governedBy', role.governedBy),
    authority: t.text('authority', role.authority),
    general: t.clauses(role.general),
    functions: t.clauses(role.functions),
    duties: t.clauses(role.duties),
    rights: t.clauses(role.rights),
    responsibilities: t.clauses(role.responsibilities),
    interaction: role.interaction.map((each, index) => t.interaction(`interaction.${index + 1}`, each)),
    evaluation: t.clauses(role.evaluation),
    conditions: t.clauses(role.conditions),
    final: t.clauses(role.final),
    // A clause with the words of a role is translated with the role: they have to fit together.
    clauses: role.clauses.map((use) =>
      use.filled === undefined ? use : { ...use, filled: t.clause(use.filled) },
    ),
    career: career && {
      from: t.texts('career.from', career.from),
      to: t.texts('career.to', career.to),
    },
    agreement: agreement && t.agreement(agreement),
    acknowledgment: acknowledgment && t.acknowledgment(acknowledgment),
    waivers: [],
  };
}

/** Translates the parts that a role, or an organization, is made of. */
export class RoleTranslator {
  constructor(private readonly translator: Translator) {}

  text<T extends Wording | undefined>(key: string, text: T): T | Wording {
    return text === undefined ? text : this.translator.text(key, text);
  }

  /** The texts of a list are called by their number. */
  texts(key: string, texts: readonly Wording[]): readonly Wording[] {
    return texts.map((text, index) => this.translator.text(`${key}.${index + 1}`, text));
  }

  /** What is left to fill in has a hint to translate. */
  gap<T>(key: string, value: OrGap<T>): OrGap<T> {
    return value.gap === undefined ? value : { gap: this.translator.gap(key, value.gap) };
  }

  clause(entry: ClauseEntry): ClauseEntry {
    return translateClause(entry, this.translator);
  }

  clauses(entries: readonly ClauseEntry[]): readonly ClauseEntry[] {
    return entries.map((entry) => this.clause(entry));
  }

  agreement(agreement: Agreement): Agreement {
    return { ...agreement, external: this.texts('agreement.external', agreement.external) };
  }

  acknowledgment({ method, text }: AcknowledgmentRule): AcknowledgmentRule {
    return {
      method: this.gap('acknowledgment.method', method),
      text: this.text('acknowledgment.text', text),
    };
  }

  qualifications(all: Qualifications): Qualifications {
    const { alternative } = all;
    const name = (field: string): string => `qualifications.${field}`;
    return {
      education: this.text(name('education'), all.education),
      speciality: this.text(name('speciality'), all.speciality),
      training: this.text(name('training'), all.training),
      experience: this.#experience(name('experience'), all.experience),
      alternative: alternative && {
        education: this.text(name('alternative.education'), alternative.education),
        training: this.text(name('alternative.training'), alternative.training),
        experience: this.#experience(name('alternative.experience'), alternative.experience),
      },
      software: this.texts(name('software'), all.software),
      equipment: this.texts(name('equipment'), all.equipment),
      languages: this.texts(name('languages'), all.languages),
    };
  }

  interaction(key: string, each: Interaction): Interaction {
    return {
      with:
        'external' in each.with
          ? { external: this.translator.text(`${key}.with`, each.with.external) }
          : each.with,
      topics: this.texts(`${key}.topics`, each.topics),
      stages: each.stages.map(({ stage, topics }, index) => ({
        stage: this.translator.text(`${key}.stages.${index + 1}`, stage),
        topics: this.texts(`${key}.stages.${index + 1}.topics`, topics),
      })),
      gives: this.texts(`${key}.gives`, each.gives),
      receives: this.texts(`${key}.receives`, each.receives),
      term: this.text(`${key}.term`, each.term),
      place: each.place,
    };
  }

  #experience(key: string, experience: Experience | undefined): Experience | undefined {
    return (
      experience && {
        years: this.gap(`${key}.years`, experience.years),
        field: this.text(`${key}.field`, experience.field),
      }
    );
  }
}
