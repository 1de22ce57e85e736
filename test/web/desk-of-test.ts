import { takeShownText } from '../../src/actions/electronic/show-text.js';
import type {
  SigningAnswer,
  SigningDesk,
  SigningFault,
  SigningView,
} from '../../src/actions/electronic/signing-view.js';
import { readSigningWords } from '../../src/actions/electronic/signing-words.js';
import { makeToken } from '../../src/registry/electronic/signing-secret.js';
import { htmlWriter } from '../../src/render/writers/html/index.js';
import { createWorld } from '../../src/world.js';
import { renderSample } from '../render/render-sample.js';
import { sampleDocument } from '../render/sample-document.js';

/** The secret of the only link of the desk. */
export const token = makeToken((length) => new Uint8Array(length).fill(9));

export const words = readSigningWords(createWorld({}), 'signing', 'ru');

const text = takeShownText(new TextEncoder().encode(await renderSample(htmlWriter, sampleDocument)), 'ru');

/** What the only link shows. */
export const reading = (sentTo?: string): Extract<SigningView, { readonly state: 'reading' }> => ({
  state: 'reading',
  words,
  text,
  hasIssuedFile: true,
  facts: {
    employee: 'Петров Иван Сергеевич',
    employer: 'ООО «Вектор»',
    title: 'Должностная инструкция: менеджер по продажам',
    number: '12-ДИ',
    date: '2026-11-20',
    version: 3,
    effectiveFrom: '2026-12-01',
    until: '2026-12-06',
  },
  confirmation: {
    permission: { name: 'Положение об электронном документообороте', number: '7-П', date: '2026-01-15' },
    mark: 'M'.repeat(43),
    sentTo,
    channels: ['email', 'sms'],
  },
});

/** A desk whose link shows what it is told to, and which keeps what it was asked for. */
export class DeskOfTest implements SigningDesk {
  readonly words = words;
  readonly asked: unknown[] = [];
  view: SigningView = reading();
  fault: SigningFault | undefined;

  open(asked: string): Promise<SigningView | undefined> {
    return Promise.resolve(asked === token ? this.view : undefined);
  }

  sendCode(_: string, mark: string, channel: string): Promise<SigningFault | undefined> {
    this.asked.push(['code', mark, channel]);
    return Promise.resolve(this.fault);
  }

  sign(_: string, answer: SigningAnswer): Promise<SigningFault | undefined> {
    this.asked.push(['sign', answer]);
    return Promise.resolve(this.fault);
  }

  readFile(asked: string, file: string): Promise<{ name: string; bytes: Uint8Array } | undefined> {
    const isThere = asked === token && file === 'document';
    return Promise.resolve(isThere ? { name: 'document.pdf', bytes: new Uint8Array([37]) } : undefined);
  }
}
