import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHooks, HookFailure } from '../../src/world/hooks.js';

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
}

const post = (url: string): Promise<unknown> =>
  createHooks()
    .post({ url, body: { to: '+79990000000', text: 'Код 1' }, token: 'тайна'.length.toString() })
    .then(
      () => 'taken',
      (error: unknown) => (error instanceof HookFailure ? error.reason : error),
    );

describe('a hook', () => {
  it('gets an object as JSON, with the token that it knows us by', async () => {
    const got: unknown[] = [];
    const url = await serve((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        got.push([request.method, request.headers['content-type'], request.headers.authorization, text]);
        response.writeHead(202).end();
      });
    });
    expect(await post(url)).toBe('taken');
    expect(got).toEqual([['POST', 'application/json', 'Bearer 5', '{"to":"+79990000000","text":"Код 1"}']]);
  });

  it('that sends us elsewhere gets nothing there', async () => {
    let count = 0;
    const other = await serve((_, response) => {
      count += 1;
      response.end();
    });
    const url = await serve((_, response) => response.writeHead(307, { location: other }).end());
    expect([await post(url), count]).toEqual([307, 0]);
  });

  it.each([400, 429, 500])('that answers %i has not taken the message', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end());
    expect(await post(url)).toBe(status);
  });

  it('that is away is told', async () => {
    const gone = createServer();
    await new Promise<void>((settle) => gone.listen(0, '127.0.0.1', settle));
    const { port } = gone.address() as AddressInfo;
    await new Promise((settle) => gone.close(settle));
    expect(await post(`http://127.0.0.1:${port}/`)).toBe('ECONNREFUSED');
  });
});
