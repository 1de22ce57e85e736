import type { QuestionMessage } from '../../src/pipeline/thread-messages.js';
import { WorkshopServer } from '../../src/pipeline/workshop-server.js';
import type { Threads, World } from '../../src/world.js';

/** Threads that run in this one: each has a workshop of its own, and all that it is sent or sends is copied. */
export function createCloneThreads(world: World): Threads {
  return {
    processors: 4,
    start: () => {
      const server = new WorkshopServer({ ...world, threads: undefined });
      let hear: (message: unknown) => void = () => undefined;
      const answer = async ({ id, question }: QuestionMessage): Promise<void> => {
        hear(structuredClone({ id, answer: await server.answer(question) }));
      };
      const inbox: { post(message: unknown): void } = {
        post: (message: QuestionMessage) => {
          answer(structuredClone(message)).catch((error: unknown) => {
            hear({ id: message.id, failure: String(error) });
          });
        },
      };
      return {
        post: (message) => {
          inbox.post(message);
        },
        listen: (listener) => {
          hear = (message) => {
            listener.receive(message);
          };
        },
        stop: () => Promise.resolve(),
      };
    },
  };
}
