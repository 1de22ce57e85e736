import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A storage of the tests that speaks S3 as far as a store needs it, and says no to whom it does not know. */
export interface StandIn {
  /** `http://127.0.0.1:…` */
  readonly endpoint: string;
  /** What lies in it, by bucket and path. */
  readonly objects: Map<string, Buffer>;
  /** What it answers with instead of doing what it is asked; `undefined` while it works. */
  answer: number | undefined;
  /** How many requests it has had. */
  requests: number;
}

export const storageKey = { id: 'tests', secret: 'тайный ключ' };
export const region = 'ru-1';

/** Starts a storage until the test ends; it has one bucket. */
export async function startStorage(bucket: string): Promise<StandIn> {
  const storage: StandIn = { endpoint: '', objects: new Map(), answer: undefined, requests: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      storage.requests += 1;
      const [status, body] = reply(storage, bucket, request, Buffer.concat(chunks));
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(storage, { endpoint: `http://127.0.0.1:${port}` });
}

function reply(
  storage: StandIn,
  bucket: string,
  request: IncomingMessage,
  body: Buffer,
): readonly [number, Buffer?] {
  if (storage.answer !== undefined) return [storage.answer];
  const path = new URL(request.url ?? '', 'http://storage').pathname;
  if (!isSigned(request, path)) return [403];
  if (!path.startsWith(`/${bucket}/`)) return [404];
  const object = storage.objects.get(path);
  if (request.method === 'GET') return object === undefined ? [404] : [200, object];
  if (request.method === 'DELETE') {
    storage.objects.delete(path);
    return [204];
  }
  const told = request.headers['x-amz-content-sha256'];
  if (request.method !== 'PUT' || told !== createHash('sha256').update(body).digest('hex')) return [400];
  storage.objects.set(path, body);
  return [200];
}

/** Whether a request carries the signature of the key: AWS Signature Version 4, computed here from its description. */
function isSigned(request: IncomingMessage, path: string): boolean {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, id, scope = '', names = '', signature] = pattern.exec(request.headers.authorization ?? '') ?? [];
  if (id !== storageKey.id || !scope.includes(`/${region}/`)) return false;
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name])}\n`);
  const body = String(request.headers['x-amz-content-sha256']);
  const canonical = [request.method, path, '', headers.join(''), names, body].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', String(request.headers['x-amz-date']), scope, digest].join('\n');
  const sign = (key: string | Buffer, part: string): Buffer =>
    createHmac('sha256', key).update(part).digest();
  const key = scope.split('/').reduce<string | Buffer>(sign, `AWS4${storageKey.secret}`);
  return sign(key, text).toString('hex') === signature;
}
