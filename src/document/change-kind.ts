/**
 * What a change of the work of one employee is in law. editorial: other words, the same sense · detail: what the labour
 * function is made of is told in more detail · labour-function: the work that the contract names becomes another ·
 * other-conditions: pay, hours, place, or another condition of the contract
 */
export const changeKinds = ['editorial', 'detail', 'labour-function', 'other-conditions'] as const;

/** One of the kinds of change. */
export type ChangeKind = (typeof changeKinds)[number];
