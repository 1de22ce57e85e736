import { changeKinds } from '../../document/change-kind.js';
import type {
  AcknowledgmentRule,
  AcknowledgmentTerms,
  Agreement,
  Approval,
  ApprovalOrder,
  LegalForm,
  LocalAct,
  Originals,
  RegistryNumbers,
  VersionProcedure,
  Visa,
  WorkCalendar,
} from '../procedure.js';
import type { MapReader } from './map-reader.js';

/** The field `legalForm`. */
export function decodeLegalForm(reader: MapReader): LegalForm | undefined {
  return reader.optionalWord('legalForm', ['local-act', 'contract-appendix']);
}

/** The field `approval`. */
export function decodeApproval(reader: MapReader | undefined): Approval | undefined {
  if (reader === undefined) return undefined;
  const method = reader.word('method', ['signature', 'order']);
  const date = reader.optionalText('date');
  switch (method) {
    case 'signature':
      return { method, officer: reader.link('officer'), date };
    case 'order':
      return { method, officer: reader.optionalLink('officer'), number: reader.optionalText('number'), date };
    default:
      return method satisfies never;
  }
}

/** The field `agreement`; a part that is left out is empty. */
export function decodeAgreement(reader: MapReader | undefined): Agreement | undefined {
  if (reader === undefined) return undefined;
  return { visas: reader.maps('visas').map(decodeSigner), external: reader.wordings('external') };
}

/** An officer, or the head of the unit: an entry of `visas`, or the field `drafter`. */
export function decodeSigner(reader: MapReader): Visa {
  return reader.has('officer') ? { officer: reader.link('officer') } : { unitHead: true };
}

/** The field `acknowledgment`. */
export function decodeAcknowledgment(reader: MapReader | undefined): AcknowledgmentRule | undefined {
  if (reader?.has('method') !== true) return undefined;
  return {
    method: reader.wordOrGap('method', ['sheet', 'journal', 'copy', 'other']),
    text: reader.optionalWording('text'),
  };
}

/** What the field `acknowledgment` of an organization says of terms. */
export function decodeAcknowledgmentTerms(reader: MapReader | undefined): AcknowledgmentTerms {
  const numberOf = (key: string): number | undefined =>
    reader?.has(key) === true ? reader.number(key) : undefined;
  return {
    withinDays: numberOf('withinDays'),
    afterAbsenceDays: numberOf('afterAbsenceDays'),
    outdatedBy:
      reader?.has('outdatedBy') === true ? reader.listedWords('outdatedBy', changeKinds) : undefined,
    hireActs: reader?.has('hireActs') === true ? reader.maps('hireActs').map(decodeLocalAct) : undefined,
  };
}

function decodeLocalAct(reader: MapReader): LocalAct {
  return {
    title: reader.text('title'),
    number: reader.optionalText('number'),
    date: reader.optionalText('date'),
  };
}

/** The field `calendar`; where it is left out, weeks have five working days. */
export function decodeCalendar(reader: MapReader | undefined): WorkCalendar {
  return { holidays: reader?.texts('holidays') ?? [], workdays: reader?.texts('workdays') ?? [] };
}

/** The field `order`; what is left out stays to be filled in by hand. */
export function decodeOrder(reader: MapReader | undefined): ApprovalOrder {
  const acquaint = reader?.optionalInner('acquaint');
  return {
    acquaint: acquaint && decodeSigner(acquaint),
    acquaintWithinDays: reader?.has('acquaintWithinDays') ? reader.number('acquaintWithinDays') : undefined,
    control: reader?.optionalInner('control')?.link('officer'),
    basis: reader?.optionalWording('basis'),
  };
}

/** The field `originals`; what is left out stays to be filled in by hand. */
export function decodeOriginals(reader: MapReader | undefined): Originals {
  return { place: reader?.optionalWording('place'), certifiedBy: reader?.optionalLink('officer') };
}

function decodeNumbers(reader: MapReader | undefined): RegistryNumbers | undefined {
  return reader && { first: reader.text('first'), reserve: reader.optionalFlag('reserve') ?? false };
}

/** The field `procedure`. */
export function decodeVersionProcedure(reader: MapReader | undefined): VersionProcedure {
  return {
    visas: reader?.has('visas') === true ? reader.maps('visas').map(decodeSigner) : undefined,
    approvers: reader?.maps('approvers').map((each) => each.link('officer')) ?? [],
    authorMayApprove: reader?.optionalFlag('authorMayApprove') ?? false,
    oneSidedChange: reader?.optionalFlag('oneSidedChange') ?? true,
    numbers: decodeNumbers(reader?.optionalInner('numbers')),
  };
}
