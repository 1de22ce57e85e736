import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen, webLimits, type WebRequest, type WebServer } from '../../src/world/http-server.js';

interface Started extends WebServer {
  readonly asked: WebRequest[];
  readonly faults: unknown[];
}

async function start(fail = false): Promise<Started> {
  const asked: WebRequest[] = [];
  const faults: unknown[] = [];
  const server = await listen({
    host: '127.0.0.1',
    port: 0,
    answer: (request) => {
      if (fail) return Promise.reject(new Error('сбой'));
      asked.push(request);
      const body = new TextEncoder().encode('ответ');
      return Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body });
    },
    onFault: (error) => faults.push(error),
  });
  onTestFinished(() => server.close());
  return { ...server, asked, faults };
}

/** Writes bytes to a port and gives all that comes back until the other side ends. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((settle, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      settle(answer);
    });
    socket.on('error', fail);
  });
}

const statusOf = (answer: string): string => answer.split('\r\n', 1)[0] ?? '';

describe('a server of pages', () => {
  it('hands on the method, the path without its query, and the form', async () => {
    const { port, asked } = await start();
    const answer = await fetch(`http://127.0.0.1:${port}/a/x/?utm=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: 'do=code',
    });
    expect(await answer.text()).toBe('ответ');
    expect(asked).toEqual([
      expect.objectContaining({ method: 'POST', path: '/a/x/', type: 'application/x-www-form-urlencoded' }),
    ]);
    expect(new TextDecoder().decode(asked[0]?.body)).toBe('do=code');
  });

  it('answers HEAD as GET, without the body', async () => {
    const { port } = await start();
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
    expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['10', '']);
  });

  it('knows no other methods', async () => {
    const { port, asked } = await start();
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow'), asked]).toEqual([405, 'GET, HEAD, POST', []]);
  });

  it('refuses a body that no form of ours has, and ends the connection', async () => {
    const { port, asked } = await start();
    const length = webLimits.body + 1;
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`;
    expect(statusOf(await talk(port, head + 'x'.repeat(length)))).toBe('HTTP/1.1 413 Payload Too Large');
    const chunked = `POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = `${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`;
    expect(statusOf(await talk(port, chunked + chunk))).toBe('HTTP/1.1 413 Payload Too Large');
    expect(asked).toEqual([]);
  });

  it('refuses headers without end, and what is no HTTP', async () => {
    const { port, asked } = await start();
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(webLimits.headers)}\r\n\r\n`;
    expect(statusOf(await talk(port, long))).toBe('HTTP/1.1 431 Request Header Fields Too Large');
    expect(statusOf(await talk(port, '\x16\x03\x01 TLS\r\n\r\n'))).toBe('HTTP/1.1 400 Bad Request');
    const both =
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(statusOf(await talk(port, both))).toBe('HTTP/1.1 400 Bad Request');
    expect(asked).toEqual([]);
  });

  it('tells a bug to its owner, and to the browser nothing of it', async () => {
    const { port, faults } = await start(true);
    const answer = await fetch(`http://127.0.0.1:${port}/a/secret/`);
    expect([answer.status, await answer.text()]).toEqual([500, '500\n']);
    expect(faults).toHaveLength(1);
  });

  it('survives those who leave in the middle of a request', async () => {
    const { port, faults, asked } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
    await new Promise((settle) => setTimeout(settle, 50));
    socket.destroy();
    await new Promise((settle) => setTimeout(settle, 50));
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect([faults, asked.length]).toEqual([[], 1]);
  });
});
