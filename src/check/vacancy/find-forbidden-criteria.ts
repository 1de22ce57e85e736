import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { lawLanguages } from '../law-languages.js';
import type { Book } from '../book.js';
import { equalTreatmentSources } from '../equal-treatment.js';
import { LegalBases } from '../legal-bases.js';
import type { Role } from '../role.js';
import { listRoleTexts } from '../role-text.js';
import type { Rule } from '../rule.js';
import { rules } from '../rules/index.js';
import { runRule } from '../run-rule.js';
import type { PlainLists } from '../word-list.js';
import type { Vacancy } from './vacancy.js';

const all: readonly Rule[] = rules;

/**
 * Age, sex and whatever else must not decide who is hired, wherever the file of a vacancy or what it takes from its role
 * asks for it. In an advertisement it is always an error: no setting of a rule and no waiver lets it pass, only a norm
 * that asks for it and is named beside it. Nothing is found in a language that the lists of the law are not in.
 */
export function findForbiddenCriteria(
  vacancy: Vacancy,
  role: Role,
  book: Book,
  lists: PlainLists,
): readonly Diagnostic[] {
  const { jurisdiction } = book.organization;
  if (role.language.split('-')[0] !== lawLanguages[jurisdiction]) return [];
  const forbidding = all.filter(
    (rule) => equalTreatmentSources.has(rule.source) && rule.jurisdictions.includes(jurisdiction),
  );
  return [role, wordRole(role, vacancy)].flatMap((each) => {
    const texts = listRoleTexts(book, each);
    const bases = new LegalBases(each, texts, lists);
    return forbidding.flatMap((rule) =>
      runRule(rule, each.place, () =>
        [...bases.answer(rule, rule.role?.({ book, role: each, lists, texts }) ?? [])].map((finding) =>
          finding.acceptance === undefined ? { ...finding, severity: 'error' as const } : finding,
        ),
      ),
    );
  });
}

/** The role with nothing but the texts of the vacancy: rules look at the texts of roles. */
function wordRole(role: Role, { texts, place }: Vacancy): Role {
  const nothing = { inlines: [], place };
  return {
    ...role,
    place,
    ...{
      grade: undefined,
      activity: undefined,
      preamble: undefined,
      purpose: undefined,
      authority: undefined,
    },
    ...{ basis: [], knowledge: texts, governedBy: [], interaction: [], career: undefined, clauses: [] },
    ...{ general: [], functions: [], duties: [], rights: [], responsibilities: [] },
    ...{ evaluation: [], conditions: [], final: [] },
    qualifications: { education: nothing, software: [], equipment: [], languages: [] },
  };
}
