import type { Transmission } from '../../model/transmission.js';
import type { RecordedAnswer } from './answer-of.js';
import { ofBody } from './bare-body.js';
import { ofClientError } from './client-errors.js';
import { bytesOfDump } from './dump-bytes.js';
import { ofHar } from './har-answer.js';
import { ofHttp } from './http-text.js';
import { ofPanel } from './panel-text.js';
import { undoMarks } from './undo-marks.js';

export type { RecordedAnswer } from './answer-of.js';

/**
 * Reads an answer as people have it: a HAR (whole, or one entry), raw HTTP as tools show it, a dump of its bytes, what is
 * copied out of a browser's panel, what a program said of it, or a body alone. Null: nothing is there.
 */
export function readRecordedAnswer(text: string): RecordedAnswer | null {
  const own = text.replace(/^\ufeff/, '');
  if (own.trim() === '') return null;
  return headedAnswer(own) ?? ofClientError(own) ?? ofBody(undoMarks(own));
}

/** Whether a text holds an answer with its head, or a fault: what a paste offers to explain. */
export function holdsAnswer(text: string): boolean {
  const found = readRecordedAnswer(text);
  return found !== null && (found.whole || /<(?:[\w.-]+:)?Fault[\s>]/.test(text));
}

function headedAnswer(text: string): RecordedAnswer | null {
  const har = ofHar(text);
  if (har !== null) return har;
  const dumped = bytesOfDump(text);
  const ofDump = dumped === null ? null : ofHttp(dumped, true);
  if (ofDump !== null) return ofDump;
  const plain = undoMarks(text);
  return ofHttp(plain) ?? ofPanel(plain);
}

/** As if it had come here: whole, answered to a request that left whole. */
export function transmissionOf({ answer, request, url }: RecordedAnswer): Transmission {
  const isTls = url?.toLowerCase().startsWith('https:') ?? false;
  return {
    sent: 'whole',
    end: { kind: 'complete' },
    requestBytes: new TextEncoder().encode(request ?? ''),
    answerBytes: answer.body,
    answer,
    timings: { endMs: 0 },
    connection: {
      reused: false,
      ...(isTls && { tls: { version: '', cipher: '', authorized: true, chain: [] } }),
    },
  };
}
