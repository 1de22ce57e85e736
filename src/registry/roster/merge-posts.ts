import type { IsoDate } from '../../document/iso-date.js';
import type { ListedPost } from './import-plan.js';
import type { Post } from './member.js';

/** The posts of somebody after a list of a day. */
export interface MergedPosts {
  readonly posts: readonly Post[];
  /** Whether a position was taken or left. */
  readonly hasMoved: boolean;
  /** Whether a day had to be taken for the first one of a position. */
  readonly isStartGuessed: boolean;
}

/**
 * Brings posts into line with a list. Those of the day that the list has stay, those that it does not have end, and new ones
 * begin: on the day that the list tells, or else on `start`, the day of hiring of somebody who comes. Past posts stay as they are, and so do those to come that the
 * list knows nothing of. A list without positions changes none.
 */
export function mergePosts(
  known: readonly Post[],
  listed: readonly ListedPost[],
  {
    day,
    start,
    announcedOn,
  }: { readonly day: IsoDate; readonly start: IsoDate | undefined; readonly announcedOn: IsoDate },
): MergedPosts {
  if (listed.length === 0) return { posts: known, hasMoved: false, isStartGuessed: false };
  const wanted = [...new Map(listed.map((post) => [nameOf(post), post])).values()];
  const isOpen = ({ until }: Post): boolean => until === undefined || until >= day;
  const open = known.filter(isOpen);
  let isStartGuessed = false;
  const fresh: Post[] = [];
  const kept = new Map<Post, Post>();
  for (const post of wanted) {
    const same = open.find((each) => nameOf(each) === nameOf(post) && !kept.has(each));
    if (same !== undefined) {
      kept.set(same, { ...same, from: post.from ?? start ?? same.from });
      continue;
    }
    const from = post.from ?? start ?? day;
    if (post.from === undefined && start === undefined) isStartGuessed = true;
    const announced = known.length > 0 && from > announcedOn ? { announcedOn } : {};
    fresh.push({ role: post.role, ...(post.unit !== undefined && { unit: post.unit }), from, ...announced });
  }
  const next = fresh.map(({ from }) => from).sort()[0];
  // A post that ends when one of the list begins is known to end: it was left when that one was announced.
  const starts = new Set(wanted.flatMap(({ from }) => (from === undefined ? [] : [dayBefore(from)])));
  const isExplained = ({ until }: Post): boolean => until !== undefined && starts.has(until);
  const left = open.filter((post) => !kept.has(post) && post.from <= day && !isExplained(post));
  const ended = new Map(left.map((post) => [post, endBefore(post, next ?? day)]));
  const posts = known.flatMap((post) => {
    if (ended.has(post)) return ended.get(post) ?? [];
    return kept.get(post) ?? post;
  });
  return {
    posts: [...posts, ...fresh].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    hasMoved: fresh.length > 0 || left.length > 0,
    isStartGuessed,
  };
}

/** A post that ends before a day; none when it began on that day or later: it was never held. */
function endBefore(post: Post, day: IsoDate): Post | undefined {
  const until = dayBefore(day);
  if (post.until !== undefined && post.until <= until) return post;
  return until < post.from ? undefined : { ...post, until };
}

/** The day before another one. */
export function dayBefore(day: IsoDate): IsoDate {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}

function nameOf({ role, unit }: ListedPost): string {
  return `${role} ${unit ?? ''}`;
}
