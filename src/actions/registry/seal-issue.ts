import { diagnostic, type Diagnostic, type Text } from '../../diagnostic/diagnostic.js';
import { fail, type Outcome, succeed } from '../../diagnostic/outcome.js';
import type { Place } from '../../diagnostic/place.js';
import {
  readTimestampResponse,
  rsaPssId,
  type TimestampResponse,
} from '../../seal/read-timestamp-response.js';
import { signPdf } from '../../seal/seal-pdf.js';
import { writeTimestampRequest } from '../../seal/timestamp-request.js';
import type { World } from '../../world.js';
import type { AuthorityFailure } from '../../world/time-authorities.js';
import type { OpenedSeal } from './open-seal.js';

/** Clocks of an authority and of this computer may differ by so much, in milliseconds. */
const tolerance = 60 * 60 * 1000;

/**
 * Seals a PDF that is issued. Where the organization names an authority of timestamps, it is asked for one; without a good
 * answer nothing is sealed.
 */
export async function sealIssue(
  world: World,
  bytes: Uint8Array,
  { key, timestamps }: OpenedSeal,
): Promise<Outcome<Uint8Array>> {
  const signed = await signPdf(bytes, key);
  if (timestamps === undefined) {
    const sealed = signed.seal();
    if (sealed === undefined) throw new Error('the PDF has too little room for its seal');
    return succeed(sealed);
  }
  const { url, place } = timestamps;
  const { imprint } = signed;
  const nonce = Uint8Array.of(1, ...world.random(8));
  const request = { imprint, nonce };
  if (world.timeAuthorities === undefined) throw new Error('this world has no authorities of time');
  let answer: Uint8Array;
  try {
    answer = await world.timeAuthorities.ask(url, writeTimestampRequest(request));
  } catch (error) {
    if (isSilence(error)) return fail([describeSilence(place, error.reason)]);
    throw error;
  }
  const response = readTimestampResponse(answer, request);
  if (response.state !== 'granted') return fail([describeAnswer(place, response)]);
  const { time } = response.timestamp;
  if (Math.abs(time.getTime() - world.now().getTime()) > tolerance) {
    return fail([describeClocks(place, time, world.now())]);
  }
  const sealed = signed.seal(response.token);
  return sealed === undefined ? fail([describeAnswer(place, { state: 'too-long' })]) : succeed(sealed);
}

/** The world throws the errors of its authorities under one name. */
function isSilence(error: unknown): error is AuthorityFailure {
  return error instanceof Error && error.name === 'AuthorityFailure';
}

const tryAgain: Text = {
  ru: 'Ничего не зарегистрировано. Повторите позже или назовите другую службу в поле seal.timestamps; без этого поля печать ставится без метки времени.',
  en: 'Nothing is registered. Try again later, or name another authority in the field seal.timestamps; without this field seals have no timestamp.',
};

function describeSilence(place: Place, reason: number | string): Diagnostic {
  const why =
    reason === 'ETIMEDOUT'
      ? { ru: 'она не ответила вовремя', en: 'it did not answer in time' }
      : { ru: `ответ ${reason}`, en: `answer ${reason}` };
  return diagnostic({
    code: 'seal/no-timestamp',
    severity: 'error',
    message: {
      ru: `Служба меток времени не дала метки: ${why.ru}`,
      en: `The timestamp authority gave no timestamp: ${why.en}`,
    },
    help: tryAgain,
    place,
  });
}

const askAnother: Text = {
  ru: 'Ничего не зарегистрировано. Назовите в поле seal.timestamps службу с ключом RSA (PKCS #1 v1.5) или ECDSA; без этого поля печать ставится без метки времени.',
  en: 'Nothing is registered. Name an authority with an RSA key (PKCS #1 v1.5) or an ECDSA key in the field seal.timestamps; without this field seals have no timestamp.',
};

type BadAnswer = Exclude<TimestampResponse, { readonly state: 'granted' }> | { readonly state: 'too-long' };

function describeAnswer(place: Place, answer: BadAnswer): Diagnostic {
  const what = sayAnswer(answer);
  return diagnostic({
    code: 'seal/bad-timestamp',
    severity: 'error',
    message: {
      ru: `Ответ службы меток времени не годится: ${what.ru}`,
      en: `The answer of the timestamp authority is of no use: ${what.en}`,
    },
    why: {
      ru: 'Метка, которую нельзя проверить, ничего не доказывает.',
      en: 'A timestamp that cannot be checked proves nothing.',
    },
    help: answer.state === 'other-algorithm' ? askAnother : tryAgain,
    place,
  });
}

/** What people call an algorithm of signatures. */
function nameAlgorithm(id: string): Text {
  if (id === rsaPssId) return { ru: 'RSA-PSS', en: 'RSA-PSS' };
  // The branch of identifiers that belongs to Russia.
  return id.startsWith('1.2.643.') ? { ru: 'ГОСТ', en: 'GOST' } : { ru: id, en: id };
}

function sayAnswer(answer: BadAnswer): Text {
  switch (answer.state) {
    case 'refused':
      return {
        ru: `она отказала${answer.reason === '' ? '' : ` («${answer.reason.slice(0, 200)}»)`}`,
        en: `it refused${answer.reason === '' ? '' : ` (“${answer.reason.slice(0, 200)}”)`}`,
      };
    case 'other-algorithm': {
      const name = nameAlgorithm(answer.algorithm);
      return {
        ru: `метка подписана алгоритмом ${name.ru}, который программа проверить не может`,
        en: `it is signed by ${name.en}, which the program cannot check`,
      };
    }
    case 'garbage':
      return {
        ru: 'это не метка времени по RFC 3161 с подписью RSA или ECDSA',
        en: 'it is no timestamp by RFC 3161 with a signature by RSA or ECDSA',
      };
    case 'other-nonce':
      return { ru: 'это ответ на другой запрос', en: 'it answers another request' };
    case 'other-imprint':
      return { ru: 'метка поставлена на другой файл', en: 'the timestamp is about another file' };
    case 'unsigned':
      return {
        ru: 'подпись службы неверна, или её сертификат не для меток времени',
        en: 'its signature is wrong, or its certificate is not one for timestamps',
      };
    case 'too-long':
      return { ru: 'метка не помещается в файл', en: 'the timestamp does not fit into the file' };
    default:
      return answer satisfies never;
  }
}

function describeClocks(place: Place, theirs: Date, ours: Date): Diagnostic {
  return diagnostic({
    code: 'seal/timestamp-clock',
    severity: 'error',
    message: {
      ru: `Время службы меток (${theirs.toISOString()}) и часов компьютера (${ours.toISOString()}) расходится больше чем на час`,
      en: `The time of the authority (${theirs.toISOString()}) and of this computer (${ours.toISOString()}) differ by more than an hour`,
    },
    help: {
      ru: 'Проверьте часы компьютера. Если они верны, не пользуйтесь этой службой.',
      en: 'Check the clock of the computer. If it is right, do not use this authority.',
    },
    place,
  });
}
