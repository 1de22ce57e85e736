/** What a mail server says of a letter. */
export interface Report {
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** How the parts are written: as most servers do, or as those that trust nobody with 8 bits. */
  readonly encoding?: 'base64' | 'quoted-printable';
  /** Whether the whole letter comes back, or its headers. */
  readonly whole?: boolean;
}

/** A report on a letter as RFC 3464 shows it (appendix E), with the names of people and machines of nobody. */
export function writeBounce(letter: string, report: Report = {}): string {
  const { action = 'failed', status = '5.1.1', diagnostic, encoding, whole = true } = report;
  const own = letter.replaceAll('\r\n', '\n');
  const parts = [
    ['text/plain; charset=us-ascii', 'Your mail to <p00001@example.ru> could not be delivered.\n'],
    [
      'message/delivery-status',
      [
        'Reporting-MTA: dns; mx.example.ru',
        'Arrival-Date: Tue, 01 Dec 2026 12:00:00 +0300',
        '',
        'Final-Recipient: rfc822; p00001@example.ru',
        `Action: ${action}`,
        `Status: ${status} (bad destination mailbox)`,
        ...(diagnostic === undefined ? [] : [`Diagnostic-Code: ${diagnostic}`]),
        '',
      ].join('\n'),
    ],
    whole ? ['message/rfc822', own] : ['text/rfc822-headers', own.slice(0, own.indexOf('\n\n') + 1)],
  ] as const;
  const written = parts.map(([type, body], index) => {
    const coded = index === 0 ? undefined : encoding;
    return [
      '--=_limit',
      `Content-Type: ${type}`,
      ...(coded === undefined ? [] : [`Content-Transfer-Encoding: ${coded}`]),
      '',
      encode(body, coded),
    ].join('\n');
  });
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.ru>',
    'To: hr@example.ru',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="=_limit"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    ...written,
    '--=_limit--',
    '',
  ].join('\r\n');
}

function encode(body: string, encoding: Report['encoding']): string {
  if (encoding === 'base64') {
    return (
      Buffer.from(body)
        .toString('base64')
        .match(/.{1,76}/g)
        ?.join('\n') ?? ''
    );
  }
  return encoding === undefined ? body : body.replaceAll('=', '=3D').replaceAll('@', '=40=\n');
}
