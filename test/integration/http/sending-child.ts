import { text } from 'node:stream/consumers';
import { createTransport } from '../../../electron/http/http-transport.js';
import type { SendOptions } from '../../../electron/http/transport.js';
import type { WireRequest } from '../../../shared/model/transmission.js';
import { judge } from '../../../shared/protocol/judge.js';

/** Sends what it is told on stdin, one after the other, and prints what became of each: for a runtime of its own. */
interface Order {
  readonly url: string;
  readonly options: SendOptions;
}

const orders: readonly Order[] = JSON.parse(await text(process.stdin));
const transport = createTransport();
for (const { url, options } of orders) {
  const body = Buffer.from('token=0123456789abcdef');
  const request: WireRequest = {
    method: 'POST',
    url,
    headers: [
      ['Host', new URL(url).host],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Content-Length', String(body.length)],
      ['Connection', 'keep-alive'],
    ],
    body,
  };
  const result = await transport.send(request, options);
  const code = result.end.kind === 'failed' ? result.end.failure.code : result.end.kind;
  const { outcome, cause } = judge('Logout', 'post', result);
  const { sent, answer, connection } = result;
  console.log(JSON.stringify({ sent, code, outcome, cause, status: answer?.status, tls: connection.tls }));
}
transport.close();
