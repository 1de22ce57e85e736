/** What an instruction is: a local act of the employer, or an appendix to the employment contract that both parties sign. */
export const legalForms = ['local-act', 'contract-appendix'] as const;

/** One of the legal forms of an instruction. */
export type LegalForm = (typeof legalForms)[number];
