import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Located } from '../../parse/located.js';
import type {
  Officer,
  Organization,
  PersonName,
  RetentionSetting,
  SealSetting,
  Unit,
} from '../organization.js';
import type { Agreement, ApprovalOrder, Originals, Visa } from '../procedure.js';
import type { Link } from '../wording.js';
import { defaultStyle } from '../style.js';
import { decodeWaivers } from './decode-waivers.js';
import {
  decodeCalendar,
  decodeAcknowledgment,
  decodeAcknowledgmentTerms,
  decodeAgreement,
  decodeApproval,
  decodeLegalForm,
  decodeOrder,
  decodeOriginals,
  decodeSigner,
  decodeVersionProcedure,
} from './decode-procedure.js';
import { decodeElectronic, decodeMail, decodeReminders, decodeSms } from './decode-messaging.js';
import { decodeRegistration } from './decode-registration.js';
import { decodeStyle } from './decode-style.js';
import { MapReader } from './map-reader.js';

/** The look of an organization that names none: the standard of Russian office documents. */
export const defaultLook = 'gost-r-7.0.97-2025';

/**
 * An organization out of a file that the schema has found valid, with the defaults of what is left out. There is
 * always a value; errors are those of marks inside texts. Links are not followed here.
 */
export function decodeOrganization(root: Located): Outcome<Organization> {
  const diagnostics: Diagnostic[] = [];
  const reader = new MapReader(root, diagnostics);
  const name = reader.inner('name');
  const approval = decodeApproval(reader.inner('approval'));
  if (approval === undefined) throw new Error('an approval that is there was not decoded');
  const drafter = reader.optionalInner('drafter');
  const seal = reader.optionalInner('seal');
  const retention = reader.optionalInner('retention');
  const officers = reader.maps('officers').map(decodeOfficer);
  const calendar = decodeCalendar(reader.optionalInner('calendar'));
  const organization: Organization = {
    id: reader.text('id'),
    file: root.place.file,
    place: root.place,
    name: { full: name.text('full'), short: name.text('short') },
    registration: decodeRegistration(reader.optionalInner('registration')),
    term: reader.optionalTitle('term') ?? {
      nominative: name.text('short'),
      forms: {},
      place: name.value('short').place,
    },
    language: reader.text('language'),
    jurisdiction: reader.word('jurisdiction', ['ru', 'al']),
    city: reader.text('city'),
    legalForm: decodeLegalForm(reader) ?? 'local-act',
    look: reader.optionalText('look') ?? defaultLook,
    units: reader.maps('units').map(decodeUnit),
    officers,
    approval,
    agreement: decodeAgreement(reader.optionalInner('agreement')) ?? chooseAgreement(officers),
    drafter: drafter === undefined ? { unitHead: true } : decodeSigner(drafter),
    acknowledgment: decodeAcknowledgment(reader.optionalInner('acknowledgment')) ?? {
      method: { known: 'sheet' },
    },
    acknowledgmentTerms: decodeAcknowledgmentTerms(reader.optionalInner('acknowledgment')),
    calendar,
    order: chooseAcquaint(decodeOrder(reader.optionalInner('order')), officers),
    originals: chooseCertifier(decodeOriginals(reader.optionalInner('originals')), officers),
    procedure: decodeVersionProcedure(reader.optionalInner('procedure')),
    ...(seal !== undefined && { seal: decodeSeal(seal) }),
    mail: decodeMail(reader.optionalInner('mail')),
    sms: decodeSms(reader.optionalInner('sms')),
    electronic: decodeElectronic(reader.optionalInner('electronic')),
    reminders: decodeReminders(reader.optionalInner('reminders'), calendar),
    ...(retention !== undefined && { retention: decodeRetention(retention) }),
    style: { ...defaultStyle, ...decodeStyle(reader.optionalInner('style')) },
    rules: reader.maps('rules').map((each) => ({
      code: each.text('code'),
      severity: each.word('severity', ['off', 'info', 'warning', 'error']),
      reason: each.optionalText('reason'),
      place: each.value('code').place,
    })),
    waivers: decodeWaivers(reader),
  };
  return succeed(organization, diagnostics);
}

function decodeUnit(reader: MapReader): Unit {
  return {
    id: reader.text('id'),
    name: reader.title('name'),
    head: reader.optionalLink('head'),
    parent: reader.optionalLink('parent'),
    place: reader.value('id').place,
  };
}

function decodeOfficer(reader: MapReader): Officer {
  const name = reader.optionalInner('name');
  return {
    id: reader.text('id'),
    position: reader.has('role') ? { role: reader.link('role') } : { title: reader.title('title') },
    name: name && decodePersonName(name),
    place: reader.value('id').place,
  };
}

function decodeSeal(reader: MapReader): SealSetting {
  return {
    certificate: reader.text('certificate'),
    timestamps: reader.optionalText('timestamps'),
    place: reader.value('certificate').place,
  };
}

function decodeRetention(reader: MapReader): RetentionSetting {
  return {
    index: reader.text('index'),
    ...(reader.has('years') && { years: reader.number('years') }),
    source: reader.text('source'),
    checkedOn: reader.text('checkedOn'),
  };
}

function decodePersonName(reader: MapReader): PersonName {
  return {
    surname: reader.text('surname'),
    given: reader.text('given'),
    patronymic: reader.optionalText('patronymic'),
    gender: reader.word('gender', ['male', 'female']),
  };
}

/** Who agrees where nothing is said: the head of the unit, and those officers who are called `legal` and `hr`. */
function chooseAgreement(officers: readonly Officer[]): Agreement {
  const reviewers = ['legal', 'hr'].flatMap((id) => officers.filter((officer) => officer.id === id));
  const visas: readonly Visa[] = [
    { unitHead: true },
    ...reviewers.map(({ id, place }) => ({ officer: { id, place } })),
  ];
  return { visas, external: [] };
}

/** Who acquaints where nothing is said: the officer who is called `hr`. */
function chooseAcquaint(order: ApprovalOrder, officers: readonly Officer[]): ApprovalOrder {
  const officer = findPersonnelOfficer(officers);
  return order.acquaint !== undefined || officer === undefined ? order : { ...order, acquaint: { officer } };
}

/** Who certifies copies where nobody is named: the officer `hr`, when there is one. */
function chooseCertifier(originals: Originals, officers: readonly Officer[]): Originals {
  return { ...originals, certifiedBy: originals.certifiedBy ?? findPersonnelOfficer(officers) };
}

function findPersonnelOfficer(officers: readonly Officer[]): Link | undefined {
  const officer = officers.find(({ id }) => id === 'hr');
  return officer && { id: officer.id, place: officer.place };
}
