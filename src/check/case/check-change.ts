import { type Diagnostic, type Related, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Organization } from '../organization.js';
import type { RoleOutline } from '../role-outline.js';
import type { CaseFile } from './case-file.js';
import { type ChangeDocument, permitDocuments } from '../../document/permit-documents.js';
import { explainNoNotice } from './change-procedure.js';

/** The key of the reason that article 74 asks for. */
const reasonKey = 'reason';

/**
 * Whether the kind of change that a case names may be made by the document of the case. Only Russian law is known;
 * a kind that is none of the documents of a change is not asked.
 */
export function checkChange(
  file: CaseFile,
  roles: readonly RoleOutline[],
  organization: Organization,
): readonly Diagnostic[] {
  const document = changeDocuments.find((each) => each === file.kind.id);
  const entry = [...file.values].find(([, { type }]) => type === 'change');
  if (document === undefined || entry === undefined || organization.jurisdiction !== 'ru') return [];
  const [key, value] = entry;
  if (value.type !== 'change') return [];
  const [role] = roles;
  const legalForm = role?.legalForm ?? organization.legalForm;
  const facts = { change: value.value, legalForm, hasReason: file.values.has(reasonKey) };
  const permitted = permitDocuments(facts);
  if (permitted.includes(document)) return [];
  const { why, help } = explainNoNotice(facts);
  const isAppendix = legalForm === 'contract-appendix' && facts.change !== 'labour-function';
  const related: Related[] = [
    { message: { ru: 'вид документа назван здесь', en: 'the kind of document' }, place: file.kind.place },
  ];
  if (isAppendix && role !== undefined) {
    related.push({
      message: { ru: 'правовая форма этой инструкции', en: 'the legal form of this instruction' },
      place: role.legalForm === undefined ? organization.place : role.idPlace,
    });
  }
  return [
    diagnostic({
      code: 'case/change-not-permitted',
      severity: 'error',
      message: {
        ru: `Изменение «${facts.change}» нельзя провести документом «${document}»`,
        en: `A change “${facts.change}” cannot be made by a document “${document}”`,
      },
      why,
      help,
      place: file.places.get(key) ?? file.place,
      related,
    }),
  ];
}

const changeDocuments: readonly ChangeDocument[] = [
  'supplementary-agreement',
  'change-notice',
  'offer-of-other-work',
];
