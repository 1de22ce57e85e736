import { findAct, findCitations } from '../../check/acts/find-citations.js';
import { listArticles } from '../../check/acts/list-articles.js';
import type { ActRegistry } from '../../check/acts/read-registry.js';

/** An act of the registry, or one article of it. */
export interface NamedAct {
  readonly id: string;
  readonly title: string;
  readonly article: string | undefined;
}

/**
 * An act by its id in the registry, with an article after a slash (`tk-rf/74`), or as texts cite it. Short names of codes
 * are cited with an article before them; people also write it after them, or leave it out. `undefined` when the name
 * means no act of the registry, or says more than that.
 */
export function readActName(name: string, registry: ActRegistry): NamedAct | undefined {
  const [id = '', article] = name.split('/');
  const known = registry.acts.get(id);
  if (known !== undefined) return { id, title: known.title, article };
  for (const { text, isWhole } of listForms(name.trim())) {
    const [citation, ...others] = findCitations(text, registry);
    if (citation === undefined || others.length > 0 || citation.end - citation.start !== text.length)
      continue;
    const act = findAct(citation, registry);
    if (act === undefined) continue;
    const [first] = isWhole ? [] : listArticles(citation, text);
    return { id: act.id, title: act.title, article: first };
  }
  return undefined;
}

/** A name in the forms in which texts cite acts; in that of a whole act an article stands that nobody asked for. */
function listForms(name: string): readonly { readonly text: string; readonly isWhole: boolean }[] {
  const [, before, number] = /^(.*?)[\s,.]+(\d+(?:\.\d+){0,2})$/u.exec(name) ?? [];
  const turned =
    before === undefined || number === undefined
      ? []
      : [before, before.replace(/[\s,]+\p{L}{1,6}$/u, '')].map((act) => `art. ${number} ${act}`);
  return [
    ...[name, ...turned].map((text) => ({ text, isWhole: false })),
    { text: `art. 1 ${name}`, isWhole: true },
  ];
}
