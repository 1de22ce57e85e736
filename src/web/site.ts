import type { SigningDesk } from '../actions/electronic/signing-view.js';
import { isToken } from '../actions/electronic/signing-link-form.js';
import type { WebRequest, WebResponse } from '../world/http-server.js';
import {
  type Attempt,
  composeClosedPage,
  composeSignedPage,
  composeSigningPage,
} from './pages/signing-page.js';
import { readForm } from './read-form.js';
import { redirect, writeFile, writePage } from './write-page.js';

/** What the pages are served with. */
export interface SiteRequest {
  readonly desk: SigningDesk;
  /** The address that browsers see, without a slash at its end; a proxy may take its path away or leave it. */
  readonly baseUrl: string;
}

/** Answers the requests of browsers. Nothing is done by GET: programs that look into links of letters change nothing. */
export function createSite({ desk, baseUrl }: SiteRequest): (request: WebRequest) => Promise<WebResponse> {
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  const isSecure = base.protocol === 'https:';
  const missing = (): WebResponse => writePage(composeClosedPage(desk.words, 'unknown'), isSecure);

  const show = async (token: string, attempt?: Attempt): Promise<WebResponse> => {
    const view = await desk.open(token);
    if (view === undefined) return missing();
    switch (view.state) {
      case 'reading':
        return writePage(composeSigningPage(view, attempt), isSecure);
      case 'signed':
        return writePage(composeSignedPage(view), isSecure);
      case 'closed':
        return writePage(composeClosedPage(view.words, view.end), isSecure);
      default:
        return view satisfies never;
    }
  };

  const take = async (token: string, request: WebRequest): Promise<WebResponse> => {
    const form = readForm(request);
    // Browsers say where a form was sent from; another site has no business here.
    const isForeign = request.site !== undefined && request.site !== 'same-origin' && request.site !== 'none';
    const mark = form?.get('mark') ?? '';
    if (form === undefined || isForeign) return show(token, { fault: { kind: 'stale' } });
    if (form.get('do') === 'code') {
      const channel = form.get('channel') === 'sms' ? 'sms' : 'email';
      const fault = await desk.sendCode(token, mark, channel);
      return fault === undefined ? redirect('#confirm', 303, isSecure) : show(token, { fault });
    }
    const answer = {
      mark,
      code: form.get('code') ?? '',
      statement: (['read', 'read-with-objections', 'declined'] as const).find(
        (each) => each === form.get('statement'),
      ),
      objection: form.get('objection') ?? '',
    };
    const fault = await desk.sign(token, answer);
    return fault === undefined ? redirect('./', 303, isSecure) : show(token, { fault, answer });
  };

  return async (request) => {
    const path = request.path.startsWith(`${prefix}/`) ? request.path.slice(prefix.length) : request.path;
    const [, token = '', rest] = /^\/a\/([A-Za-z0-9_-]{43})(\/[a-z.]*)?$/.exec(path) ?? [];
    if (!isToken(token)) return missing();
    if (rest === undefined) return redirect(`${token}/`, 308, isSecure);
    if (request.method === 'POST') return rest === '/' ? take(token, request) : missing();
    if (rest === '/') return show(token);
    const name = (['document', 'certificate'] as const).find((each) => rest === `/${each}.pdf`);
    const file = name && (await desk.readFile(token, name));
    return file === undefined ? missing() : writeFile(file.name, file.bytes, isSecure);
  };
}
