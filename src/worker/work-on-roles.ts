import { parentPort } from 'node:worker_threads';
import type { AnswerMessage, QuestionMessage } from '../pipeline/thread-messages.js';
import { WorkshopServer } from '../pipeline/workshop-server.js';
import type { World } from '../world.js';

/** Makes of this thread one that has a workshop of its own, and answers the questions of the main thread. */
export function workOnRoles(world: World): void {
  const port = parentPort;
  if (port === null) throw new Error('this module runs in a thread');
  const server = new WorkshopServer(world);

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
