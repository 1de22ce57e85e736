import fc from 'fast-check';
import { randomSeed } from './random-seed.js';

fc.configureGlobal({ seed: randomSeed });
