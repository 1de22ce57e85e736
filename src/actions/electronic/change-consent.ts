import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { foldMailAddress, isMailAddress } from '../../mail/mail-address.js';
import { recordConsent, withdrawConsent } from '../../registry/consent/consent.js';
import type { ConsentBasis } from '../../registry/consent/event.js';
import { isDate } from '../../registry/guards/check-dates.js';
import { checkActor } from '../../registry/guards/check-words.js';
import type { Contacts } from '../../registry/roster/member.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { findPerson } from '../acknowledgment/find-person.js';
import { useStaffDesk } from '../acknowledgment/staff-desk.js';
import { keepFile } from '../registry/keep-file.js';
import { readActor } from '../registry/read-actor.js';
import { readMoment } from '../registry/read-moment.js';
import type { RegistryRequest } from '../registry/registry-place.js';

/** What to record of the consent of a person. */
export interface ConsentRequest extends RegistryRequest {
  /** A personnel number, an id, or a full name. */
  readonly person: string;
  readonly actor: string | undefined;
  /** The day on the paper; today when left out. */
  readonly dated?: string | undefined;
  readonly change: 'withdraw' | ConsentBasis;
  /** Addresses that the paper names; those of the staff list when left out. */
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly scan?: string | undefined;
}

/** Records that a person may sign electronically, or may no longer. */
export async function changeConsent(world: World, request: ConsentRequest): Promise<ActionResult> {
  const actor = await readActor(world.files, request.folder, request.actor);
  if (actor.value === undefined) return { ...refuse(actor.diagnostics), exitCode: 1 };
  const person = actor.value;
  const nobody = checkActor(person);
  if (nobody.length > 0) return { ...refuse(nobody), exitCode: 1 };
  const used = await useStaffDesk(world, request, 'write', async (desk): Promise<Outcome<true>> => {
    const found = await desk.registry.readAtOnce((db) => findPerson(db, desk, request.person));
    const member = found.value?.value;
    if (member === undefined) return fail([...found.diagnostics, ...(found.value?.diagnostics ?? [])]);
    const { id, organization, contacts } = member;
    const now = readMoment(world);
    const dated = request.dated ?? now.day;
    if (!isDate(dated) || dated > now.day) return fail([describeDate()]);
    const { change } = request;
    if (change === 'withdraw') {
      return desk.registry.record(now, async (writer) => {
        await withdrawConsent(writer, person, { organization, person: id, dated });
        return succeed(true);
      });
    }
    const permission = desk.organizations.get(organization)?.organization.electronic?.permission;
    if (permission === undefined) return fail([describeNoPermission(organization)]);
    if (dated < permission.date) return fail([describeEarly(permission.date)]);
    const addresses = readAddresses(request, contacts);
    if (addresses.value === undefined) return fail(addresses.diagnostics);
    const confirmed = addresses.value;
    const scan =
      request.scan === undefined ? undefined : await keepFile(world.files, desk.store, request.scan);
    if (scan !== undefined && scan.value === undefined) return fail(scan.diagnostics);
    return desk.registry.record(now, async (writer) => {
      const consent = { person: id, organization, basis: change, dated, addresses: confirmed };
      await recordConsent(writer, world.random, person, { ...consent, scan: scan?.value });
      return succeed(true);
    });
  });
  const { diagnostics } = used;
  const isDone = used.value !== undefined && !hasErrors(diagnostics);
  return { exitCode: isDone ? 0 : 1, diagnostics, findText: () => undefined };
}

function readAddresses(
  { email, phone }: Pick<ConsentRequest, 'email' | 'phone'>,
  contacts: Contacts | undefined,
): Outcome<{ readonly email: string; readonly phone?: string }> {
  const address = foldMailAddress(email ?? contacts?.email ?? '');
  if (!isMailAddress(address)) return fail([describeNoAddress()]);
  const number = (phone ?? contacts?.phone)?.replace(/[\s()-]/g, '');
  if (number !== undefined && !/^\+\d{8,15}$/.test(number)) return fail([describePhone()]);
  return succeed({ email: address, ...(number !== undefined && { phone: number }) });
}

function describeNoAddress(): Diagnostic {
  return diagnostic({
    code: 'electronic/no-address',
    severity: 'error',
    message: {
      ru: 'Адрес почты, который подтвердил работник, не указан или записан с ошибкой',
      en: 'The mail address that the employee has confirmed is missing or misspelt',
    },
    help: {
      ru: 'Впишите адрес из согласия: --email ivanov@example.ru.',
      en: 'Write the address of the consent: --email ivanov@example.ru.',
    },
  });
}

function describePhone(): Diagnostic {
  return diagnostic({
    code: 'electronic/phone-form',
    severity: 'error',
    message: { ru: 'Телефон записан не по правилам', en: 'The telephone number is not written by the rules' },
    help: {
      ru: 'Запишите с кодом страны: +79161234567.',
      en: 'Write it with the code of the country: +79161234567.',
    },
  });
}

function describeDate(): Diagnostic {
  return diagnostic({
    code: 'electronic/consent-date',
    severity: 'error',
    message: {
      ru: 'Дата согласия неверна или ещё не наступила',
      en: 'The date of the consent is wrong or has not come yet',
    },
    help: {
      ru: 'Впишите дату с бумаги: --dated 2026-11-20.',
      en: 'Write the date on the paper: --dated 2026-11-20.',
    },
  });
}

function describeEarly(date: string): Diagnostic {
  return diagnostic({
    code: 'electronic/consent-date',
    severity: 'error',
    message: {
      ru: `Согласие не может быть раньше акта, который допускает электронное ознакомление (${date})`,
      en: `A consent cannot be earlier than the act that permits electronic acknowledgment (${date})`,
    },
    help: {
      ru: 'Проверьте дату согласия и поле electronic.permission в organization.yaml.',
      en: 'Check the date of the consent, and the field electronic.permission of organization.yaml.',
    },
  });
}

function describeNoPermission(organization: string): Diagnostic {
  return diagnostic({
    code: 'electronic/no-permission',
    severity: 'error',
    message: {
      ru: `В организации «${organization}» электронное ознакомление не допущено: соглашаться не с чем`,
      en: `The organization “${organization}” does not permit electronic acknowledgment: there is nothing to consent to`,
    },
    why: {
      ru: 'Его допускает локальный нормативный акт или соглашение (ст. 22.1–22.3 ТК РФ).',
      en: 'A local act or an agreement has to permit it (art. 22.1–22.3 of the Labour Code of Russia).',
    },
    help: {
      ru: 'Опишите акт в organization.yaml: поле electronic.',
      en: 'Describe the act in organization.yaml: the field electronic.',
    },
  });
}
