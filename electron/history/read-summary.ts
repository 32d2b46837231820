import type { SharedSummary } from './exchange-row.js';

/** A kind's summary, its sizes apart: nearly every answer is of another size, and most are the same but for that. */
export interface ReadSummary {
  readonly shared: SharedSummary;
  readonly requestSize: number;
  readonly answerSize: number;
}

const beforeRequest = ',"requestSize":';
const beforeAnswer = ',"answerSize":';
const mostKept = 400;
const longest = 2_000;
const kept = new Map<string, SharedSummary>();

/** Reads the JSON of a `SharedSummary`. To parse it costs several times as much as to find what was parsed before. */
export function readSummary(text: string): ReadSummary {
  // Such words with their quotes stand in no text of the JSON: there each quote has a `\` before it.
  const at = text.length > longest ? -1 : text.lastIndexOf(beforeRequest);
  const answerAt = at === -1 ? -1 : text.indexOf(beforeAnswer, at);
  const requestSize = Number(text.slice(at + beforeRequest.length, answerAt));
  const answerSize = Number(text.slice(answerAt + beforeAnswer.length, -1));
  if (answerAt === -1 || !Number.isInteger(requestSize) || !Number.isInteger(answerSize)) {
    const parsed: SharedSummary = JSON.parse(text);
    return { shared: parsed, requestSize: parsed.requestSize, answerSize: parsed.answerSize };
  }
  const same = text.slice(0, at);
  let shared = kept.get(same);
  if (shared === undefined) {
    shared = JSON.parse(text) as SharedSummary;
    if (kept.size >= mostKept) kept.clear();
    kept.set(same, shared);
  }
  return { shared, requestSize, answerSize };
}
