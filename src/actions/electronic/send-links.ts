import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Organization } from '../../check/organization.js';
import { insertRows } from '../../registry/database/insert-rows.js';
import { readConsents, type Consent } from '../../registry/consent/consent.js';
import { updateLink, writeLinkRow } from '../../registry/electronic/link-rows.js';
import type { SigningLink } from '../../registry/electronic/signing-link.js';
import { hashAddress, hashToken, makeSalt, makeToken } from '../../registry/electronic/signing-secret.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse, type ReportProgress } from '../action-result.js';
import { type DutyFilter, readDeskStatus, type StatusRow } from '../acknowledgment/read-status.js';
import { type StaffDesk, useStaffDesk } from '../acknowledgment/staff-desk.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { greet } from './greet.js';
import { Letters } from './letters.js';
import { readSigningWords } from './signing-words.js';

/** Whom to send links. */
export interface SendRequest extends RegistryRequest, DutyFilter {
  /** Only counts: no link is made, nothing is sent. */
  readonly dryRun: boolean;
}

/** How many links there are, by what became of them. Nobody but the addressee ever sees one. */
export interface SendResult extends ActionResult {
  readonly sent: number;
  /** Sent before, and still open. */
  readonly open: number;
  /** To be issued on paper: no consent, no confirmed address, or a kind that the act does not name. */
  readonly paper: number;
  readonly failed: number;
}

/** Sends each employee a personal link to each text that he or she still has to read. */
export async function sendLinks(
  world: World,
  request: SendRequest,
  report: ReportProgress = () => undefined,
): Promise<SendResult> {
  const used = await useStaffDesk(world, request, 'write', (desk) => sendAt(world, desk, request, report));
  const none = { sent: 0, open: 0, paper: 0, failed: 0 };
  if (used.value === undefined) return { ...refuse(used.diagnostics), exitCode: 1, ...none };
  const { diagnostics, value } = used;
  return { exitCode: hasErrors(diagnostics) ? 1 : 0, diagnostics, findText: () => undefined, ...value };
}

type Counts = Pick<SendResult, 'sent' | 'open' | 'paper' | 'failed'>;

async function sendAt(
  world: World,
  desk: StaffDesk,
  request: SendRequest,
  report: ReportProgress,
): Promise<Outcome<Counts>> {
  const states = request.states ?? (['pending', 'outdated', 'overdue'] as const);
  const status = await readDeskStatus(world, desk, { ...request, states });
  if (status.value === undefined) return fail(status.diagnostics);
  const counts = { sent: 0, open: 0, paper: 0, failed: 0 };
  const diagnostics: Diagnostic[] = [];
  const all = status.value.rows;
  let done = 0;
  for (const id of new Set(all.map(({ member }) => member.organization))) {
    const rows = all.filter(({ member }) => member.organization === id);
    const organization = desk.organizations.get(id)?.organization;
    if (organization?.electronic === undefined) {
      counts.paper += rows.length;
      diagnostics.push(describeOff(id));
      continue;
    }
    const prepared = await prepareLinks(world, desk, organization, rows);
    if (prepared.value === undefined) return fail(prepared.diagnostics);
    const { wanted, open, paper } = prepared.value;
    counts.open += open;
    counts.paper += paper;
    if (request.dryRun) {
      counts.sent += wanted.length;
      continue;
    }
    if (wanted.length === 0) continue;
    const letters = await Letters.open(world, organization);
    if (letters.value === undefined) return fail(letters.diagnostics);
    const reasons = new Map<string, number>();
    for (const each of wanted) {
      const failure = await sendLink(world, desk, organization, letters.value, each);
      if (failure === undefined) counts.sent += 1;
      else {
        counts.failed += 1;
        reasons.set(failure, (reasons.get(failure) ?? 0) + 1);
      }
      report((done += 1), all.length);
    }
    letters.value.close();
    for (const [reason, count] of reasons) diagnostics.push(describeFailure(reason, count));
  }
  return succeed(counts, diagnostics);
}

interface WantedLink {
  readonly row: StatusRow;
  readonly consent: Consent;
}

async function prepareLinks(
  world: World,
  { registry }: StaffDesk,
  { id, electronic, mail }: Organization,
  rows: readonly StatusRow[],
): Promise<
  Outcome<{ readonly wanted: readonly WantedLink[]; readonly open: number; readonly paper: number }>
> {
  const now = world.now().toISOString();
  const read = await registry.readAtOnce(async (db) => ({
    consents: await readConsents(db, { organization: id }),
    links: await db
      .selectFrom('signing_link')
      .select(['person', 'version', 'address_hash', 'address_salt'])
      .where('organization', '=', id)
      .where('state', '=', 'open')
      .where('expires_at', '>', now)
      .execute(),
  }));
  if (read.value === undefined) return fail(read.diagnostics);
  const { consents, links } = read.value;
  const isOpen = ({ row, consent }: WantedLink): boolean =>
    links.some(
      (link) =>
        link.person === row.member.id &&
        link.version === row.version.id &&
        link.address_hash === hashAddress(link.address_salt, consent.addresses.email),
    );
  const permitted = rows.flatMap((row): readonly WantedLink[] => {
    const consent = consents.get(row.member.id);
    const kind = row.version.dossier.split('/')[2] ?? '';
    const isPermitted = mail !== undefined && electronic?.kinds.includes(kind) === true;
    return consent === undefined || !isPermitted || row.duty.isRefusalDeclared ? [] : [{ row, consent }];
  });
  const wanted = permitted.filter((each) => !isOpen(each));
  return succeed({ wanted, open: permitted.length - wanted.length, paper: rows.length - permitted.length });
}

/** Makes a link, sends it, and keeps whether it was taken. The link itself is known to this function and to its letter. */
async function sendLink(
  world: World,
  { registry }: StaffDesk,
  organization: Organization,
  letters: Letters,
  { row, consent }: WantedLink,
): Promise<string | undefined> {
  const { electronic } = organization;
  if (electronic === undefined) throw new Error('a link of an organization that signs on paper');
  const token = makeToken(world.random);
  const salt = makeSalt(world.random);
  const now = world.now();
  const link: SigningLink = {
    id: Buffer.from(world.random(8)).toString('hex'),
    tokenHash: hashToken(token),
    organization: organization.id,
    person: row.member.id,
    version: row.version.id,
    addressHash: hashAddress(salt, consent.addresses.email),
    addressSalt: salt,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + electronic.linkDays * 86_400_000).toISOString(),
    state: 'sending',
    step: 0,
    codesSent: 0,
    wrongCodes: 0,
  };
  const made = await registry.writeAtOnce(async (db) => {
    // One link for one person and one version: what was sent before opens no more.
    await db
      .updateTable('signing_link')
      .set({ state: 'replaced' })
      .where('person', '=', link.person)
      .where('version', '=', link.version)
      .where('state', 'in', ['sending', 'open', 'failed'])
      .execute();
    await insertRows(db, 'signing_link', [writeLinkRow(link)]);
    return true;
  });
  if (made.value === undefined) return 'database';
  const failure = await letters.send(
    composeLinkLetter(
      world,
      organization,
      { row, consent },
      {
        url: `${electronic.baseUrl}/a/${token}/`,
        until: link.expiresAt,
      },
    ),
  );
  const next: SigningLink =
    failure === undefined ? { ...link, state: 'open' } : { ...link, state: 'failed', failure };
  await registry.writeAtOnce(async (db) => {
    await updateLink(db, next);
    return true;
  });
  return failure;
}

function composeLinkLetter(
  world: World,
  organization: Organization,
  { row, consent }: WantedLink,
  { url, until }: { readonly url: string; readonly until: string },
): Parameters<Letters['send']>[0] {
  const { title, number: version, registrationNumber: number, language } = row.version;
  const words = readSigningWords(world, 'letters', language);
  return {
    to: consent.addresses.email,
    language: words.language,
    subject: words.say('link.subject', { title }),
    blocks: [
      { type: 'paragraph', text: words.say('greeting', { name: greet(row.member.name) }) },
      { type: 'paragraph', text: words.say('link.text', { title, number, version }) },
      { type: 'link', label: words.say('link.button'), url },
      { type: 'paragraph', text: words.say('link.until', { until: words.sayDay(until) }) },
      { type: 'paragraph', text: words.say('link.meaning') },
      { type: 'paragraph', text: words.say('footer', { employer: organization.name.short }) },
    ],
  };
}

function describeOff(id: string): Diagnostic {
  return diagnostic({
    code: 'electronic/off',
    severity: 'info',
    message: {
      ru: `Электронное ознакомление в организации «${id}» выключено: листы выдают на бумаге`,
      en: `Electronic acknowledgment is off in the organization “${id}”: sheets are issued on paper`,
    },
    why: {
      ru: 'Его допускает локальный нормативный акт или соглашение (ст. 22.1–22.3 ТК РФ).',
      en: 'A local act or an agreement has to permit it (art. 22.1–22.3 of the Labour Code of Russia).',
    },
    help: {
      ru: 'Опишите акт в organization.yaml: поле electronic с permission, kinds и baseUrl.',
      en: 'Describe the act in organization.yaml: the field electronic with permission, kinds and baseUrl.',
    },
  });
}

function describeFailure(reason: string, count: number): Diagnostic {
  return diagnostic({
    code: 'electronic/not-sent',
    severity: 'error',
    message: {
      ru: `Почтовый сервер не принял писем со ссылками: ${count} (ответ ${reason})`,
      en: `The mail server did not take letters with links: ${count} (answer ${reason})`,
    },
    help: {
      ru: 'Проверьте адреса этих работников и поле mail, затем повторите: принятые письма второй раз не уйдут.',
      en: 'Check the addresses of these employees and the field mail, then repeat: letters that were taken are not sent again.',
    },
  });
}
