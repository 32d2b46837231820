import { diff } from '@codemirror/merge';
import type { ComparedMessage } from '../../../shared/messages/compare/compared-message.js';
import { findDifferences } from '../../../shared/messages/compare/find-differences.js';
import {
  type MessageText,
  messageText,
  type ViewChoices,
} from '../../../shared/messages/compare/message-text.js';
import type { Difference } from '../../../shared/model/difference.js';

export interface CompareOrder {
  readonly number: number;
  readonly a: ComparedMessage;
  readonly b: ComparedMessage;
  readonly choices: ViewChoices;
}

/** Where two texts differ, in UTF-16 units: `[fromA, toA, fromB, toB]`. */
export type TextChange = readonly [number, number, number, number];

export interface Compared {
  readonly number: number;
  readonly differences: readonly Difference[];
  readonly a: MessageText;
  readonly b: MessageText;
  readonly changes: readonly TextChange[];
}

/** Beyond this the search for the smallest difference is given up for a quick one. */
const diffLimits = { scanLimit: 500, timeout: 1500 };

self.onmessage = ({ data }: MessageEvent<CompareOrder>) => {
  const { number, choices } = data;
  const [a, b] = [messageText(data.a, choices), messageText(data.b, choices)];
  const changes = diff(a.text, b.text, diffLimits).map(
    ({ fromA, toA, fromB, toB }): TextChange => [fromA, toA, fromB, toB],
  );
  self.postMessage({
    number,
    differences: findDifferences(data.a, data.b),
    a,
    b,
    changes,
  } satisfies Compared);
};
