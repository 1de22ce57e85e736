import { diagnostic, type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Organization } from '../../check/organization.js';
import { readConsents } from '../../registry/consent/consent.js';
import { hasLiveLink, listLiveLinks } from '../../registry/electronic/claim-links.js';
import type { World } from '../../world.js';
import { type ActionResult, refuse, type ReportProgress } from '../action-result.js';
import { type DutyFilter, readDeskStatus, type StatusRow } from '../acknowledgment/read-status.js';
import { type StaffDesk, useStaffDesk } from '../acknowledgment/staff-desk.js';
import type { RegistryRequest } from '../registry/registry-place.js';
import { dispatchLinks, dispatchSize, type WantedLink } from './dispatch-links.js';
import { Letters } from './letters.js';

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
    try {
      for (let start = 0; start < wanted.length; start += dispatchSize) {
        const part = wanted.slice(start, start + dispatchSize);
        const made = await dispatchLinks(world, desk.registry, organization, letters.value, part);
        if (made.value === undefined) return fail([...diagnostics, ...made.diagnostics]);
        counts.sent += made.value.sent;
        counts.open += made.value.open;
        for (const [reason, count] of made.value.failures) {
          counts.failed += count;
          reasons.set(reason, (reasons.get(reason) ?? 0) + count);
        }
        report((done += part.length), all.length);
      }
    } finally {
      letters.value.close();
    }
    for (const [reason, count] of reasons) diagnostics.push(describeFailure(reason, count));
  }
  return succeed(counts, diagnostics);
}

async function prepareLinks(
  world: World,
  { registry }: StaffDesk,
  { id, electronic, mail }: Organization,
  rows: readonly StatusRow[],
): Promise<
  Outcome<{ readonly wanted: readonly WantedLink[]; readonly open: number; readonly paper: number }>
> {
  const people = [...new Set(rows.map(({ member }) => member.id))];
  const read = await registry.readAtOnce(async (db) => ({
    consents: await readConsents(db, { organization: id }),
    live: await listLiveLinks(db, people, world.now()),
  }));
  if (read.value === undefined) return fail(read.diagnostics);
  const { consents, live } = read.value;
  const permitted = rows.flatMap((row): readonly WantedLink[] => {
    const consent = consents.get(row.member.id);
    const kind = row.version.dossier.split('/')[2] ?? '';
    const isPermitted = mail !== undefined && electronic?.kinds.includes(kind) === true;
    return consent === undefined || !isPermitted || row.duty.isRefusalDeclared ? [] : [{ row, consent }];
  });
  const wanted = permitted.filter(
    ({ row, consent }) =>
      !hasLiveLink(live, {
        link: { person: row.member.id, version: row.version.id },
        address: consent.addresses.email,
      }),
  );
  return succeed({ wanted, open: permitted.length - wanted.length, paper: rows.length - permitted.length });
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
