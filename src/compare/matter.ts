import type { Provision } from './provision.js';

/** What a provision of an instruction is about: what a change of it touches. */
export const matters = [
  'title',
  'duty',
  'right',
  'liability',
  'qualification',
  'reporting',
  'unit',
  'conditions',
  'general',
] as const;

/** One of the matters. */
export type Matter = (typeof matters)[number];

/** By id of a provision; what is part of it is of its matter. */
const byProvision: Readonly<Record<string, Matter>> = {
  'general.unit': 'unit',
  'general.reporting': 'reporting',
  'general.functional': 'reporting',
  'general.subordinates': 'reporting',
  'general.qualification': 'qualification',
  'general.knowledge': 'qualification',
  'general.software': 'qualification',
  'general.equipment': 'qualification',
  'general.languages': 'qualification',
  'general.competencies': 'qualification',
};

/** By id of a section, where the provision itself says no more. */
const bySection: Readonly<Record<string, Matter>> = {
  functions: 'duty',
  duties: 'duty',
  rights: 'right',
  responsibilities: 'liability',
  qualifications: 'qualification',
  conditions: 'conditions',
};

/** What a provision is about: its id says so, or that of what it is part of, or its section. */
export function findMatter(provision: Provision, provisions: readonly Provision[]): Matter {
  if (provision.kind === 'title') return 'title';
  for (let each: Provision | undefined = provision; each !== undefined; each = provisions[each.parent]) {
    const matter = byProvision[each.id ?? ''];
    if (matter !== undefined) return matter;
  }
  return bySection[provision.section] ?? 'general';
}
