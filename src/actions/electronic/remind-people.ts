import { createHash } from 'node:crypto';
import type { Organization } from '../../check/organization.js';
import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { isMailAddress } from '../../mail/mail-address.js';
import type { LetterBlock } from '../../mail/compose-letter.js';
import { readConsents } from '../../registry/consent/consent.js';
import { claimSteps, settleSteps } from '../../registry/reminder/claim-steps.js';
import { listSteps, type ReminderStep } from '../../registry/reminder/list-steps.js';
import { isQuiet } from '../../registry/reminder/quiet-time.js';
import { listPostsOn } from '../../registry/roster/member-day.js';
import type { Member } from '../../registry/roster/member.js';
import { readMembers } from '../../registry/roster/read-members.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse } from '../action-result.js';
import { readDeskStatus, type StatusRow } from '../acknowledgment/read-status.js';
import { type StaffDesk, useStaffDesk } from '../acknowledgment/staff-desk.js';
import type { OutputFile } from '../output-folder.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { AnswerCourier, type BroughtAnswers } from './answer-courier.js';
import { callDocument } from './call-document.js';
import { greet } from './greet.js';
import { composeMail, type LetterRequest, Letters } from './letters.js';
import { MessageSender } from './message-sender.js';
import { writeLetterFiles } from './write-letter-files.js';
import { findLocalMoment, type LocalMoment } from './say-moment.js';
import { readSigningWords, type SigningWords } from './signing-words.js';

/** How to remind. */
export interface RemindRequest extends RegistryRequest {
  /** The folder that letters are written into instead of being sent; nothing is claimed then. */
  readonly dryRunFolder?: string | undefined;
  /** Whether files of others in that folder are replaced. */
  readonly force?: boolean | undefined;
}

/** What became of the reminders. */
export interface RemindResult extends ActionResult {
  /** Letters that were sent, or written with `dryRunFolder`. */
  readonly sent: number;
  readonly failed: number;
  /** Steps of people whose address nobody knows. */
  readonly withoutAddress: number;
  /** Steps whose letters the mail server has refused for good; they are not tried again. */
  readonly undeliverable: number;
  /** Files, and what became of them. */
  readonly files: readonly OutputFile[];
}

type Counts = Pick<RemindResult, 'sent' | 'failed' | 'withoutAddress' | 'undeliverable' | 'files'>;

/**
 * Reminds employees of what they have to read, and their supervisors of those who are late; sends what is still owed after
 * electronic answers.
 */
export async function remindPeople(world: World, request: RemindRequest): Promise<RemindResult> {
  const none = { sent: 0, failed: 0, withoutAddress: 0, undeliverable: 0, files: [] };
  const used = await useStaffDesk(world, request, 'write', async (desk): Promise<Outcome<Counts>> => {
    const status = await readDeskStatus(world, desk, {});
    if (status.value === undefined) return fail(status.diagnostics);
    let counts: Counts = none;
    const diagnostics: Diagnostic[] = [];
    for (const [id, { organization }] of desk.organizations) {
      const rows = status.value.rows.filter(({ member }) => member.organization === id);
      const done = await remindIn(world, desk, organization, rows, request);
      diagnostics.push(...done.diagnostics);
      if (done.value === undefined) return fail(diagnostics);
      const { sent, failed, withoutAddress, undeliverable, files } = done.value;
      counts = {
        sent: counts.sent + sent,
        failed: counts.failed + failed,
        withoutAddress: counts.withoutAddress + withoutAddress,
        undeliverable: counts.undeliverable + undeliverable,
        files: [...counts.files, ...files],
      };
    }
    if (request.dryRunFolder !== undefined) return succeed(counts, diagnostics);
    const answers = await bringAnswers(world, desk);
    for (const [reason, count] of countReasons(answers.failures)) {
      diagnostics.push(describeFailure(reason, count));
    }
    return succeed(
      {
        ...counts,
        sent: counts.sent + answers.sent,
        failed: counts.failed + answers.failures.length,
      },
      diagnostics,
    );
  });
  if (used.value === undefined) return { ...refuse(used.diagnostics), exitCode: 1, ...none };
  const { diagnostics, value } = used;
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

/** Sends what is still owed after electronic answers, whatever the hour: each confirms what its reader has just done. */
async function bringAnswers(world: World, desk: StaffDesk): Promise<BroughtAnswers> {
  const sender = new MessageSender(world);
  try {
    return await new AnswerCourier(world, desk, sender).bringOwed();
  } finally {
    sender.close();
  }
}

function countReasons(failures: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const failure of failures) counts.set(failure, (counts.get(failure) ?? 0) + 1);
  return counts;
}

/** A letter with the steps that it takes. */
interface Reminder {
  readonly address: string;
  readonly letter: LetterRequest & { readonly id: string };
  readonly steps: readonly string[];
}

async function remindIn(
  world: World,
  desk: StaffDesk,
  organization: Organization,
  rows: readonly StatusRow[],
  { dryRunFolder, force = false }: RemindRequest,
): Promise<Outcome<Counts>> {
  const none = { sent: 0, failed: 0, withoutAddress: 0, undeliverable: 0, files: [] };
  const { reminders } = organization;
  const local = readLocalMoment(world, organization);
  if (local === undefined) return fail([describeZone(organization)]);
  const steps = listSteps(
    rows.map(({ duty }) => duty),
    reminders,
    local.day,
  );
  if (steps.length === 0) return succeed(none);
  if (organization.mail === undefined) return succeed(none, [describeNoMail(organization.id, steps.length)]);
  if (dryRunFolder === undefined && isQuiet(reminders.quiet, local)) {
    return succeed(none, [describeQuiet(organization.id)]);
  }
  const addresses = await readAddresses(desk, organization, local.day);
  if (addresses.value === undefined) return fail(addresses.diagnostics);
  const { find } = addresses.value;
  const reachable = steps.filter((step) => find(step) !== undefined);
  const withoutAddress = steps.length - reachable.length;
  if (dryRunFolder !== undefined) {
    const letters = composeReminders(world, organization, rows, reachable, find, local.day);
    const mails = letters.map(({ letter }) => composeMail(organization, letter, world.now(), world.random));
    const { files, diagnostics } = await writeLetterFiles(world, dryRunFolder, force, mails);
    return succeed({ ...none, sent: mails.length, withoutAddress, files }, diagnostics);
  }
  const opened = await Letters.open(world, organization);
  if (opened.value === undefined) return fail(opened.diagnostics);
  const sender = opened.value;
  try {
    const at = world.now().toISOString();
    const claimed = await claimSteps(desk.registry, organization.id, reachable, at, local.day);
    if (claimed.value === undefined) return fail(claimed.diagnostics);
    const { own: ids, undeliverable } = claimed.value;
    const own = reachable.filter(({ id }) => ids.has(id));
    const failures: string[] = [];
    let sent = 0;
    for (const { letter, steps: taken } of composeReminders(
      ...([world, organization, rows, own, find, local.day] as const),
    )) {
      const failure = await sender.send(letter);
      await settleSteps(desk.registry, taken, { letter: letter.id, failure });
      if (failure === undefined) sent += 1;
      else failures.push(failure);
    }
    const diagnostics = [...countReasons(failures)].map(([reason, count]) => describeFailure(reason, count));
    return succeed({ ...none, sent, failed: failures.length, withoutAddress, undeliverable }, diagnostics);
  } finally {
    sender.close();
  }
}

/** Where the one who is to be written to is reached, and what he or she is called. */
interface Addressee {
  readonly address: string;
  readonly name: string;
}

type FindAddressee = (step: ReminderStep) => Addressee | undefined;

/** Employees are written to where they have said, supervisors are found by the units. */
async function readAddresses(
  { registry }: StaffDesk,
  organization: Organization,
  day: string,
): Promise<Outcome<{ readonly find: FindAddressee }>> {
  const read = await registry.readAtOnce(async (db) => ({
    members: await readMembers(db, [organization.id]),
    consents: await readConsents(db, { organization: organization.id }),
  }));
  if (read.value === undefined) return fail(read.diagnostics);
  const { members, consents } = read.value;
  const people = new Map(members.map((each) => [each.id, each]));
  const reach = (member: Member | undefined): Addressee | undefined => {
    const address = member && (consents.get(member.id)?.addresses.email ?? member.contacts?.email);
    return member !== undefined && address !== undefined && isMailAddress(address)
      ? { address, name: member.name }
      : undefined;
  };
  const findSupervisor = ({ person, unit, role }: ReminderStep['duty']): Member | undefined => {
    let id = unit;
    // A chart with a circle in it is told by check; here nobody goes around in it.
    for (const seen = new Set<string>(); id !== undefined && !seen.has(id);) {
      seen.add(id);
      const known = organization.units.find((each) => each.id === id);
      const head = known?.head?.id;
      const holder =
        head === undefined || head === role
          ? undefined
          : members.find(
              (each) => each.id !== person && listPostsOn(each, day).some((post) => post.role === head),
            );
      if (holder !== undefined) return holder;
      id = known?.parent?.id;
    }
    return undefined;
  };
  return succeed({
    find: ({ recipient, duty }) =>
      reach(recipient === 'employee' ? people.get(duty.person) : findSupervisor(duty)),
  });
}

/** One letter for each addressee, with all that he or she is to be reminded of. */
function composeReminders(
  world: World,
  organization: Organization,
  rows: readonly StatusRow[],
  steps: readonly ReminderStep[],
  find: FindAddressee,
  day: string,
): readonly Reminder[] {
  const words = readSigningWords(world, 'letters', organization.language);
  const known = new Map(rows.map((row) => [row.duty, row]));
  const groups = new Map<string, { readonly to: Addressee; readonly steps: ReminderStep[] }>();
  for (const step of steps) {
    const to = find(step);
    if (to === undefined) continue;
    const key = `${step.recipient} ${to.address}`;
    const group = groups.get(key) ?? { to, steps: [] };
    group.steps.push(step);
    groups.set(key, group);
  }
  return [...groups].map(([key, { to, steps: own }]) => {
    const ids = own.map(({ id }) => id);
    const [first] = own;
    const blocks = composeBlocks(words, first?.recipient === 'supervisor', own, known);
    return {
      address: to.address,
      steps: ids,
      letter: {
        to: to.address,
        language: words.language,
        subject: words.say(first?.recipient === 'supervisor' ? 'supervisor.subject' : 'reminder.subject'),
        blocks: [
          { type: 'paragraph', text: words.say('greeting', { name: greet(to.name) }) },
          ...blocks,
          { type: 'paragraph', text: words.say('footer', { employer: organization.name.short }) },
        ],
        id: createHash('sha256')
          .update(JSON.stringify([key, day, ids]))
          .digest('hex')
          .slice(0, 32),
      },
    };
  });
}

function composeBlocks(
  words: SigningWords,
  isSupervisor: boolean,
  steps: readonly ReminderStep[],
  known: ReadonlyMap<ReminderStep['duty'], StatusRow>,
): readonly LetterBlock[] {
  const say = ({ duty }: ReminderStep): string => {
    const row = known.get(duty);
    if (row === undefined) throw new Error('a step without its duty');
    const { number: version, registrationNumber: number } = row.version;
    const title = callDocument(words, row.version);
    const inserts = { title, version, number, due: words.sayDay(duty.due ?? ''), name: row.member.name };
    return words.say(isSupervisor ? 'supervisor.item' : 'item', inserts);
  };
  const list = (own: readonly ReminderStep[], text: string): readonly LetterBlock[] =>
    own.length === 0
      ? []
      : [
          { type: 'paragraph', text: words.say(text) },
          { type: 'list', items: own.map(say) },
        ];
  if (isSupervisor) return list(steps, 'supervisor.text');
  return [
    ...list(
      steps.filter(({ isLate }) => isLate),
      'reminder.after',
    ),
    ...list(
      steps.filter(({ isLate }) => !isLate),
      'reminder.before',
    ),
    { type: 'paragraph', text: words.say('reminder.how') },
  ];
}

function readLocalMoment(world: World, { reminders }: Organization): LocalMoment | undefined {
  try {
    return findLocalMoment(world.now(), reminders.timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function describeZone({ reminders, place }: Organization): Diagnostic {
  return diagnostic({
    code: 'mail/time-zone',
    severity: 'error',
    message: {
      ru: `Часового пояса «${reminders.timeZone}» нет`,
      en: `There is no time zone “${reminders.timeZone}”`,
    },
    help: {
      ru: 'Назовите другой в organization.yaml: reminders.timeZone, например Europe/Moscow.',
      en: 'Name another one in organization.yaml: reminders.timeZone, for instance Europe/Moscow.',
    },
    place,
  });
}

function describeNoMail(id: string, count: number): Diagnostic {
  return diagnostic({
    code: 'mail/no-server',
    severity: 'error',
    message: {
      ru: `Напоминания не отправлены (${count}): у организации «${id}» не указан почтовый сервер`,
      en: `Reminders were not sent (${count}): the organization “${id}” names no mail server`,
    },
    help: {
      ru: 'Опишите его в organization.yaml: поле mail с host, from и administrator.',
      en: 'Describe it in organization.yaml: the field mail with host, from and administrator.',
    },
  });
}

function describeQuiet(id: string): Diagnostic {
  return diagnostic({
    code: 'mail/quiet',
    severity: 'info',
    message: {
      ru: `В организации «${id}» сейчас тихое время: напоминания уйдут при следующем запуске после него`,
      en: `It is quiet time in the organization “${id}”: reminders go out at the next run after it`,
    },
  });
}

function describeFailure(reason: string, count: number): Diagnostic {
  return diagnostic({
    code: 'mail/not-sent',
    severity: 'error',
    message: {
      ru: `Почтовый сервер не принял писем: ${count} (ответ ${reason})`,
      en: `The mail server did not take letters: ${count} (answer ${reason})`,
    },
    help: {
      ru: 'Проверьте поле mail и адреса; после временной ошибки повторите команду.',
      en: 'Check the field mail and the addresses; after a passing error repeat the command.',
    },
  });
}
