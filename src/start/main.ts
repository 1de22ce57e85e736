#!/usr/bin/env node
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { ChunkLoader } from './chunk-loader.js';
import { nameCodeFolder } from './code-folder.js';
import { startChunk } from './start-chunk.js';

// The file that Node is told to run, for the process and for each of its threads. All else is in chunks beside it.
const chunks = dirname(fileURLToPath(import.meta.url));
startChunk(new ChunkLoader(chunks, nameCodeFolder(chunks)), isMainThread ? 'cli.cjs' : 'worker.cjs');
