import { parentPort } from 'node:worker_threads';
import type { AnswerMessage, QuestionMessage } from '../pipeline/thread-messages.js';
import { WorkshopServer } from '../pipeline/workshop-server.js';
import type { LoadPrepared } from '../world.js';
import { createWorld } from '../world.js';

/**
 * Runs this thread: it has a world and a workshop of its own, and answers the questions of the main thread.
 * `loadPrepared` is how the one who started the program loads modules.
 */
export function start(loadPrepared: LoadPrepared): void {
  const port = parentPort;
  if (port === null) throw new Error('this module runs in a thread');
  const server = new WorkshopServer(createWorld(process.env, loadPrepared));

  port.on('message', ({ id, question }: QuestionMessage) => {
    const send = (message: AnswerMessage): void => {
      port.postMessage(message);
    };
    server.answer(question).then(
      (answer) => {
        send({ id, answer });
      },
      (error: unknown) => {
        send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      },
    );
  });
}
