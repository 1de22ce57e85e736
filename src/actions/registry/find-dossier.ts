import { diagnostic, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Outcome } from '../../diagnostic/outcome.js';
import { fail, succeed } from '../../diagnostic/outcome.js';
import { suggest } from '../../diagnostic/suggest.js';
import { describeNoVersion } from '../../registry/guards/describe-state.js';
import type { Registry } from '../../registry/registry.js';
import type { DossierKey } from '../../registry/state/version-name.js';

/** A version as commands name it. */
export interface NamedVersion {
  readonly key: DossierKey;
  /** Missing where the name has none: `sales-manager`. */
  readonly number?: number | undefined;
}

/**
 * Finds the instruction of a name: `sales-manager`, `sales-manager@3`, and where several organizations or languages have
 * one, `vector/sales-manager@3` and a language.
 */
export async function findDossier(
  registry: Registry,
  name: string,
  language: string | undefined,
): Promise<Outcome<NamedVersion>> {
  const parts = /^(?:([^/@]+)\/)?([^/@]+)(?:@(\d{1,6}))?$/.exec(name);
  const [, organization, role = name, digits] = parts ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  const all = await registry.listVersions({});
  if (all.value === undefined) return fail(all.diagnostics);
  const found = new Map<string, DossierKey>();
  for (const row of all.value) {
    const isMeant =
      row.role === role &&
      (organization === undefined || row.organization === organization) &&
      (language === undefined || row.language === language);
    if (isMeant) found.set(row.dossier, row);
  }
  const [only] = found.values();
  if (only === undefined || parts === null) {
    const near = suggest(role, [...new Set(all.value.map((row) => row.role))]);
    return fail([near === undefined ? describeNoVersion(role, undefined) : describeNear(role, near)]);
  }
  if (found.size > 1) return fail([describeSeveral(name, [...found.values()])]);
  const { organization: owner, kind, language: tag } = only;
  return succeed({ key: { organization: owner, role: only.role, kind, language: tag }, number });
}

function describeNear(role: string, near: string): Diagnostic {
  return diagnostic({
    code: 'registry/unknown-role',
    severity: 'error',
    message: {
      ru: `В реестре нет инструкции должности «${role}»`,
      en: `The registry has no instruction of the role “${role}”`,
    },
    help: { ru: `Возможно, имелось в виду «${near}».`, en: `Did you mean “${near}”?` },
  });
}

function describeSeveral(name: string, keys: readonly DossierKey[]): Diagnostic {
  const names = keys.map((key) => `${key.organization}/${key.role} --language ${key.language}`).join('; ');
  return diagnostic({
    code: 'registry/several-instructions',
    severity: 'error',
    message: {
      ru: `Имя «${name}» подходит к нескольким инструкциям`,
      en: `The name “${name}” fits several instructions`,
    },
    help: { ru: `Уточните: ${names}.`, en: `Say which: ${names}.` },
  });
}
