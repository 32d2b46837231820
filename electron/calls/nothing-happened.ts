import type { Transmission } from '../../shared/model/transmission.js';

const noBytes = new Uint8Array(0);

/** The transmission of a request that never reached the transport. */
export function nothingHappened(why: 'cancelled' | { code: string; said?: string }): Transmission {
  return {
    sent: 'none',
    end:
      why === 'cancelled'
        ? { kind: 'cancelled', phase: 'dns' }
        : { kind: 'failed', failure: { phase: 'dns', ...why } },
    requestBytes: noBytes,
    answerBytes: noBytes,
    answer: null,
    timings: { endMs: 0 },
    connection: { reused: false },
  };
}
