import { findPasted, readingSteps } from '../../../shared/formats/paste/find-pasted.js';
import type { PastedFinding } from '../../../shared/formats/paste/pasted-finding.js';
import { type PastedToken, tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { holdsAnswer } from '../../../shared/formats/recorded/recorded-answer.js';
import type { PastedNote } from '../../../shared/model/pasted.js';

export interface FindTask {
  readonly text: string;
  /** Of the saved environments. */
  readonly endpoints: readonly string[];
}

/** What the thread tells: how far it is, from 0 to 1, and in the end what is in the text. */
export type FindAnswer =
  | { readonly kind: 'progress'; readonly part: number }
  | {
      readonly kind: 'found';
      readonly tokens: readonly PastedToken[];
      /** Without those of tokens, which `tokens` holds. */
      readonly addresses: readonly PastedFinding[];
      readonly isHar: boolean;
      /** It holds an answer with its head, or a fault. */
      readonly isAnswer: boolean;
      readonly notes: readonly PastedNote[];
    };

const tell = (answer: FindAnswer) => self.postMessage(answer);

self.onmessage = ({ data: { text, endpoints } }: MessageEvent<FindTask>) => {
  const { findings, notes } = findPasted(text, {
    endpoints,
    onStep: (done) => tell({ kind: 'progress', part: done / readingSteps }),
  });
  const tokens = tokensOf(findings);
  const addresses = tokens.length > 0 ? [] : findings;
  const isHar = findings.some(({ source }) => source === 'har');
  tell({ kind: 'found', tokens, addresses, isHar, isAnswer: holdsAnswer(text), notes });
};
