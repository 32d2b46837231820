import type { Transmission } from '../../shared/model/transmission.js';

const nothing = new Uint8Array(0);

/** The end of an exchange that never began: nothing was opened, nothing left. */
export function notSent(end: Transmission['end']): Transmission {
  return {
    sent: 'none',
    end,
    requestBytes: nothing,
    answerBytes: nothing,
    answer: null,
    timings: { endMs: 0 },
    connection: { reused: false },
  };
}
