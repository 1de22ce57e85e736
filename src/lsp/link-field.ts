import type { SourceKind } from '../actions/locate-source.js';
import type { SketchNode, SketchPath, SketchScalar } from './sketch.js';
import { walkScalars } from './sketch.js';

/** What an id of a field leads to. */
export type LinkTarget = 'role' | 'unit' | 'officer' | 'clause' | 'competency' | 'rule';

/** The fields of a kind of file that hold ids of other things; `*` stands for any entry of a list. */
const fields: Readonly<Record<SourceKind, Readonly<Record<string, LinkTarget>>>> = {
  role: {
    unit: 'unit',
    'units/*': 'unit',
    'units/*/id': 'unit',
    'units/*/reportsTo': 'role',
    'appointment/by': 'role',
    'appointment/onProposalOf': 'role',
    'appointment/withConsentOf': 'role',
    'reporting/reportsTo': 'role',
    'reporting/functional/*': 'role',
    'substitution/by': 'role',
    'substitution/appointedBy': 'role',
    'substitutes/*': 'role',
    'interaction/*/with/unit': 'unit',
    'interaction/*/with/role': 'role',
    'competencies/*/id': 'competency',
    'clauses/*': 'clause',
    'approval/officer': 'officer',
    'agreement/visas/*/officer': 'officer',
    'drafter/officer': 'officer',
    'waivers/*/code': 'rule',
  },
  organization: {
    'units/*/head': 'role',
    'units/*/parent': 'unit',
    'officers/*/role': 'role',
    'approval/officer': 'officer',
    'agreement/visas/*/officer': 'officer',
    'drafter/officer': 'officer',
    'order/acquaint/officer': 'officer',
    'order/control/officer': 'officer',
    'originals/officer': 'officer',
    'rules/*/code': 'rule',
  },
  clause: {},
  competency: {},
  vacancy: { role: 'role' },
  case: { role: 'role', officer: 'officer' },
  staffing: {},
};

/** What gives things their ids. */
const names: Readonly<Record<SourceKind, Readonly<Record<string, LinkTarget>>>> = {
  role: { id: 'role' },
  organization: { 'units/*/id': 'unit', 'officers/*/id': 'officer' },
  clause: { id: 'clause' },
  competency: { id: 'competency' },
  vacancy: {},
  case: {},
  staffing: {},
};

/** What the value at a path leads to; `undefined` when it is no id. */
export function findLinkTarget(kind: SourceKind, path: SketchPath): LinkTarget | undefined {
  return fields[kind][writePattern(path)];
}

/** What the value at a path is the id of; `undefined` when it names nothing. */
export function findNamed(kind: SourceKind, path: SketchPath): LinkTarget | undefined {
  return names[kind][writePattern(path)];
}

/** An id in a file, and whether it leads to something or gives it its name. */
export interface WrittenId {
  readonly target: LinkTarget;
  readonly isName: boolean;
  readonly scalar: SketchScalar;
}

/** Every id that a file of a kind holds. */
export function* walkIds(kind: SourceKind, root: SketchNode): Generator<WrittenId> {
  for (const { path, scalar } of walkScalars(root)) {
    const link = findLinkTarget(kind, path);
    const target = link ?? findNamed(kind, path);
    if (target !== undefined) yield { target, isName: link === undefined, scalar };
  }
}

function writePattern(path: SketchPath): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('/');
}
