import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { enterNewFolder } from './run-command.js';
import { Transcript } from './transcript.js';

const example = fileURLToPath(new URL('../../roles/autoservice', import.meta.url));

describe('roles that inherit from another one, in the example of a car-service centre', () => {
  it('are ready for approval, and tell where each clause comes from', async () => {
    enterNewFolder();
    cpSync(example, 'roles', { recursive: true });
    const transcript = new Transcript('heirs');
    await transcript.run('check --final');
    await transcript.run('show tyre-fitter --origins');
    await transcript.run('show engine-mechanic --origins');
    await transcript.run('impact tool-custody');
    transcript.expectGolden();
  });
});
