export { isToken } from '../../registry/electronic/signing-secret.js';
