import type { Thread } from '../world.js';
import type { AnswerMessage, Answers, Questions } from './thread-messages.js';

interface Waiting {
  // A method: what comes back for an id is the answer to the question of that id.
  settle(answer: unknown): void;
  fail(error: Error): void;
}

/** Asks a thread, and waits for its answers. Every question fails when the thread has stopped by itself. */
export class ThreadCaller {
  private readonly waiting = new Map<number, Waiting>();
  private count = 0;
  private failure: Error | undefined;

  constructor(private readonly thread: Thread) {
    thread.listen({
      receive: (message: AnswerMessage) => {
        this.receive(message);
      },
      fail: (failure) => {
        this.failure = failure;
        for (const each of this.waiting.values()) each.fail(failure);
        this.waiting.clear();
      },
    });
  }

  ask<Name extends keyof Questions>(ask: Name, about: Questions[Name]): Promise<Answers[Name]> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return new Promise((settle, fail) => {
      const id = (this.count += 1);
      this.waiting.set(id, { settle, fail });
      this.thread.post({ id, question: { ask, about } });
    });
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }

  private receive(message: AnswerMessage): void {
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.failure === undefined) waiting?.settle(message.answer);
    else waiting?.fail(Object.assign(new Error('a thread has failed'), { stack: message.failure }));
  }
}
