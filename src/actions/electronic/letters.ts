import type { Organization } from '../../check/organization.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import { composeLetter, type LetterBlock } from '../../mail/compose-letter.js';
import type { Mail, MailAttachment } from '../../mail/mail.js';
import { toServerAddress, writeEml } from '../../mail/write-eml.js';
import type { Random } from '../../registry/record/personal-record.js';
import type { World } from '../../world.js';
import type { Mailer, MailFailure } from '../../world/mails.js';

/** A letter before it gets its frame. */
export interface LetterRequest {
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly attachment?: MailAttachment | undefined;
  /** The id of the letter, by which it is known when it comes back: `Mail.id`. Random where it is left out. */
  readonly id?: string | undefined;
  /** Whether its words must never come back to the sender, who may not see them: the code of an employee. */
  readonly isSecret?: boolean;
}

/** Sends the letters of an organization. */
export class Letters {
  readonly #organization: Organization;
  readonly #mailer: Mailer;
  readonly #now: () => Date;
  readonly #random: Random;

  private constructor(organization: Organization, mailer: Mailer, world: Pick<World, 'now' | 'random'>) {
    this.#organization = organization;
    this.#mailer = mailer;
    this.#now = () => world.now();
    this.#random = world.random;
  }

  /** Opens the mail server that an organization names. */
  static async open(world: World, organization: Organization): Promise<Outcome<Letters>> {
    const { mail } = organization;
    if (mail === undefined) return fail([describeNoMail(organization)]);
    if (mail.security === 'none' && !isOwnComputer(mail.host)) return fail([describeOpenMail(organization)]);
    if (world.mails === undefined) throw new Error('this world sends no mail');
    const password = world.settings?.mailPassword;
    if (mail.user !== undefined && (password === undefined || password === '')) {
      return fail([describeNoPassword(organization)]);
    }
    const mailer = await world.mails.open({
      ...{ host: mail.host, port: mail.port, security: mail.security },
      ...(mail.user !== undefined && { user: { name: mail.user, password: password ?? '' } }),
    });
    return succeed(new Letters(organization, mailer, world));
  }

  /** Sends a letter. Gives the reason when it was not taken, else nothing. */
  async send(request: LetterRequest): Promise<string | undefined> {
    const mail = composeMail(this.#organization, request, this.#now(), this.#random);
    try {
      await this.#mailer.send({
        from: toServerAddress(mail.from.address),
        to: toServerAddress(mail.to.address),
        bytes: writeEml(mail),
        returns: request.isSecret === true ? 'nothing' : 'headers',
      });
      return undefined;
    } catch (error) {
      if (isMailFailure(error)) return String(error.reason);
      throw error;
    }
  }

  close(): void {
    this.#mailer.close();
  }
}

/** A letter of an organization with its frame. */
export function composeMail(
  { mail, name }: Organization,
  { to, language, subject, blocks, attachment, id }: LetterRequest,
  date: Date,
  random: Random,
): Mail {
  if (mail === undefined) throw new Error('an organization without mail');
  return {
    from: { address: mail.from, name: mail.fromName ?? name.short },
    to: { address: to },
    subject,
    ...composeLetter({ language, subject, blocks }),
    language,
    date,
    id: id ?? Buffer.from(random(16)).toString('hex'),
    attachment,
  };
}

function isOwnComputer(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host);
}

function describeNoMail({ id, place }: Organization): Diagnostic {
  return diagnostic({
    code: 'mail/no-server',
    severity: 'error',
    message: {
      ru: `У организации «${id}» не указан почтовый сервер`,
      en: `The organization “${id}” names no mail server`,
    },
    help: {
      ru: 'Опишите его в organization.yaml: поле mail с host, from и administrator.',
      en: 'Describe it in organization.yaml: the field mail with host, from and administrator.',
    },
    place,
  });
}

function describeOpenMail({ mail, place }: Organization): Diagnostic {
  return diagnostic({
    code: 'mail/no-security',
    severity: 'error',
    message: {
      ru: 'Письма с личными ссылками и кодами ушли бы по сети без защиты',
      en: 'Letters with personal links and codes would cross the network unprotected',
    },
    help: {
      ru: 'Укажите security: starttls или tls; none годится только для сервера на этом же компьютере.',
      en: 'Say security: starttls or tls; none is for a server on this computer alone.',
    },
    place: mail?.place ?? place,
  });
}

function describeNoPassword({ mail, place }: Organization): Diagnostic {
  return diagnostic({
    code: 'mail/no-password',
    severity: 'error',
    message: { ru: 'Не указан пароль почтового сервера', en: 'The password of the mail server is not given' },
    help: {
      ru: 'Задайте переменную ROLEBOOK_MAIL_PASSWORD.',
      en: 'Set the variable ROLEBOOK_MAIL_PASSWORD.',
    },
    place: mail?.place ?? place,
  });
}

function isMailFailure(error: unknown): error is MailFailure {
  return error instanceof Error && error.name === 'MailFailure' && 'reason' in error;
}
