import { useMemo } from 'react';
import { type BodyKind, bodyKindOf } from '../../../shared/messages/body-kind.js';
import { type FormPair, formPairs } from '../../../shared/messages/form-pairs.js';
import { prettyXml } from '../../../shared/messages/pretty-xml.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import {
  type ContentText,
  contentText,
  decodeExactly,
  type EncodingFacts,
  encodingOf,
  madeText,
} from './content-text.js';
import type { MessageSide } from './message-side.js';
import { type Formatting, useFormatter } from './use-formatter.js';

export type Pretty =
  | { readonly kind: 'empty' }
  | { readonly kind: 'form'; readonly pairs: readonly FormPair[]; readonly note: string }
  | {
      readonly kind: 'text';
      readonly content: ContentText;
      readonly language: 'xml' | 'none';
      readonly facts: EncodingFacts;
      readonly note: string | null;
      /** Set where formatting waits to be asked for. */
      readonly format: (() => void) | null;
    };

/** Up to here formatting is quick enough to happen at once. */
const formatHereBytes = 300_000;
const strings = exchangeStrings.note;
const nothing = new Uint8Array(0);

export function usePretty(side: MessageSide): Pretty {
  const read = useMemo(() => readBody(side), [side]);
  const order = useMemo(() => {
    const late = read.kind === 'xml' && side.body.length > formatHereBytes && !side.awaited;
    return late ? { bytes: side.body, encoding: read.facts.encoding } : null;
  }, [side, read]);
  const { state, start } = useFormatter(order);
  return useMemo(() => {
    if (side.awaited) return asItCame(side, read.facts, null, read.kind === 'xml');
    if (order) return fromWorker(side, read.facts, state, start);
    return atOnce(side, read.kind, read.facts);
  }, [side, read, order, state, start]);
}

function readBody(side: MessageSide): { kind: BodyKind | 'empty'; facts: EncodingFacts } {
  const facts = encodingOf(side.body, side.contentType);
  const beginning = decodeExactly(side.body.subarray(0, 1024), facts.encoding);
  return { kind: side.body.length === 0 ? 'empty' : bodyKindOf(side.contentType, beginning), facts };
}

function atOnce(side: MessageSide, kind: BodyKind | 'empty', facts: EncodingFacts): Pretty {
  if (kind === 'empty') {
    const query = queryOf(side);
    return query === null
      ? { kind: 'empty' }
      : { kind: 'form', pairs: formPairs(query), note: strings.query };
  }
  if (kind === 'form') {
    return {
      kind: 'form',
      pairs: formPairs(decodeExactly(side.body, facts.encoding)),
      note: strings.formBody,
    };
  }
  if (kind !== 'xml') return asItCame(side, facts, kind === 'html' ? strings.html : null, kind === 'html');
  const pretty = prettyXml(decodeExactly(side.body, facts.encoding));
  if (!pretty.formatted) {
    const { line, column, message } = pretty.problem;
    return asItCame(side, facts, strings.notWellFormed({ line, column, message }), true);
  }
  return { kind: 'text', content: madeText(pretty.text), language: 'xml', facts, note: null, format: null };
}

function fromWorker(side: MessageSide, facts: EncodingFacts, state: Formatting, start: () => void): Pretty {
  if (state.kind === 'idle') return { ...asItCame(side, facts, strings.notFormatted, true), format: start };
  if (state.kind === 'running') return asItCame(side, facts, strings.formatting, true);
  if (state.kind === 'failed') return asItCame(side, facts, strings.formatFailed, true);
  if (state.kind === 'not-well-formed') {
    const { line, column, message } = state.problem;
    return asItCame(side, facts, strings.notWellFormed({ line, column, message }), true);
  }
  const content = contentText(nothing, state.bytes, 'utf-8');
  return { kind: 'text', content, language: 'xml', facts, note: strings.formatted, format: null };
}

function asItCame(side: MessageSide, facts: EncodingFacts, note: string | null, markup: boolean) {
  return {
    kind: 'text',
    content: contentText(nothing, side.body, facts.encoding, side.awaited),
    language: markup ? 'xml' : 'none',
    facts,
    note,
    format: null,
  } as const;
}

/** The query of a request's first line, or null. */
function queryOf(side: MessageSide): string | null {
  if (side.name !== 'request') return null;
  const target = side.startLine.split(' ')[1] ?? '';
  const mark = target.indexOf('?');
  return mark < 0 || mark === target.length - 1 ? null : target.slice(mark + 1);
}
