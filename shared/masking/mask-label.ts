import type { Inflate } from './look-through.js';
import { maskText } from './mask-text.js';

const run = 8;
/** What a coding of a token may be made of: it takes a full search to tell. */
const maybeCoded = /[%&\\=<]|[\w+/-]{16}/;
/** What may divide it. */
const dividing = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** What a person named a token with, for hundreds of thousands of them: searched only where it may hold some of it. */
export function maskLabel(label: string, token: string, inflate?: Inflate): string {
  const mayHold = maybeCoded.test(label) || sharesRun(label.replace(dividing, ''), token);
  return mayHold ? maskText(label, [{ kind: 'token', text: token }], inflate) : label;
}

/** Of a name that stands for many tokens: those of them that it may hold are known when all were seen. */
export class ManyTokensName {
  readonly #found = new Set<string>();

  constructor(readonly given: string) {}

  see(token: string): void {
    if (sharesRun(this.given, token)) this.#found.add(token);
  }

  masked(): string {
    return maskText(
      this.given,
      [...this.#found].map((text) => ({ kind: 'token', text })),
    );
  }
}

/** Whether a text has eight characters of a token in a row, or all of a shorter one, in either case. */
function sharesRun(text: string, token: string): boolean {
  const lower = text.toLowerCase();
  const wanted = token.toLowerCase();
  if (wanted.length <= run) return lower.includes(wanted);
  for (let at = 0; at + run <= lower.length; at++)
    if (wanted.includes(lower.slice(at, at + run))) return true;
  return false;
}
