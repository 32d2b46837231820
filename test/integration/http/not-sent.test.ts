import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { deafServer } from './deaf-server.js';
import { failureCode, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const quick = { ...options, deadlineMs: 300 };
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
      const result = await transport().send(at(port), quick);
      expect(result.sent).toBe('none');
      expect(result.end).toMatchObject({ kind: 'failed', failure: { phase: 'connect', code: 'TIMEOUT' } });
      expect(result.timings.endMs).toBeLessThan(1000);
    } finally {
      stop();
    }
  });

  it('a person cancels', async () => {
    const { port, stop } = await deafServer();
    try {
      const signal = AbortSignal.timeout(100);
      const result = await transport().send(at(port), { ...options, signal });
      expect(result).toMatchObject({ sent: 'none', end: { kind: 'cancelled', phase: 'connect' } });
      const late = await transport().send(at(port), { ...options, signal });
      expect(late).toMatchObject({ sent: 'none', end: { kind: 'cancelled' } });
    } finally {
      stop();
    }
  });
});
