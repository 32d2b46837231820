import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.js';

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer, answer.body.byteLength);
  response.end(answer.body);
}

/** Promises the whole answer, sends half of it, and ends the connection in good order. */
export function sendCutAnswer(response: ServerResponse, answer: Answer): void {
  const promised = Math.max(answer.body.byteLength, 64);
  const socket = response.socket;
  response.shouldKeepAlive = false;
  writeHead(response, answer, promised);
  response.flushHeaders();
  response.write(answer.body.subarray(0, Math.floor(answer.body.byteLength / 2)), () => socket?.end());
}

function writeHead(response: ServerResponse, answer: Answer, length: number): void {
  const flat = [...answer.headers, ['Content-Length', String(length)] as const].flat();
  response.writeHead(answer.status, flat);
}
