import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

export interface Received {
  /** The request, head and body, to the byte. */
  readonly bytes: Buffer;
  readonly connection: number;
}

export interface RawServer {
  readonly port: number;
  /** Whole requests in the order of their arrival. */
  readonly requests: readonly Received[];
  /** Every byte that came, also of requests that never were whole. */
  received(): Buffer;
  connections(): number;
  close(): Promise<void>;
}

export type Respond = (socket: Socket, request: Received, count: number) => void;

/** A server that speaks no HTTP by itself: it logs what came and lets the test write the answer's bytes. */
export async function startRawServer(respond: Respond, tls?: TlsOptions): Promise<RawServer> {
  const requests: Received[] = [];
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  let accepted = 0;
  let connections = 0;
  const onSocket = (socket: Socket) => {
    const connection = ++accepted;
    let pending = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      pending = Buffer.concat([pending, chunk]);
      for (let size = wholeRequest(pending); size !== null; size = wholeRequest(pending)) {
        const request = { bytes: pending.subarray(0, size), connection };
        pending = pending.subarray(size);
        requests.push(request);
        respond(socket, request, requests.length);
      }
    });
  };
  const server: Server = tls === undefined ? createServer(onSocket) : createTlsServer(tls, onSocket);
  server.on('connection', () => {
    connections++;
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    requests,
    received: () => Buffer.concat(chunks),
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function wholeRequest(bytes: Buffer): number | null {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, head))?.[1] ?? '0';
  const size = head + 4 + Number(length);
  return bytes.length >= size ? size : null;
}
