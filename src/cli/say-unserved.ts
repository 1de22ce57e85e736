import type { UnservedPost } from '../actions/acknowledgment/list-unserved-posts.js';
import type { Text } from '../diagnostic/diagnostic.js';

/** So many positions are named; all of them are in `--json`. */
const mostNamed = 40;

/** Those who work and have nothing to read, by position; nothing where everybody has. Names nobody. */
export function sayUnserved(unserved: readonly UnservedPost[]): readonly Text[] {
  if (unserved.length === 0) return [];
  const people = new Set(unserved.map(({ member }) => member.id)).size;
  const groups = new Map<string, { readonly post: UnservedPost; count: number }>();
  for (const post of unserved) {
    const key = `${post.member.organization} ${post.role ?? ''} ${post.reason}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { post, count: 1 });
    else known.count += 1;
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const rest = sorted.length - mostNamed;
  return [
    {
      ru: `Работают, но знакомить их не с чем: ${people} (кто это — rolebook people list).`,
      en: `At work with nothing to read: ${people} (rolebook people list names them).`,
    },
    ...sorted.slice(0, mostNamed).map(({ post, count }) => sayGroup(post, count)),
    ...(rest > 0
      ? [{ ru: `  и ещё ${rest} (все — с ключом --json)`, en: `  and ${rest} more (all with --json)` }]
      : []),
  ];
}

function sayGroup({ role = '', reason }: UnservedPost, count: number): Text {
  switch (reason) {
    case 'no-post':
      return { ru: `  должность не записана: ${count}`, en: `  no position is recorded: ${count}` };
    case 'no-role':
      return {
        ru: `  ${role} — такой должности в рабочей папке нет: ${count}`,
        en: `  ${role} — the workspace has no such role: ${count}`,
      };
    case 'no-version':
      return {
        ru: `  ${role} — нет действующей зарегистрированной инструкции: ${count}`,
        en: `  ${role} — no registered instruction is in force: ${count}`,
      };
    default:
      return reason satisfies never;
  }
}
