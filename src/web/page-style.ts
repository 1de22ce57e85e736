/**
 * The style of the frame around a document: light or dark as the reader's machine is set, one column, controls that a finger
 * hits (44 pixels), a visible focus. The document brings its own style sheet.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #efece6; --card: #ffffff; --text: #1d1c1a; --quiet: #57544e; --edge: #8d887e; --action: #1b4f8a; --on-action: #ffffff;
  --fault: #8a1c1c; --fault-ground: #fdeeee; --done: #1d5c2e; --done-ground: #ecf6ee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #151618; --card: #1f2023; --text: #e7e4dd; --quiet: #b9b4aa; --edge: #8b877e; --action: #9ec5f2; --on-action: #10151c;
    --fault: #f4b3ad; --fault-ground: #3a2020; --done: #a9dcb6; --done-ground: #1c3022;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); }
.frame { font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
.frame, .paper { max-width: 50rem; margin: 0 auto; padding: 1.25rem; }
.frame h1 { margin: 0.5rem 0 1rem; font-size: 1.5rem; line-height: 1.25; text-align: left; color: inherit; font-weight: 700; }
.frame h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.3; text-align: left; color: inherit; font-weight: 700; }
.frame p { margin: 0 0 0.75rem; }
.frame a { color: var(--action); text-underline-offset: 0.15em; }
.skip { display: inline-block; padding: 0.35rem 0; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 0 1rem; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.card { padding: 1.25rem; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; }
.card + .card, .notice + .card { margin-top: 1rem; }
.notice { margin: 0 0 1rem; padding: 1rem 1.25rem; border-left: 5px solid var(--fault); background: var(--fault-ground); color: var(--fault); }
.notice.done { border-color: var(--done); background: var(--done-ground); color: var(--done); }
.notice h2, .notice p { color: inherit; }
.notice p:last-child { margin: 0; }
.notice a { color: inherit; }
.quiet { color: var(--quiet); }
.field { margin: 0 0 1.25rem; }
.field label, .field legend { display: block; margin-bottom: 0.25rem; padding: 0; font-weight: 700; }
fieldset.field { border: 0; margin-inline: 0; padding: 0; min-width: 0; }
.hint { display: block; margin-bottom: 0.35rem; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
.error { display: block; margin-bottom: 0.35rem; color: var(--fault); font-weight: 700; }
input[type=text], textarea {
  width: 100%; padding: 0.6rem 0.7rem; font: inherit; color: inherit; background: var(--card); border: 2px solid var(--edge); border-radius: 4px;
}
input[type=text] { max-width: 12rem; font-size: 1.375rem; letter-spacing: 0.15em; }
[aria-invalid=true] { border-color: var(--fault) !important; }
.choice { display: grid; grid-template-columns: 1.75rem 1fr; align-items: start; min-height: 44px; padding: 0.5rem 0; }
.choice input { width: 1.25rem; height: 1.25rem; margin: 0.15rem 0 0; accent-color: var(--action); }
.choice label { margin: 0; font-weight: 400; cursor: pointer; }
.choice .hint { margin: 0; }
button {
  min-height: 44px; margin: 0 0.75rem 0.5rem 0; padding: 0.6rem 1.25rem; font: inherit; font-weight: 700; cursor: pointer;
  color: var(--on-action); background: var(--action); border: 2px solid var(--action); border-radius: 4px;
}
button.other { color: var(--action); background: transparent; }
.frame :focus-visible { outline: 3px solid var(--action); outline-offset: 2px; }
.paper { padding-top: 0; padding-bottom: 0; }
.paper > .page { margin: 0; max-width: none; padding: 2.5rem 3rem; }
@media (max-width: 40rem) {
  .paper { padding: 0; }
  .paper > .page { padding: 1.5rem 1.25rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: 0.5rem; }
  button { width: 100%; margin-right: 0; }
}
@media print { .frame form, .skip { display: none; } }
`;
