import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { Sealer } from '../../../electron/secrets/vault.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';

export const start = Date.UTC(2026, 10, 24);
export const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
export type Summary = RecordedExchange['summary'];
const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 90);
export const sealing: Sealer = { seal: flip, open: flip };

let made = 0;
/** As `newId` makes it, which never goes back in time. */
export function idAt(ms: number): string {
  const time = (start + ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(++made).padStart(12, '0')}`;
}

export function exchange(
  ms: number,
  over: Partial<Summary> = {},
  transmission: object = {},
): RecordedExchange {
  const id = over.id ?? idAt(ms);
  const requestBytes = Buffer.from(`POST /a.asmx HTTP/1.1\r\nHost: h\r\nX: 1\r\n\r\n<token>${token}</token>`);
  const head = Buffer.from('HTTP/1.1 500 Not Good\r\nContent-Type: text/plain\r\n\r\n');
  const body = Buffer.from(`no ${token}`);
  return {
    summary: {
      ...{ id, actId: id, origin: 'window', startedAt: new Date(start + ms).toISOString() },
      ...{
        environmentId: 'e',
        environmentName: 'Antalya',
        sessionId: 's',
        operation: 'Logout',
        binding: 'soap11',
      },
      ...{
        method: 'POST',
        url: 'http://h/a.asmx',
        tokenMask: '…631f',
        tokenFingerprint: tokenFingerprint(token),
      },
      ...{ outcome: 'accepted', cause: 'logout-answered', sent: 'whole', status: 200, totalMs: 1.5 },
      ...{ requestSize: 11, answerSize: 12, ...over },
    } as Summary,
    transmission: {
      ...{ sent: 'whole', end: { kind: 'complete' }, requestBytes, answerBytes: Buffer.concat([head, body]) },
      answer: {
        ...{ httpVersion: '1.1', status: 500, statusText: 'Not Good', headers: [], trailers: [], body },
        truncated: false,
      },
      ...{ timings: { endMs: 1.23456 }, connection: { reused: false } },
      ...transmission,
    } as RecordedExchange['transmission'],
    secrets: [{ kind: 'token', text: token }],
  };
}
