import type { Text } from '../../diagnostic/diagnostic.js';
import type { IsoDate } from '../../document/iso-date.js';
import type { Role } from '../role.js';
import type { Act } from './act.js';
import type { ActRegistry } from './read-registry.js';

/**
 * The day on which acts have to be in force for a role: that on which the document is to have force, and while it has
 * none, that of the last check of the registry.
 */
export function chooseDay({ document }: Pick<Role, 'document'>, { checkedOn }: ActRegistry): IsoDate {
  return document.effectiveFrom ?? document.date ?? checkedOn;
}

/** Whether an act is in force on a day, as far as the registry knows. */
export function isInForce({ from, until }: Act, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/** What is put after the name of an act of which the registry is not sure. */
export function describeDoubt({ confidence }: Act): Text {
  return confidence === 'verified'
    ? { ru: '', en: '' }
    : { ru: ' (по непроверенным сведениям)', en: ' (by unverified information)' };
}

/** A sentence on how fresh the registry is. */
export function sayChecked({ checkedOn }: ActRegistry): Text {
  return {
    ru: `Реестр актов проверен ${writeDay(checkedOn)}.`,
    en: `The registry of acts was checked on ${checkedOn}.`,
  };
}

/** A day as documents write it, 05.11.2026. */
export function writeDay(day: IsoDate | undefined): string {
  return (day ?? '').split('-').reverse().join('.');
}
