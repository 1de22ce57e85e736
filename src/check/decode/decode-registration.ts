import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Place } from '../../diagnostic/place.js';
import type { Registration } from '../organization.js';
import type { MapReader } from './map-reader.js';

/** The numbers of an employer in the registers of the state. A number whose check digit is wrong is an error. */
export function decodeRegistration(reader: MapReader | undefined): Registration {
  if (reader === undefined) return {};
  const registration: Registration = {
    inn: reader.optionalText('inn'),
    kpp: reader.optionalText('kpp'),
    ogrn: reader.optionalText('ogrn'),
  };
  const { inn, ogrn } = registration;
  if (inn !== undefined && !isInn(inn)) report(reader, 'inn', { ru: 'ИНН', en: 'INN' }, inn);
  if (ogrn !== undefined && !isOgrn(ogrn)) report(reader, 'ogrn', { ru: 'ОГРН', en: 'OGRN' }, ogrn);
  return registration;
}

/**
 * The weights of the check digits of a taxpayer number, for the digits before each: the last nine for an organization,
 * the last ten and then all eleven for an entrepreneur. Tried with numbers of the public register.
 */
const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether the check digits of a number of 10 (organization) or 12 (entrepreneur) digits are right. */
export function isInn(text: string): boolean {
  const digits = Array.from(text, Number);
  const check = (count: number): boolean => {
    const weights = innWeights.slice(innWeights.length - count);
    const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
    return (sum % 11) % 10 === digits[count];
  };
  return digits.length === 12 ? check(10) && check(11) : check(9);
}

/** The last digit is that of the remainder of the rest by 11 (organization) or 13 (entrepreneur). */
export function isOgrn(text: string): boolean {
  const divisor = text.length === 15 ? 13n : 11n;
  return (BigInt(text.slice(0, -1)) % divisor) % 10n === BigInt(text.slice(-1));
}

function report(reader: MapReader, key: string, name: { ru: string; en: string }, value: string): void {
  reader.diagnostics.push(describeWrongDigit(reader.value(key).place, name, value));
}

function describeWrongDigit(place: Place, name: { ru: string; en: string }, value: string): Diagnostic {
  return diagnostic({
    code: 'schema/check-digit',
    severity: 'error',
    message: {
      ru: `${name.ru}: в номере ${value} ошибка: контрольная цифра не сходится`,
      en: `${name.en}: the number ${value} has a fault: its check digit does not fit`,
    },
    help: {
      ru: 'Сверьте номер с выпиской из реестра.',
      en: 'Compare the number with the extract from the register.',
    },
    place,
  });
}
