import { expect, it } from 'vitest';
import {
  listUnservedPosts,
  type UnservedRequest,
} from '../../src/actions/acknowledgment/list-unserved-posts.js';
import { dutiesOf, member } from './staff-of-one.js';

const day = '2025-12-20';

/** Why posts have nothing to read, of one seller and no duties unless the request says something else. */
function tell(request: Partial<UnservedRequest> = {}): readonly string[] {
  const found = listUnservedPosts({
    ...{ members: [member()], duties: [], day },
    hasRole: () => true,
    hasAppendix: () => false,
    ...request,
  });
  return found.map(({ role, reason }) => `${role ?? 'nothing'}: ${reason}`);
}

it('a post has nothing to read without a version, without a role, or when there is no post', () => {
  expect(tell()).toEqual(['seller: no-version']);
  expect(tell({ hasRole: () => false })).toEqual(['seller: no-role']);
  expect(tell({ members: [member({ posts: [] })] })).toEqual(['nothing: no-post']);
});

it('only the posts without a duty are told, of those that are held on the day', () => {
  const posts = [
    { role: 'seller', from: '2020-03-02' },
    { role: 'loader', from: '2020-03-02' },
    { role: 'driver', from: '2020-03-02', until: '2021-01-01' },
  ];
  const members = [member({ posts })];
  expect(tell({ members, duties: dutiesOf({ members }) })).toEqual(['loader: no-version']);
});

it('nobody is told who was dismissed or is not hired yet, or who signs the instruction with the contract', () => {
  expect(tell({ members: [member({ dismissedOn: '2025-12-19' })] })).toEqual([]);
  expect(tell({ members: [member({ hiredOn: '2026-01-12' })] })).toEqual([]);
  expect(tell({ hasAppendix: (_, role) => role === 'seller' })).toEqual([]);
});
