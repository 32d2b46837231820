import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { deafServer } from './deaf-server.js';
import { failureCode, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const at = (port: number) => post(`http://127.0.0.1:${port}/a`);

describe('before a byte has left', () => {
  it('1: a name that does not exist', async () => {
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const result = await transport().send(post('http://no-such-host.invalid/'), { ...options, onPhase });
    expect(result).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { phase: 'dns' } } });
    expect(failureCode(result)).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/);
    expect(result.requestBytes).toHaveLength(0);
    expect(phases).toEqual(['dns']);
  });

  it('1: a port where nothing listens', async () => {
    const server = await serve(() => undefined);
    await server.close();
    const result = await transport().send(at(server.port), options);
    expect(result.sent).toBe('none');
    expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'connect', code: 'ECONNREFUSED' } });
  });

  it('2: a host that does not answer the connection attempt', async () => {
    const { port, stop } = await deafServer();
    try {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const onPhase = (phase: Phase) => {
        // Once the attempt is under way, the clock of the deadline is moved.
        if (phase === 'connect') setImmediate(() => vi.advanceTimersByTime(options.deadlineMs));
      };
      const result = await transport().send(at(port), { ...options, onPhase });
      expect(result.sent).toBe('none');
      expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'connect', code: 'TIMEOUT' } });
    } finally {
      stop();
    }
  });

  it('a person cancels', async () => {
    const { port, stop } = await deafServer();
    try {
      const stopper = new AbortController();
      const { signal } = stopper;
      const onPhase = (phase: Phase) => void (phase === 'connect' && setImmediate(() => stopper.abort()));
      const result = await transport().send(at(port), { ...options, signal, onPhase });
      expect(result).toMatchObject({ sent: 'none', end: { kind: 'cancelled', phase: 'connect' } });
      const late = await transport().send(at(port), { ...options, signal });
      expect(late).toMatchObject({ sent: 'none', end: { kind: 'cancelled' } });
    } finally {
      stop();
    }
  });
});
