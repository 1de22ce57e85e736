import { AwsClient } from 'aws4fetch';
import { type RemoteStorage, type S3Location, StorageFailure } from './storages.js';

/** How long one request may take, in milliseconds. */
const patience = 60_000;

/** How often a request is made that the storage was too busy for. */
const attempts = 3;

/**
 * A storage that speaks S3. Addresses have the bucket in their path, which every such storage understands. A request is
 * signed with the real time of the machine, which the storage compares with its own.
 */
export class S3Storage implements RemoteStorage {
  readonly #client: AwsClient;
  readonly #base: string;

  constructor({ endpoint, bucket, region, key }: S3Location) {
    this.#client = new AwsClient({
      ...{ accessKeyId: key.id, secretAccessKey: key.secret },
      ...{ service: 's3', region, retries: 0 },
    });
    this.#base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  }

  async get(path: string): Promise<Uint8Array | undefined> {
    const response = await this.#send('GET', path);
    if (response.status === 404) return drain(response, undefined);
    if (!response.ok) return fail(response);
    return new Uint8Array(await response.arrayBuffer());
  }

  async put(path: string, bytes: Uint8Array, sha256: string): Promise<void> {
    const response = await this.#send('PUT', path, {
      body: Buffer.from(bytes),
      headers: { 'x-amz-content-sha256': sha256 },
    });
    return response.ok ? drain(response, undefined) : fail(response);
  }

  async remove(path: string): Promise<void> {
    const response = await this.#send('DELETE', path);
    return response.ok || response.status === 404 ? drain(response, undefined) : fail(response);
  }

  async #send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const url = `${this.#base}/${path.split('/').map(encodeURIComponent).join('/')}`;
    for (let attempt = 1; ; attempt++) {
      try {
        const signal = AbortSignal.timeout(patience);
        const response = await this.#client.fetch(url, { ...init, method, signal, redirect: 'error' });
        const isBusy = [500, 502, 503, 504].includes(response.status);
        if (!isBusy || attempt === attempts) return response;
        await drain(response, undefined);
      } catch (error) {
        if (attempt === attempts) throw new StorageFailure(findCode(error), { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, attempt * 200));
    }
  }
}

/** Reads what is left of an answer, so that its connection can be used again. */
async function drain<T>(response: Response, value: T): Promise<T> {
  await response.arrayBuffer();
  return value;
}

async function fail(response: Response): Promise<never> {
  throw await drain(response, new StorageFailure(response.status));
}

/** The code of an error of the network, which lies in the cause of the error of `fetch`. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause instanceof Error ? findCode(error.cause) : error.name;
}
