import { createHash } from 'node:crypto';
import { Markup, markup } from '../document/markup.js';
import type { WebResponse } from '../world/http-server.js';
import { pageStyle } from './page-style.js';

/** A page before it gets its frame. */
export interface Page {
  readonly status: number;
  readonly language: string;
  readonly title: string;
  /** The style sheet of a document on the page. */
  readonly style?: string | undefined;
  readonly content: Markup | readonly Markup[];
}

/** A page as an answer. Nothing of it is kept by browsers or proxies, framed by other sites, or fetched from elsewhere. */
export function writePage(
  { status, language, title, style = '', content }: Page,
  isSecure: boolean,
): WebResponse {
  const sheet = `${style}${pageStyle}`;
  const page = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex, nofollow"/>
<meta name="color-scheme" content="light dark"/>
<title>${title}</title>
<style>${new Markup(sheet)}</style>
</head>
<body>
${content}
</body>
</html>
`;
  const hash = createHash('sha256').update(sheet, 'utf8').digest('base64');
  return {
    status,
    headers: {
      ...protect(isSecure),
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
    body: new TextEncoder().encode(page.source),
  };
}

/** A PDF as an answer: browsers save it, and keep no other copy. */
export function writeFile(name: string, bytes: Uint8Array, isSecure: boolean): WebResponse {
  return {
    status: 200,
    headers: {
      ...protect(isSecure),
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "default-src 'none'",
    },
    body: bytes,
  };
}

/** An answer that leads back to a page after a form was taken. */
export function redirect(location: string, status: 303 | 308, isSecure: boolean): WebResponse {
  return { status, headers: { ...protect(isSecure), location }, body: new Uint8Array() };
}

/** The address of a page is a secret: it goes nowhere from here. */
function protect(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  };
}
