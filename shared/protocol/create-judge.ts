import type { Transmission, WireAnswer } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Binding, Operation } from '../model/words.js';
import { requestSigns } from './answer-signs.js';
import { cacheSign } from './from-cache.js';
import { judge } from './judge.js';
import { type Framing, framingOf } from './read-body.js';

type Judge = (operation: Operation, binding: Binding, transmission: Transmission) => Verdict;

interface Remembered {
  readonly operation: Operation;
  readonly binding: Binding;
  readonly status: number;
  readonly contentType: string;
  readonly framing: Framing;
  readonly cacheSign: string | null;
  readonly body: Uint8Array;
  /** Null where the verdict does not depend on it: that of a success. */
  readonly surroundings: string | null;
  readonly verdict: Verdict;
}

/** A run's answers are few different ones, 20,000 times over. */
const mostEntries = 16;
const largestBody = 64 * 1024;

/** `judge` with a small memory of answers that came whole, so that identical ones are parsed once. */
export function createJudge(): Judge {
  let memory: Remembered[] = [];
  return (operation, binding, transmission) => {
    const { answer, sent, end } = transmission;
    const isDirect = transmission.connection.proxy === undefined;
    const isPlain = sent === 'whole' && end.kind === 'complete' && answer !== null && isDirect;
    if (!isPlain || answer.truncated || answer.body.length > largestBody) {
      return judge(operation, binding, transmission);
    }
    const known = memory.find((entry) => matches(entry, operation, binding, transmission, answer));
    if (known !== undefined) return known.verdict;
    const verdict = judge(operation, binding, transmission);
    const entry: Remembered = {
      operation,
      binding,
      status: answer.status,
      contentType: typesOf(answer),
      framing: framingOf(answer),
      cacheSign: cacheSign(answer),
      body: answer.body.slice(),
      surroundings: verdict.outcome === 'accepted' ? null : surroundingsOf(transmission, answer),
      verdict,
    };
    memory = [entry, ...memory].slice(0, mostEntries);
    return verdict;
  };
}

/** Everything that a verdict on a whole answer is made from; cheapest comparison first. */
function matches(
  entry: Remembered,
  operation: Operation,
  binding: Binding,
  transmission: Transmission,
  answer: WireAnswer,
): boolean {
  return (
    entry.body.length === answer.body.length &&
    entry.status === answer.status &&
    entry.binding === binding &&
    entry.operation === operation &&
    entry.contentType === typesOf(answer) &&
    entry.framing === framingOf(answer) &&
    entry.cacheSign === cacheSign(answer) &&
    sameBytes(entry.body, answer.body) &&
    (entry.surroundings === null || entry.surroundings === surroundingsOf(transmission, answer))
  );
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}

/** All that was said of the body's type: a second header says as much as the first. */
function typesOf(answer: WireAnswer): string {
  let types = '';
  for (const [name, value] of answer.headers) {
    if (name.length === typeName.length && name.toLowerCase() === typeName) types += `${value}\n`;
    else if (name.length === rangeName.length && name.toLowerCase() === rangeName) types += `\r${value}`;
  }
  return types;
}

const typeName = 'content-type';
const rangeName = 'content-range';

/** Who answered and why is told from all headers but the time, from the words behind the status, and from what was asked. */
function surroundingsOf(transmission: Transmission, { headers, statusText }: WireAnswer): string {
  const others = headers.filter(([name]) => !/^date$/i.test(name));
  return JSON.stringify([statusText, others, requestSigns(transmission)]);
}
