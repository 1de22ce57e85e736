/**
 * What a document is made for. draft: to be read and discussed, and says so · signing-copy: to be signed by hand, so
 * signature and date are left free · electronic: a file to be signed by electronic signatures, so date and number are
 * as they are known, and no rows are left for signatures of ink
 */
export type Stage = 'draft' | 'signing-copy' | 'electronic';
