import { join } from 'node:path';
import { createHistory } from '../../../electron/history/history.js';
import { createHistorySearch } from '../../../electron/history/history-search.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { openDatabase } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';

const noKey = { seal: () => null, open: () => null };

/** The history of a folder, as the app opens it. */
export async function openHistory(folder: string) {
  const context = { tell: () => {}, now: () => new Date().toISOString() };
  const opened = await openDatabase(join(folder, 'desk.db'), context);
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  const history = createHistory(database, noKey, context);
  return { database, history, search: createHistorySearch(database) };
}

/** An exchange of `size` bytes of which no two are alike: the worst that can be kept. */
export function exchangeOf(index: number, words: string, startMs: number): RecordedExchange {
  const token = `${index.toString(16).padStart(8, '0')}-d9cb-469f-a165-70867728631f`;
  const atMs = startMs + index * 20;
  const outcome = index % 97 === 0 ? 'fault' : index % 1013 === 0 ? 'unknown' : 'accepted';
  const requestBody = `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Logout xmlns="http://www.sansejour.com/"><token>${token}</token></Logout></soap:Body></soap:Envelope>`;
  const request = Buffer.from(
    `POST /sws/Authentication.asmx HTTP/1.1\r\nHost: sws.example\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: "http://www.sansejour.com/Logout"\r\nContent-Length: ${requestBody.length}\r\nConnection: keep-alive\r\n\r\n${requestBody}`,
  );
  const text = `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><LogoutResponse xmlns="http://www.sansejour.com/"><!-- ${words} --></LogoutResponse></soap:Body></soap:Envelope>`;
  const body = Buffer.from(text);
  const head = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${body.length}\r\nX-Request: ${index}\r\n\r\n`,
  );
  const id = newId(atMs);
  return {
    summary: {
      ...{ id, actId: id, origin: 'window', startedAt: new Date(atMs).toISOString() },
      ...{ environmentId: `environment-${index % 12}`, environmentName: `Environment ${index % 12}` },
      sessionId: `session-${index % 5000}`,
      operation: index % 3 === 0 ? 'CheckToken' : 'Logout',
      binding: (['soap11', 'soap12', 'get', 'post'] as const)[index % 4] ?? 'soap11',
      ...{ method: 'POST', url: 'https://sws.example/sws/Authentication.asmx' },
      ...{ tokenMask: maskToken(token), tokenFingerprint: tokenFingerprint(token) },
      ...{ outcome, cause: 'as-contract', sent: 'whole', status: outcome === 'fault' ? 500 : 200 },
      ...{ totalMs: 12, requestSize: request.length, answerSize: head.length + body.length },
    },
    transmission: {
      ...{ sent: 'whole', end: { kind: 'complete' }, requestBytes: request },
      answerBytes: Buffer.concat([head, body]),
      answer: {
        ...{ httpVersion: '1.1', status: 200, statusText: 'OK' },
        headers: [['Content-Type', 'text/xml; charset=utf-8']],
        ...{ trailers: [], body, truncated: false },
      },
      timings: { sentMs: 0.2, firstByteMs: 11, endMs: 12 },
      connection: { reused: true },
    },
    secrets: [{ kind: 'token', text: token }],
  };
}
