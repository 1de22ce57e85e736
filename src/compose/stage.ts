/**
 * What a document is made for. draft: to be read and discussed, and says so · signing-copy: to be signed by hand, so
 * signature and date are left free
 */
export type Stage = 'draft' | 'signing-copy';
