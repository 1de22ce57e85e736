/** Authorities that say when something existed (RFC 3161), over HTTP. */
export interface TimeAuthorities {
  /**
   * Posts a request to an authority and gives what it answers, whatever that is. Redirects are not followed. Throws
   * `AuthorityFailure`.
   */
  ask(url: string, request: Uint8Array): Promise<Uint8Array>;
}

/** An authority that gave no answer. */
export class AuthorityFailure extends Error {
  override readonly name = 'AuthorityFailure';

  /** `reason`: the status that was answered, or the code of the network: `ETIMEDOUT`; `EMSGSIZE` for an answer too long. */
  constructor(
    readonly reason: number | string,
    options?: ErrorOptions,
  ) {
    super(`the authority gave no answer: ${reason}`, options);
  }
}

/** How long an answer may take, in milliseconds. */
const patience = 20_000;

/** How long an answer may be, in bytes. One with a chain of certificates has less than 10,000. */
const longest = 64 * 1024;

/** Authorities over HTTP; `patience` in milliseconds. */
export function createTimeAuthorities(wait = patience): TimeAuthorities {
  return {
    ask: async (url, request) => {
      try {
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/timestamp-query' },
          body: Buffer.from(request),
          signal: AbortSignal.timeout(wait),
        });
        if (!response.ok) {
          await response.body?.cancel();
          throw new AuthorityFailure(response.status);
        }
        return await readBody(response);
      } catch (error) {
        if (error instanceof AuthorityFailure) throw error;
        throw new AuthorityFailure(findCode(error), { cause: error });
      }
    },
  };
}

async function readBody({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a body of bytes');
    size += chunk.length;
    if (size > longest) throw new AuthorityFailure('EMSGSIZE');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'EUNKNOWN';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'EUNKNOWN';
}
