import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the pages of this program see it. */
export interface WebRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** The path without the query, which no page of ours has: `/a/…/`. */
  readonly path: string;
  /** The media type of the body, without parameters; empty when there is none. */
  readonly type: string;
  /** What the browser says of who sent it (`Sec-Fetch-Site`); missing from old ones. */
  readonly site?: string | undefined;
  /** Empty for GET and HEAD. */
  readonly body: Uint8Array;
}

/** An answer. */
export interface WebResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Where to listen. */
export interface ListenRequest {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Answers one request. What it throws is told to `onFault` and answered with 500. */
  readonly answer: (request: WebRequest) => Promise<WebResponse>;
  /** A bug in an answer. It is never told which path was asked for: paths carry secrets. */
  readonly onFault: (error: unknown) => void;
}

/** A server that listens. */
export interface WebServer {
  readonly host: string;
  readonly port: number;
  /** Takes no more requests, answers those that it has, and ends. */
  close(): Promise<void>;
}

/** What a request may cost. A form of ours is small, and a browser sends one within seconds. */
export const webLimits = {
  /** Bytes of a body. */
  body: 64 * 1024,
  /** Bytes of all headers. */
  headers: 16 * 1024,
  /** Milliseconds until the headers are there. */
  headersTimeout: 10_000,
  /** Milliseconds until all of the request is there. */
  requestTimeout: 20_000,
  /** Milliseconds that a connection may wait for its next request. */
  keepAlive: 5_000,
  /** Connections at once. */
  connections: 4096,
} as const;

/** Somebody who went away in the middle of a request. */
class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Listens for HTTP. Throws the error of the system where the port cannot be had. */
export async function listen({ host, port, answer, onFault }: ListenRequest): Promise<WebServer> {
  const server = createServer(
    {
      maxHeaderSize: webLimits.headers,
      headersTimeout: webLimits.headersTimeout,
      requestTimeout: webLimits.requestTimeout,
      keepAliveTimeout: webLimits.keepAlive,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      void serve(request, response, answer).catch((error: unknown) => {
        if (error instanceof ClientGone || response.destroyed) return;
        onFault(error);
        if (response.headersSent) response.destroy();
        else writeResponse(response, plain(500), request.method === 'HEAD');
      });
    },
  );
  server.maxConnections = webLimits.connections;
  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen({ host, port, backlog: webLimits.connections }, settle);
  });
  const { port: taken } = addressOf(server);
  return {
    host,
    port: taken,
    close: () =>
      new Promise((settle) => {
        server.close(() => {
          settle();
        });
        server.closeIdleConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: ListenRequest['answer'],
): Promise<void> {
  const { method = '', url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    writeResponse(response, { ...plain(405), headers: { ...plain(405).headers, allow: 'GET, HEAD, POST' } });
    return;
  }
  const body = method === 'POST' ? await readBody(request) : new Uint8Array();
  if (body === undefined) {
    // What is still to come is not read: the connection ends with the answer.
    writeResponse(response, { ...plain(413), headers: { ...plain(413).headers, connection: 'close' } });
    response.once('finish', () => request.destroy());
    return;
  }
  const site = headers['sec-fetch-site'];
  const made = await answer({
    method,
    path: url.split('?', 1)[0] ?? '/',
    type: (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    ...(typeof site === 'string' && { site }),
    body,
  });
  writeResponse(response, made, method === 'HEAD');
}

/** The body; `undefined` when it is larger than any form of ours. */
function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  return new Promise((settle, fail) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= webLimits.body) chunks.push(chunk);
      else {
        request.pause();
        settle(undefined);
      }
    });
    request.once('end', () => {
      settle(Buffer.concat(chunks));
    });
    request.once('error', fail);
    request.once('aborted', () => {
      fail(new ClientGone());
    });
  });
}

function writeResponse(
  response: ServerResponse,
  { status, headers, body }: WebResponse,
  isHead = false,
): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.end(isHead ? undefined : body);
}

function plain(status: number): WebResponse {
  return { status, headers: { 'content-type': 'text/plain' }, body: new TextEncoder().encode(`${status}\n`) };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  return address;
}
