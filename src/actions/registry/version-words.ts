export { sayDate } from '../../registry/guards/check-dates.js';
export { nextSteps, sayVersion, statusNames } from '../../registry/guards/describe-state.js';
export { shortenHash } from '../../document/identity.js';
export type { ChainedEvent } from '../../registry/state/event.js';
export { findHeldNumber, listMissingVisas } from '../../registry/state/version.js';
export type { Version as VersionFacts } from '../../registry/state/version.js';
export type { AttachedSignature } from '../../registry/state/version.js';
