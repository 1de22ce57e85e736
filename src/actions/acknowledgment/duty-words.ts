export { dutyStates } from '../../registry/acknowledgment/duty.js';
