import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import type { RoleDigest } from './role-digest.js';
import type { Role, Waiver } from './role.js';
import type { Rule } from './rule.js';
import { rules } from './rules/index.js';

/**
 * Takes the waivers of a role into account. Give it everything that was found for the role in one go: a waiver that
 * nothing answers to is itself a warning.
 *
 * A waived warning becomes info and carries the reason. An error cannot be waived: it stays, and the waiver is told to
 * have no effect.
 */
export function applyWaivers(role: Pick<Role, 'waivers'>, found: readonly Diagnostic[]): Diagnostic[] {
  return applyListed(
    role.waivers.filter(({ code }) => !ofOrganization.has(code)),
    found,
  );
}

/**
 * Takes into account what the roles have waived of the findings of organization rules, which are known before any role is
 * looked at closely. A finding belongs to the role in whose file it lies.
 */
export function waiveOfOrganization(
  roles: readonly Pick<RoleDigest, 'file' | 'waivers'>[],
  found: readonly Diagnostic[],
): Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const each of found) {
    const file = each.place?.file ?? '';
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [each]);
    else others.push(each);
  }
  for (const { file, waivers } of roles) {
    const listed = waivers.filter(({ code }) => ofOrganization.has(code));
    if (listed.length > 0) byFile.set(file, applyListed(listed, byFile.get(file) ?? []));
  }
  return [...byFile.values()].flat();
}

const all: readonly Rule[] = rules;

/** The codes of the rules that look at the organization. */
const ofOrganization: ReadonlySet<string> = new Set(
  all.filter(({ organization }) => organization !== undefined).map(({ id }) => `rule/${id}`),
);

function applyListed(waivers: readonly Waiver[], found: readonly Diagnostic[]): Diagnostic[] {
  const diagnostics = found.map((each) => {
    const waiver = waivers.find((other) => other.code === each.code);
    return waiver === undefined || each.severity !== 'warning' ? each : waive(each, waiver);
  });
  const kept = waivers.flatMap((waiver) => {
    const same = found.filter((each) => each.code === waiver.code);
    if (same.some((each) => each.severity === 'error')) return describeRefused(waiver);
    return same.length === 0 ? describeUnused(waiver) : [];
  });
  return [...diagnostics, ...kept];
}

function waive(warning: Diagnostic, { reason, place }: Waiver): Diagnostic {
  const { ru, en } = warning.message;
  return {
    ...warning,
    severity: 'info',
    message: { ru: `${ru} (принято: ${reason})`, en: `${en} (accepted: ${reason})` },
    related: [...warning.related, { message: { ru: 'принято здесь', en: 'accepted here' }, place }],
  };
}

function describeRefused({ code, place }: Waiver): Diagnostic {
  return diagnostic({
    code: 'rule/refused-waiver',
    severity: 'warning',
    message: {
      ru: `Замечание «${code}» — ошибка, принять его нельзя`,
      en: `The finding “${code}” is an error and cannot be accepted`,
    },
    help: {
      ru: 'Исправьте текст и удалите эту запись из waivers.',
      en: 'Correct the text, and delete this entry of waivers.',
    },
    place,
  });
}

function describeUnused({ code, place }: Waiver): Diagnostic {
  const codes = rules.map((rule) => `rule/${rule.id}`);
  const near = codes.includes(code) ? undefined : suggest(code, codes);
  return diagnostic({
    code: 'rule/unused-waiver',
    severity: 'warning',
    message: {
      ru: `Замечания «${code}» в этой должности нет`,
      en: `This role has no finding “${code}”`,
    },
    help:
      near === undefined
        ? { ru: 'Удалите эту запись из waivers.', en: 'Delete this entry of waivers.' }
        : { ru: `Видимо, имелось в виду ${near}.`, en: `Did you mean ${near}?` },
    place,
  });
}
