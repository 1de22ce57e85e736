import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { chooseDay, sayChecked } from './acts/describe-act.js';
import { type BasisVerdict, judgeBasis } from './acts/judge-basis.js';
import { type ActRegistry, readRegistry } from './acts/read-registry.js';
import type { Role } from './role.js';
import type { RoleText } from './role-text.js';
import type { Finding, Rule } from './rule.js';
import type { PlainLists } from './word-list.js';
import { type Wording, plainWording } from './wording.js';

/**
 * The norms that a role names beside its requirements. What a rule finds where one that holds is named becomes info, for
 * legal and the head to see; a norm at whose place nothing is found is told to be needless.
 */
export class LegalBases {
  private readonly registry: ActRegistry | undefined;
  private readonly verdicts = new Map<Wording, BasisVerdict>();
  private readonly used = new Set<Wording>();

  constructor(
    private readonly role: Role,
    private readonly texts: readonly RoleText[],
    lists: PlainLists,
  ) {
    this.registry = readRegistry(lists);
  }

  /** The findings of a rule, with those that a norm answers for as info. */
  answer(rule: Rule, findings: Iterable<Finding>): Iterable<Finding> {
    return rule.acceptsLegalBasis === true ? this.answerAll(findings) : findings;
  }

  private *answerAll(findings: Iterable<Finding>): Generator<Finding> {
    for (const finding of findings) {
      const { legalBasis } = finding;
      if (legalBasis === undefined || this.registry === undefined) {
        yield finding;
        continue;
      }
      this.used.add(legalBasis);
      const verdict = this.judge(legalBasis, this.registry);
      yield verdict.holds ? describeAnswered(finding, legalBasis, verdict, this.registry) : finding;
    }
  }

  /**
   * What is wrong with the norms themselves; call it when the rules have run. `isAskedForAll`: all the rules that accept
   * norms were among them, so that it is known which norms are needless.
   */
  check({ isAskedForAll }: { readonly isAskedForAll: boolean }): readonly Diagnostic[] {
    const named = new Set(this.texts.flatMap(({ legalBasis }) => legalBasis ?? []));
    return [...named].flatMap((basis) => {
      if (!this.used.has(basis)) return isAskedForAll ? describeUnused(basis) : [];
      return this.verdicts.get(basis)?.faults ?? [];
    });
  }

  private judge(basis: Wording, registry: ActRegistry): BasisVerdict {
    const verdict = this.verdicts.get(basis) ?? judgeBasis(basis, chooseDay(this.role, registry), registry);
    this.verdicts.set(basis, verdict);
    return verdict;
  }
}

function describeAnswered(
  finding: Finding,
  basis: Wording,
  { doubt }: BasisVerdict,
  registry: ActRegistry,
): Finding {
  const { message, related } = finding;
  const text = plainWording(basis);
  const doubted = {
    ru: doubt === undefined ? '' : `, ${doubt.ru}`,
    en: doubt === undefined ? '' : `, ${doubt.en}`,
  };
  return {
    ...finding,
    severity: 'info',
    acceptance: {
      finding: message,
      reason: { ru: `Основание: ${text}${doubted.ru}`, en: `Legal basis: ${text}${doubted.en}` },
    },
    message: {
      ru: `${message.ru} (основание: ${text}${doubted.ru}; проверьте применимость)`,
      en: `${message.en} (legal basis: ${text}${doubted.en}; see whether it applies)`,
    },
    help: {
      ru: `Проверьте, что норма относится к этой должности и ставит именно это требование. ${sayChecked(registry).ru}`,
      en: `See that the norm is about this position and asks for just this. ${sayChecked(registry).en}`,
    },
    related: [
      ...(related ?? []),
      { message: { ru: 'основание названо здесь', en: 'the legal basis is named here' }, place: basis.place },
    ],
  };
}

function describeUnused(basis: Wording): Diagnostic {
  const text = plainWording(basis);
  return diagnostic({
    code: 'rule/unused-legal-basis',
    severity: 'warning',
    message: {
      ru: `Основание «${text}» ни к чему не относится: замечаний, которые оно снимает, здесь нет`,
      en: `The legal basis “${text}” answers for nothing: there is no finding here that it could settle`,
    },
    help: {
      ru: 'Удалите поле legalBasis или перенесите его к тому требованию, которое ставит закон.',
      en: 'Delete the field legalBasis, or move it beside the requirement that the law sets.',
    },
    place: basis.place,
  });
}
