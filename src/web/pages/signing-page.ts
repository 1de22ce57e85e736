import type {
  Confirmation,
  DocumentFacts,
  SigningAnswer,
  SigningFault,
  SigningView,
} from '../../actions/electronic/signing-view.js';
import type { SigningWords } from '../../actions/electronic/signing-words.js';
import { Markup, markup } from '../../document/markup.js';
import type { Page } from '../write-page.js';

type ReadingView = Extract<SigningView, { readonly state: 'reading' }>;
type SignedView = Extract<SigningView, { readonly state: 'signed' }>;

/** What was just tried in vain, and what was filled in, so that nobody has to type it again. */
export interface Attempt {
  readonly fault: SigningFault;
  readonly answer?: Pick<SigningAnswer, 'statement' | 'objection'> | undefined;
}

/** The page on which a document is read in full and confirmed. */
export function composeSigningPage(view: ReadingView, attempt?: Attempt): Page {
  const { words, facts, text, confirmation } = view;
  return {
    status: attempt === undefined ? 200 : statusOf(attempt.fault),
    language: words.language,
    title: words.say('page.title'),
    style: text.style,
    content: [
      markup`<div class="frame">
<header>
<h1>${words.say('page.title')}</h1>
${attempt === undefined ? [] : [composeNotice(words, attempt.fault)]}
${composeFacts(view, facts)}
<a class="skip" href="#confirm">${words.say('page.skip')}</a>
</header>
</div>
<div class="paper" role="region" aria-label="${words.say('page.text')}" lang="${text.language}">
${new Markup(text.body)}
</div>
<main class="frame">
<section class="card" id="confirm" aria-labelledby="confirm-heading">
<h2 id="confirm-heading">${words.say('confirm.heading')}</h2>
<p><strong>${words.say('confirm.meaning')}</strong></p>
<p class="quiet">${words.say('confirm.basis', { ...confirmation.permission, date: words.sayDay(confirmation.permission.date) })} ${words.say('confirm.paper')}</p>
${confirmation.sentTo === undefined ? composeCodeRequest(words, confirmation) : composeAnswerForm(words, confirmation, confirmation.sentTo, attempt)}
</section>
</main>`,
    ],
  };
}

/** The page after an answer was recorded. */
export function composeSignedPage(view: SignedView): Page {
  const { words, facts, text } = view;
  return {
    status: 200,
    language: words.language,
    title: words.say('done.title'),
    style: text.style,
    content: markup`<main class="frame">
<h1>${words.say('done.title')}</h1>
<div class="notice done" role="status"><p>${words.say(`done.${view.statement}`, { time: view.signedAt })}</p></div>
<div class="card">
<p><a href="certificate.pdf">${words.say('done.certificate')}</a></p>
${composeFacts(view, facts)}
<p class="quiet">${words.say('done.keep', { until: words.sayDay(facts.until) })}</p>
</div>
</main>
<div class="paper" role="region" aria-label="${words.say('page.text')}" lang="${text.language}">
${new Markup(text.body)}
</div>`,
  };
}

/** A page of a link that can do nothing more, or never could. */
export function composeClosedPage(
  words: SigningWords,
  end: 'expired' | 'replaced' | 'blocked' | 'busy' | 'unknown',
): Page {
  return {
    status: end === 'unknown' ? 404 : end === 'busy' ? 503 : 410,
    language: words.language,
    title: words.say(`closed.${end}`),
    content: markup`<main class="frame">
<h1>${words.say(`closed.${end}`)}</h1>
<p>${words.say(`closed.${end}-help`)}</p>
</main>`,
  };
}

function composeFacts({ words, hasIssuedFile }: ReadingView | SignedView, facts: DocumentFacts): Markup {
  const { number, date, effectiveFrom } = facts;
  const rows: readonly (readonly [string, string] | undefined)[] = [
    ['employee', facts.employee],
    ['employer', facts.employer],
    ['document', facts.title],
    number === undefined || date === undefined
      ? undefined
      : ['number', words.say('page.numbered', { number, date: words.sayDay(date) })],
    ['version', String(facts.version)],
    effectiveFrom === undefined ? undefined : ['effective', words.sayDay(effectiveFrom)],
    ['until', words.sayDay(facts.until)],
  ];
  const file = hasIssuedFile ? [markup`<p><a href="document.pdf">${words.say('page.issued')}</a></p>`] : [];
  return markup`<dl class="facts">
${rows.flatMap((row) => (row === undefined ? [] : [markup`<dt>${words.say(`page.${row[0]}`)}</dt><dd>${row[1]}</dd>`]))}
</dl>
${file}`;
}

function composeCodeRequest(words: SigningWords, { mark, channels }: Confirmation): Markup {
  return markup`<p>${words.say('confirm.before')}</p>
<form method="post" action="">
<input type="hidden" name="do" value="code"/>
<input type="hidden" name="mark" value="${mark}"/>
${channels.map((channel, index) => composeSend(words.say(channel === 'sms' ? 'confirm.send-sms' : 'confirm.send'), channel, index > 0))}
</form>`;
}

function composeSend(label: string, channel: string, isOther: boolean): Markup {
  return markup`<button type="submit" name="channel" value="${channel}" class="${isOther ? 'other' : 'first'}">${label}</button>`;
}

function composeAnswerForm(
  words: SigningWords,
  { mark, channels }: Confirmation,
  sentTo: string,
  attempt: Attempt | undefined,
): Markup {
  const kind = attempt?.fault.kind;
  const chosen = attempt?.answer?.statement;
  const codeFault = kind === 'no-code' || kind === 'wrong' || kind === 'none-alive' ? kind : undefined;
  const textFault = kind === 'no-objection' || kind === 'long-objection' ? kind : undefined;
  return markup`<p>${words.say('confirm.sent', { address: sentTo })}</p>
<form method="post" action="" novalidate="novalidate">
<input type="hidden" name="do" value="sign"/>
<input type="hidden" name="mark" value="${mark}"/>
<div class="field">
<label for="code">${words.say('confirm.code')}</label>
<span class="hint" id="code-hint">${words.say('confirm.code-hint')}</span>
${composeError(words, 'code', codeFault)}
<input type="text" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required="required" aria-describedby="code-hint${codeFault === undefined ? '' : ' code-error'}"${invalid(codeFault)}/>
</div>
<fieldset class="field" id="statement">
<legend>${words.say('confirm.statement')}</legend>
${composeError(words, 'statement', kind === 'no-statement' ? kind : undefined)}
${(['read', 'read-with-objections', 'declined'] as const).map((statement) => {
  const name = statement === 'read-with-objections' ? 'objections' : statement;
  const checked = new Markup(chosen === statement ? ' checked="checked"' : '');
  return markup`<div class="choice"><input type="radio" id="${statement}" name="statement" value="${statement}" aria-describedby="${statement}-hint"${checked}/>
<div><label for="${statement}">${words.say(`confirm.${name}`)}</label><span class="hint" id="${statement}-hint">${words.say(`confirm.${name}-hint`)}</span></div></div>`;
})}
</fieldset>
<div class="field">
<label for="objection">${words.say('confirm.objection')}</label>
<span class="hint" id="objection-hint">${words.say('confirm.objection-hint')}</span>
${composeError(words, 'objection', textFault)}
<textarea id="objection" name="objection" rows="4" aria-describedby="objection-hint${textFault === undefined ? '' : ' objection-error'}"${invalid(textFault)}>
${attempt?.answer?.objection ?? ''}</textarea>
</div>
<button type="submit">${words.say('confirm.submit')}</button>
</form>
<form method="post" action="">
<input type="hidden" name="do" value="code"/>
<input type="hidden" name="mark" value="${mark}"/>
${channels.map((channel) => composeSend(words.say(`confirm.resend-${channels.length === 1 ? 'only' : channel}`), channel, true))}
</form>`;
}

function invalid(fault: string | undefined): Markup {
  return new Markup(fault === undefined ? '' : ' aria-invalid="true"');
}

function composeError(words: SigningWords, field: string, fault: string | undefined): readonly Markup[] {
  if (fault === undefined) return [];
  return [markup`<span class="error" id="${field}-error">${words.say(`fault.${fault}`)}</span>`];
}

/** What went wrong, before all else, with a way to the field. */
function composeNotice(words: SigningWords, { kind, seconds = 0 }: SigningFault): Markup {
  const text = words.say(`fault.${kind}`, { seconds });
  const target = targets[kind];
  return markup`<div class="notice" role="alert">
<h2>${words.say('fault.heading')}</h2>
<p>${target === undefined ? text : markup`<a href="#${target}">${text}</a>`}</p>
</div>`;
}

const targets: Partial<Record<SigningFault['kind'], string>> = {
  'no-code': 'code',
  wrong: 'code',
  'no-statement': 'statement',
  'no-objection': 'objection',
  'long-objection': 'objection',
};

function statusOf({ kind }: SigningFault): number {
  switch (kind) {
    case 'stale':
      return 409;
    case 'wait':
    case 'spent':
      return 429;
    case 'not-sent':
    case 'busy':
      return 503;
    case 'no-code':
    case 'wrong':
    case 'none-alive':
    case 'no-statement':
    case 'no-objection':
    case 'long-objection':
      return 422;
    default:
      return kind satisfies never;
  }
}
