import type { Officer, Organization, Unit } from '../organization.js';
import { RoleTranslator } from './translate-role.js';
import type { Translator } from './translator.js';

/**
 * An organization in another language. A text is asked of the translator when it is first read: one that no document
 * prints need not be translated.
 */
export function translateOrganization(
  organization: Organization,
  language: string,
  translator: Translator,
): Organization {
  const t = new RoleTranslator(translator);
  const { place, name, order, originals } = organization;
  return {
    ...organization,
    language,
    name: {
      get full() {
        return translator.plain('name.full', name.full, place);
      },
      get short() {
        return translator.plain('name.short', name.short, place);
      },
    },
    get term() {
      return translator.title('term', organization.term);
    },
    get city() {
      return translator.plain('city', organization.city, place);
    },
    units: organization.units.map((unit) => translateUnit(unit, translator)),
    officers: organization.officers.map((officer) => translateOfficer(officer, translator)),
    get agreement() {
      return t.agreement(organization.agreement);
    },
    get acknowledgment() {
      return t.acknowledgment(organization.acknowledgment);
    },
    order: {
      ...order,
      get basis() {
        return t.text('order.basis', order.basis);
      },
    },
    originals: {
      ...originals,
      get place() {
        return t.text('originals.place', originals.place);
      },
    },
  };
}

function translateUnit(unit: Unit, translator: Translator): Unit {
  return {
    ...unit,
    get name() {
      return translator.title(`units.${unit.id}`, unit.name);
    },
  };
}

function translateOfficer(officer: Officer, translator: Translator): Officer {
  const { id, position, name, place } = officer;
  const part = (field: string, value: string): string =>
    translator.plain(`officers.${id}.${field}`, value, place);
  return {
    ...officer,
    position:
      'title' in position
        ? {
            get title() {
              return translator.title(`officers.${id}.title`, position.title);
            },
          }
        : position,
    name: name && {
      get surname() {
        return part('surname', name.surname);
      },
      get given() {
        return part('given', name.given);
      },
      get patronymic() {
        return name.patronymic && part('patronymic', name.patronymic);
      },
      gender: name.gender,
    },
  };
}
