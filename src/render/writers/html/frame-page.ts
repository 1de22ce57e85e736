import { markup, Markup } from '../../../document/markup.js';
import { allowOnlyStyle } from './page-policy.js';

/** What stands around the body of a page. */
export interface PageFrame {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly producer: string;
  /** The day that the page is dated with; without it the page names none. */
  readonly date?: Date;
  readonly style: string;
  /** What else the head carries. */
  readonly data?: readonly Markup[];
}

/** A self-contained page of HTML: it allows its own style sheet and nothing else. */
export function framePage(frame: PageFrame, body: Markup): string {
  const { language, title, author, producer, date, style, data = [] } = frame;
  const created =
    date === undefined
      ? []
      : [markup`<meta name="dcterms.created" content="${date.toISOString().slice(0, 10)}"/>\n`];
  return markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${allowOnlyStyle(style)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="author" content="${author}"/>
<meta name="generator" content="${producer}"/>
${created}<title>${title}</title>
<style>${new Markup(style)}</style>
${data}</head>
<body>
${body}
</body>
</html>
`.source;
}
