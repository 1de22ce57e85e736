/** Settings of the machine that spare options. */
export interface Settings {
  /** Who acts, as `--as` takes it: ROLEBOOK_AS. */
  readonly actor?: string | undefined;
  /** Address of the database of the registry, as `--database` takes it: ROLEBOOK_DATABASE. */
  readonly database?: string | undefined;
  /** Address of the store of files, as `--store` takes it: ROLEBOOK_STORE. */
  readonly store?: string | undefined;
  /** What opens a store of another machine: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
  readonly storageKey?: { readonly id: string; readonly secret: string } | undefined;
  /** What opens the file of the seal: ROLEBOOK_SEAL_PASSWORD. */
  readonly sealPassword?: string | undefined;
  /** What opens the mail server: ROLEBOOK_MAIL_PASSWORD. */
  readonly mailPassword?: string | undefined;
  /** What the gateway of SMS knows this program by: ROLEBOOK_SMS_TOKEN. */
  readonly smsToken?: string | undefined;
}

/** The settings of an environment. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const [id, secret] = [environment['AWS_ACCESS_KEY_ID'], environment['AWS_SECRET_ACCESS_KEY']];
  return {
    actor: environment['ROLEBOOK_AS'],
    database: environment['ROLEBOOK_DATABASE'],
    store: environment['ROLEBOOK_STORE'],
    storageKey: id === undefined || secret === undefined ? undefined : { id, secret },
    sealPassword: environment['ROLEBOOK_SEAL_PASSWORD'],
    mailPassword: environment['ROLEBOOK_MAIL_PASSWORD'],
    smsToken: environment['ROLEBOOK_SMS_TOKEN'],
  };
}
