import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBytesByTicket } from '../../../electron/app/bytes-by-ticket.js';
import { sentDetail } from '../../../electron/calls/sent-detail.js';
import { type ExchangeBeginning, exchangeDetail } from '../../../renderer/api/exchange-detail.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { ok } from '../../../shared/model/result.js';
import { sentDetailSchema } from '../../../shared/model/sent-detail.js';
import { createFakeClient } from '../renderer/fake-client.js';
import { fakeDetail, fakeSummary } from '../renderer/fake-data.js';

const large = 3 * 1024 * 1024;
const filled = (size: number, byte: number) => new Uint8Array(size).fill(byte);
const exchange = (parts: Partial<ExchangeDetail>): ExchangeDetail => ({
  ...fakeDetail(fakeSummary(0), false),
  ...parts,
});

afterEach(() => vi.unstubAllGlobals());

describe('an exchange on its way to the window', () => {
  it('goes as it is where it is small, or where the window cannot fetch', () => {
    const small = exchange({});
    expect(sentDetail(small, () => 'never')).toEqual(small);
    const answerBytes = filled(large, 1);
    const whole = exchange({ answerBytes, answerBody: filled(large, 2) });
    const sent = sentDetail(whole, null);
    expect([sent.answerBytes === whole.answerBytes, sent.answerBody === whole.answerBody]).toEqual([
      true,
      true,
    ]);
  });

  it('goes as it is up to two and a half million bytes, and not with one more', () => {
    const shelve = () => 'ticket';
    for (const [size, isWhole] of [
      [2_500_000, true],
      [2_500_001, false],
    ] as const) {
      const answerBytes = filled(size, 1);
      const { answerBody, requestBytes } = sentDetail(
        exchange({ answerBytes, answerBody: answerBytes.subarray(0), requestBytes: filled(size, 2) }),
        shelve,
      );
      expect([size, answerBody instanceof Uint8Array, requestBytes instanceof Uint8Array]).toEqual([
        ...[size, isWhole, isWhole],
      ]);
    }
  });

  it('has the many bytes to be fetched once, and a body that is their end not twice', () => {
    const byTicket = createBytesByTicket();
    const answerBytes = filled(large, 1);
    const tail = exchange({ answerBytes, answerBody: answerBytes.subarray(100) });
    const sent = sentDetailSchema.parse(sentDetail(tail, byTicket.put));
    expect(sent.answerBody).toEqual({ tailFrom: 100 });
    const ticket = 'ticket' in sent.answerBytes ? sent.answerBytes.ticket : '';
    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    expect(byTicket.take('0'.repeat(32))).toBeNull();
    expect(byTicket.take(ticket)).toBe(answerBytes);
    expect(byTicket.take(ticket)).toBeNull();
  });

  it('has a decoded body by itself, also where it is as long as the end would be', () => {
    const bodies: Uint8Array[] = [];
    const shelve = (bytes: Uint8Array) => String(bodies.push(bytes));
    const inflated = exchange({ answerBytes: filled(500, 1), answerBody: filled(large, 2) });
    expect(sentDetail(inflated, shelve).answerBody).toMatchObject({ ticket: '1' });
    const other = exchange({ answerBytes: filled(large, 1), answerBody: filled(large, 2) });
    expect(sentDetail(other, shelve)).toMatchObject({
      answerBytes: { ticket: '2' },
      answerBody: { ticket: '3' },
    });
  });

  it('is put together again by the window', async () => {
    const answerBytes = filled(large, 1);
    const sent = { ...fakeDetail(fakeSummary(0), false), answerBytes, answerBody: { tailFrom: 100 } };
    const { client } = createFakeClient();
    const asked = { ...client, exchanges: { ...client.exchanges, get: async () => ok(sent) } };
    const detail = await exchangeDetail(asked, 'any');
    expect(detail.ok && detail.value.answerBody.byteOffset).toBe(100);
    expect(detail.ok && detail.value.answerBody.length).toBe(large - 100);
  });

  it('is begun with what is here, and whole when the rest was fetched', async () => {
    const byTicket = createBytesByTicket();
    class FetchingWorker {
      onmessage: (event: { data: unknown }) => void = () => {};
      postMessage({ number, url }: { number: number; url: string }) {
        const bytes = byTicket.take(url.slice(url.lastIndexOf('/') + 1));
        queueMicrotask(() => this.onmessage({ data: { number, bytes } }));
      }
    }
    vi.stubGlobal('Worker', FetchingWorker);
    vi.stubGlobal('location', { href: 'app://desk/index.html' });
    const answerBytes = filled(large, 1);
    const sent = sentDetail(exchange({ answerBytes, answerBody: answerBytes.subarray(100) }), byTicket.put);
    const { client } = createFakeClient();
    const asked = { ...client, exchanges: { ...client.exchanges, get: async () => ok(sent) } };
    const begun: ExchangeBeginning[] = [];
    const whole = await exchangeDetail(asked, 'any', 'get', (beginning) => begun.push(beginning));
    expect(begun.map(({ awaited }) => awaited)).toEqual([{ request: false, answer: true }]);
    const [first] = begun;
    expect(first?.detail.answerBytes.length).toBe(128 * 1024);
    expect(first?.detail.answerBody.byteOffset).toBe(100);
    expect(whole.ok && whole.value.answerBytes === answerBytes).toBe(true);
    expect(whole.ok && whole.value.answerBody.length).toBe(large - 100);
    // A ticket is good for once: who comes again is told so.
    expect(await exchangeDetail(asked, 'any')).toMatchObject({
      ok: false,
      error: { code: 'bytes-not-fetched' },
    });
  });
});
