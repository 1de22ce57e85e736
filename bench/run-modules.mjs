// Runs the program module by module (`build/`), so that a profile tells in which file of `src` the time went.
import { createRequire } from 'node:module';
import { start } from '../build/cli/main.js';

start(createRequire(import.meta.url));
