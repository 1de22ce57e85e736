import { clauseSections } from './clause-entry.js';
import type { RoleField } from './role-text.js';

/** Fields that say what a holder must be like. A duty may speak of the age or sex of clients. */
export const holderFields: ReadonlySet<RoleField> = new Set([
  'activity',
  'preamble',
  'purpose',
  'qualifications',
  'knowledge',
  'general',
  'conditions',
  'evaluation',
  'final',
]);

/** Fields that say what the holder does. */
export const workFields: ReadonlySet<RoleField> = new Set(['functions', 'duties']);

/** Fields that say what the holder does or may do. */
export const powerFields: ReadonlySet<RoleField> = new Set(['functions', 'duties', 'rights']);

/** Sections of clauses, whatever they are about. */
export const clauseFields: ReadonlySet<RoleField> = new Set(clauseSections);

/** Clauses that may set rules of work and its order. */
export const orderFields: ReadonlySet<RoleField> = new Set([
  'general',
  'functions',
  'duties',
  'conditions',
  'final',
]);

/** Clauses that may set what follows on a breach. */
export const sanctionFields: ReadonlySet<RoleField> = new Set([
  'general',
  'duties',
  'responsibilities',
  'evaluation',
  'conditions',
  'final',
]);

/** Every text that people write for a role. */
export const allFields: ReadonlySet<RoleField> = new Set([
  ...clauseFields,
  'grade',
  'activity',
  'preamble',
  'basis',
  'purpose',
  'qualifications',
  'knowledge',
  'governedBy',
  'authority',
  'interaction',
  'career',
  'legalBasis',
]);
