/** Programs of others that take messages over HTTPS: a gateway of SMS. */
export interface Hooks {
  /**
   * Posts an object as JSON. When it returns, the other side has answered with 2xx. Redirects are not followed: what is
   * sent is for one address. Throws `HookFailure`.
   */
  post(request: HookRequest): Promise<void>;
}

/** What is posted, and where to. */
export interface HookRequest {
  readonly url: string;
  readonly body: unknown;
  /** Goes into the header `Authorization` as `Bearer`. */
  readonly token?: string | undefined;
}

/** A message that was not taken. */
export class HookFailure extends Error {
  override readonly name = 'HookFailure';

  /** `reason`: the status that was answered, or the code of the network. Never what was sent. */
  constructor(
    readonly reason: number | string,
    options?: ErrorOptions,
  ) {
    super(`the message was not taken: ${reason}`, options);
  }
}

/** How long the other side may take, in milliseconds. */
const patience = 15_000;

/** Hooks over HTTP. */
export function createHooks(): Hooks {
  return {
    post: async ({ url, body, token }) => {
      let response: Response;
      try {
        response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            'content-type': 'application/json',
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(patience),
        });
        // What is answered is of no use here, and may be long.
        await response.body?.cancel();
      } catch (error) {
        throw new HookFailure(findCode(error), { cause: error });
      }
      if (!response.ok) throw new HookFailure(response.status);
    },
  };
}

function findCode(error: unknown): string {
  if (!(error instanceof Error)) return 'EUNKNOWN';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  const { cause } = error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'EUNKNOWN';
}
