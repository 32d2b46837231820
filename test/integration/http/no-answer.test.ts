import { describe, expect, it, vi } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { answerOf, failureCode, options, post, stoppedClock, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

describe('after bytes have left', () => {
  it('3: a reset leaves one request in the log of the server', async () => {
    const server = await serve((socket) => socket.resetAndDestroy());
    const result = await transport().send(at(server.port), options);
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'failed' }, answer: null });
    expect(failureCode(result)).toBe('ECONNRESET');
    // Another one later: whatever was repeated came before it.
    await transport().send(at(server.port), options);
    expect(server.requests).toHaveLength(2);
    expect(server.connections()).toBe(2);
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
      await transport().send(at(server.port), options);
      expect(server.requests).toHaveLength(3);
    },
  );

  it('4: no headers in time', async () => {
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const pass = stoppedClock();
    const server = await serve(pass);
    const result = await transport().send(at(server.port), { ...options, onPhase });
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
    stoppedClock();
    let drip: (() => void) | undefined;
    const server = await serve((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
      drip = () => void socket.write('x');
    });
    let dripping: NodeJS.Timeout | undefined;
    const onPhase = (phase: Phase) => {
      if (phase !== 'receive') return;
      dripping = setInterval(() => {
        drip?.();
        vi.advanceTimersByTime(1_000);
      }, 1);
    };
    const result = await transport().send(at(server.port), { ...options, onPhase });
    clearInterval(dripping);
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'receive', code: 'TIMEOUT' } });
    expect(result.answer?.body.length).toBeGreaterThan(2);
  });
});
