import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { isMailAddress } from './mail-address.js';
import type { Mail, MailAttachment, Mailbox } from './mail.js';

/**
 * A letter as the bytes that are sent, and that mail programs open as a file .eml (RFC 5322, 2045–2047): text and HTML,
 * each in base64, so that no server has to wrap or recode a line. Throws when an address is none: a bug of the caller.
 */
export function writeEml(mail: Mail): Uint8Array {
  const { from, to, subject, date, id, language, attachment } = mail;
  const boundary = createHash('sha256').update(id).update(mail.html).digest('hex').slice(0, 24);
  const letter = [
    `Content-Type: multipart/alternative; boundary="a-${boundary}"`,
    '',
    ...writePart(`a-${boundary}`, 'text/plain; charset=utf-8', encodeText(mail.text)),
    ...writePart(`a-${boundary}`, 'text/html; charset=utf-8', encodeText(mail.html)),
    `--a-${boundary}--`,
  ];
  const lines = [
    `Date: ${writeDate(date)}`,
    `From: ${writeMailbox(from)}`,
    `To: ${writeMailbox(to)}`,
    `Message-ID: <${id}@${hostOf(from)}>`,
    `Subject: ${writeWords(subject, 'Subject: '.length)}`,
    `Content-Language: ${language}`,
    // Robots that answer letters leave those alone that say so (RFC 3834).
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    ...(attachment === undefined ? letter : writeMixed(`m-${boundary}`, letter, attachment)),
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** The address as servers take it: a domain of other letters in its ASCII form. */
export function toServerAddress(address: string): string {
  if (!isMailAddress(address)) throw new Error('a letter to something that is no address');
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

function writeMixed(boundary: string, letter: readonly string[], file: MailAttachment): string[] {
  return [
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...letter,
    '',
    ...writePart(boundary, `${file.type}; name="${file.name}"`, wrapBase64(file.bytes), [
      `Content-Disposition: attachment; filename="${file.name}"`,
    ]),
    `--${boundary}--`,
  ];
}

function writePart(
  boundary: string,
  type: string,
  content: string,
  more: readonly string[] = [],
): readonly string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    ...more,
    '',
    content,
  ];
}

/** Lines of a text end as mail wants it, so that a signature of the server or a reader sees the same bytes. */
function encodeText(text: string): string {
  return wrapBase64(new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n')));
}

function wrapBase64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

function writeMailbox({ address, name }: Mailbox): string {
  const bare = toServerAddress(address);
  return name === undefined ? bare : `${writeWords(name, 'From: '.length)} <${bare}>`;
}

function hostOf({ address }: Mailbox): string {
  const server = toServerAddress(address);
  return server.slice(server.lastIndexOf('@') + 1);
}

/**
 * A text in a header: as it is where it is plain ASCII, else in encoded words (RFC 2047), each whole characters and at most
 * 75 long. Line ends and control characters become spaces: a title can add no header.
 */
function writeWords(text: string, used: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  if (/^[A-Za-z0-9 !#$%&'*+\-/?^_`{|}~]*$/.test(line) && line.length + used <= 76 && !line.includes('=?')) {
    return line;
  }
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    // 45 bytes are 60 characters of base64; with their frame they leave room for the name of the field.
    if (Buffer.byteLength(word + character) > 39) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function writeDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${days[date.getUTCDay()] ?? ''}, ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()} ${time} +0000`;
}
