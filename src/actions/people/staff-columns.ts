import type { TableKind } from '../tables/open-table.js';

/** What a list of staff tells of a person. */
export type StaffField =
  | 'number'
  | 'name'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'gender'
  | 'title'
  | 'unit'
  | 'hired'
  | 'contract'
  | 'dismissed'
  | 'from'
  | 'email'
  | 'phone';

/** The columns of a list of staff. The name may stand in one column or in several. */
export const staffTable: TableKind<StaffField> = {
  name: 'people',
  fields: {
    number: 'optional',
    name: 'optional',
    surname: 'optional',
    given: 'optional',
    patronymic: 'optional',
    gender: 'optional',
    title: 'required',
    unit: 'optional',
    hired: 'optional',
    contract: 'optional',
    dismissed: 'optional',
    from: 'optional',
    email: 'optional',
    phone: 'optional',
  },
};
