import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { answerOf, failureCode, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const quick = { ...options, deadlineMs: 300 };
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

describe('after bytes have left', () => {
  it('3: a reset leaves one request in the log of the server', async () => {
    const server = await serve((socket) => socket.resetAndDestroy());
    const result = await transport().send(at(server.port), options);
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'failed' }, answer: null });
    expect(failureCode(result)).toBe('ECONNRESET');
    await pause(100);
    expect(server.requests).toHaveLength(1);
    expect(server.connections()).toBe(1);
  });

  it.each(['resetAndDestroy', 'end'] as const)(
    '3: nor is a request repeated on a kept connection (%s)',
    async (how) => {
      const server = await serve((socket, _request, count) => {
        if (count === 1) socket.write(answerOf('ok'));
        else socket[how]();
      });
      const sender = transport();
      await sender.send(at(server.port), options);
      const result = await sender.send(at(server.port), options);
      expect(result).toMatchObject({ sent: 'whole', end: { kind: 'failed' }, connection: { reused: true } });
      expect(failureCode(result)).toBe(how === 'end' ? 'CLOSED_WITHOUT_ANSWER' : 'ECONNRESET');
      await pause(100);
      expect(server.requests).toHaveLength(2);
    },
  );

  it('4: no headers in time', async () => {
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const server = await serve(() => undefined);
    const result = await transport().send(at(server.port), { ...quick, onPhase });
    expect(result.sent).toBe('whole');
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'wait', code: 'TIMEOUT' } });
    expect(text(result.requestBytes)).toBe(text(server.received()));
    expect(phases).toEqual(['connect', 'send', 'wait']);
  });

  it('4: a person cancels', async () => {
    const stopper = new AbortController();
    const server = await serve(() => stopper.abort());
    const result = await transport().send(at(server.port), { ...options, signal: stopper.signal });
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'cancelled', phase: 'wait' } });
  });

  it('5: one byte a second does not stretch the deadline', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
      timers.push(setInterval(() => socket.write('x'), 40));
    });
    const result = await transport().send(at(server.port), quick);
    for (const timer of timers) clearInterval(timer);
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'receive', code: 'TIMEOUT' } });
    expect(result.timings.endMs).toBeLessThan(600);
    expect(result.answer?.body.length).toBeGreaterThan(2);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
