import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Located } from '../../parse/located.js';
import type { ClauseUse } from '../clause-parameter.js';
import { type ClauseSection, clauseSections } from '../clause-entry.js';
import type {
  Appointment,
  Experience,
  Interaction,
  Qualifications,
  ReplacedDocument,
  Reporting,
  Role,
  ServedUnit,
  Substitution,
} from '../role.js';
import { openLine } from '../reporting-line.js';
import { decodeClauses } from './decode-clauses.js';
import {
  decodeAcknowledgment,
  decodeAgreement,
  decodeApproval,
  decodeLegalForm,
  decodeSigner,
} from './decode-procedure.js';
import { decodeStyle } from './decode-style.js';
import { decodeWaivers } from './decode-waivers.js';
import type { Link } from '../wording.js';
import { MapReader, readText } from './map-reader.js';

/**
 * A role out of a file that the schema has found valid, with what it has inherited from the role `extended`. There is
 * always a value; errors are those of marks inside texts and of clause ids given twice. Links are not followed here.
 */
export function decodeRole(root: Located, extended?: Link): Outcome<Role> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const drafter = reader.optionalInner('drafter');
  const career = reader.optionalInner('career');
  const document = reader.optionalInner('document');
  const codes = reader.optionalInner('codes');
  const role: Role = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    idPlace: reader.value('id').place,
    extended,
    language: reader.text('language'),
    title: reader.title('title'),
    shortTitle: reader.optionalTitle('shortTitle'),
    form: reader.optionalFlag('form') ?? false,
    ...decodeUnits(reader),
    category: reader.word('category', ['manager', 'specialist', 'clerk', 'worker']),
    grade: reader.optionalWording('grade'),
    activity: reader.optionalWording('activity'),
    legalForm: decodeLegalForm(reader),
    document: {
      number: document?.optionalText('number'),
      edition: document?.optionalText('edition'),
      date: document?.optionalText('date'),
      effectiveFrom: document?.optionalText('effectiveFrom'),
      replaces: decodeReplaced(document?.optionalInner('replaces')),
      places: {
        effectiveFrom: placeField(document, 'effectiveFrom'),
        replaces: placeField(document, 'replaces'),
      },
    },
    codes: {
      okpdtr: codes?.optionalText('okpdtr'),
      okz: codes?.optionalText('okz'),
      professionalStandard: codes?.optionalWording('professionalStandard'),
    },
    preamble: reader.optionalWording('preamble'),
    basis: reader.wordings('basis'),
    purpose: reader.optionalWording('purpose'),
    appointment: decodeAppointment(reader.optionalInner('appointment')),
    reporting: decodeReporting(reader.inner('reporting')),
    line: openLine,
    substitution: decodeSubstitution(reader.optionalInner('substitution')),
    substitutes: reader.links('substitutes'),
    qualifications: decodeQualifications(reader.inner('qualifications')),
    knowledge: reader.wordings('knowledge'),
    governedBy: reader.wordings('governedBy'),
    authority: reader.optionalWording('authority'),
    ...decodeSections(reader),
    interaction: reader.maps('interaction').map(decodeInteraction),
    career: career && { from: career.wordings('from'), to: career.wordings('to') },
    competencies: reader.maps('competencies').map((each) => ({
      link: each.link('id'),
      level: each.number('level'),
      levelPlace: each.value('level').place,
      weight: each.has('weight') ? each.number('weight') : undefined,
    })),
    clauses: reader.items('clauses').map((item) => decodeClauseUse(item, diagnostics)),
    approval: decodeApproval(reader.optionalInner('approval')),
    agreement: decodeAgreement(reader.optionalInner('agreement')),
    drafter: drafter && decodeSigner(drafter),
    acknowledgment: decodeAcknowledgment(reader.optionalInner('acknowledgment')),
    style: decodeStyle(reader.optionalInner('style')),
    waivers: decodeWaivers(reader),
  };
  return succeed(role, diagnostics);
}

/** The unit of a role, or the several that it serves. */
function decodeUnits(reader: MapReader): Pick<Role, 'unit' | 'units'> {
  const units = reader.items('units').map((item): ServedUnit => {
    if (item.kind !== 'map') return { link: { id: readText(item), place: item.place } };
    const unit = new MapReader(item, reader.diagnostics);
    return { link: unit.link('id'), reportsTo: unit.optionalLink('reportsTo') };
  });
  const [first] = units;
  return { unit: first === undefined ? reader.linkOrGap('unit') : { known: first.link }, units };
}

function decodeClauseUse(item: Located, diagnostics: Diagnostic[]): ClauseUse {
  if (item.kind !== 'map') return { id: readText(item), place: item.place, values: [] };
  const reader = new MapReader(item, diagnostics);
  const values = reader.optionalInner('with');
  return {
    ...reader.link('id'),
    values: values?.keyLinks.map((parameter) => ({ parameter, words: values.words(parameter.id) })) ?? [],
  };
}

function placeField(reader: MapReader | undefined, field: string): Place | undefined {
  return reader?.has(field) === true ? reader.value(field).place : undefined;
}

function decodeReplaced(reader: MapReader | undefined): ReplacedDocument | undefined {
  if (reader === undefined) return undefined;
  if (reader.has('none')) return { none: true };
  return { number: reader.optionalText('number'), date: reader.optionalText('date') };
}

function decodeSections(reader: MapReader): Pick<Role, ClauseSection> {
  const [general, functions, duties, rights, responsibilities, evaluation, conditions, final] =
    clauseSections.map((section) => decodeClauses(reader.items(section), section, reader.diagnostics));
  return {
    general: general ?? [],
    functions: functions ?? [],
    duties: duties ?? [],
    rights: rights ?? [],
    responsibilities: responsibilities ?? [],
    evaluation: evaluation ?? [],
    conditions: conditions ?? [],
    final: final ?? [],
  };
}

function decodeAppointment(reader: MapReader | undefined): Appointment | undefined {
  if (reader === undefined) return undefined;
  return {
    by: reader.linkOrGap('by'),
    onProposalOf: reader.optionalLink('onProposalOf'),
    withConsentOf: reader.optionalLink('withConsentOf'),
  };
}

function decodeReporting(reader: MapReader): Reporting {
  if (reader.has('top')) return { top: true, place: reader.place };
  return {
    reportsTo: reader.has('reportsTo') ? reader.linkOrGap('reportsTo') : undefined,
    unitHead: reader.has('unitHead'),
    functional: reader.links('functional'),
    place: reader.place,
  };
}

function decodeSubstitution(reader: MapReader | undefined): Substitution | undefined {
  if (reader === undefined) return undefined;
  const shared = {
    absences: reader.wordings('absences'),
    rightsAndLiability: reader.optionalFlag('rightsAndLiability') ?? true,
    place: reader.place,
  };
  const way = reader.word('way', ['named', 'official', 'same-position', 'appointed', 'by-officer']);
  switch (way) {
    case 'named':
      return { ...shared, way, by: reader.link('by') };
    case 'by-officer':
      return { ...shared, way, appointedBy: reader.link('appointedBy') };
    case 'official':
    case 'same-position':
    case 'appointed':
      return { ...shared, way };
    default:
      return way satisfies never;
  }
}

function decodeQualifications(reader: MapReader): Qualifications {
  const alternative = reader.optionalInner('alternative');
  return {
    education: reader.requirement('education'),
    speciality: reader.optionalRequirement('speciality'),
    training: reader.optionalRequirement('training'),
    experience: decodeExperience(reader),
    alternative: alternative && {
      education: alternative.requirement('education'),
      training: alternative.optionalRequirement('training'),
      experience: decodeExperience(alternative),
    },
    software: reader.requirements('software'),
    equipment: reader.requirements('equipment'),
    languages: reader.requirements('languages'),
  };
}

function decodeExperience(holder: MapReader): Experience | undefined {
  const reader = holder.optionalInner('experience');
  return reader && { years: reader.numberOrGap('years'), field: reader.optionalWording('field') };
}

function decodeInteraction(reader: MapReader): Interaction {
  return {
    with: decodeCounterpart(reader.inner('with')),
    topics: reader.wordings('topics'),
    stages: reader
      .maps('stages')
      .map((stage) => ({ stage: stage.wording('stage'), topics: stage.wordings('topics') })),
    gives: reader.wordings('gives'),
    receives: reader.wordings('receives'),
    term: reader.optionalWording('term'),
    place: reader.place,
  };
}

function decodeCounterpart(reader: MapReader): Interaction['with'] {
  if (reader.has('unit')) return { unit: reader.link('unit') };
  if (reader.has('role')) return { role: reader.link('role') };
  return { external: reader.wording('external') };
}
