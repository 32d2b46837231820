import { examineToken } from '../../shared/formats/doubts/examine-token.js';
import { harEntries, readHarEntry, type UnreadEntry } from '../../shared/formats/import/har-entries.js';
import { type ForeignEntry, serviceCall } from '../../shared/formats/paste/service-call.js';
import type { Doubt } from '../../shared/model/doubt.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import { newId } from './new-id.js';
import { recordedFrom } from './recorded-from-har.js';

/** What becomes of one entry of a HAR; entries are numbered from 1. */
export type HarOutcome =
  | {
      readonly entry: number;
      readonly kept: true;
      readonly recorded: RecordedExchange;
      readonly doubts: readonly Doubt[];
    }
  | {
      readonly entry: number;
      readonly kept: false;
      readonly reason: UnreadEntry | ForeignEntry;
      /** Whose it is, where that is known: a host, never a path. */
      readonly host: string | null;
    };

/** The entries of a file, still to be looked at one by one; null where it is no HAR. */
export function openHar(
  bytes: Uint8Array,
  endpoints: readonly string[],
): { readonly total: number; outcomes(): Iterable<HarOutcome> } | null {
  let json: unknown;
  try {
    json = JSON.parse(decodeText(bytes, null).text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const entries = harEntries(json);
  if (entries === null) return null;
  const actId = newId(Date.now());
  return {
    total: entries.length,
    *outcomes() {
      for (const [index, value] of entries.entries()) yield outcomeOf(value, index + 1, endpoints, actId);
    },
  };
}

function outcomeOf(value: unknown, entry: number, endpoints: readonly string[], actId: string): HarOutcome {
  const read = readHarEntry(value);
  if (read.kind === 'unread') return { entry, kept: false, reason: read.reason, host: null };
  const call = serviceCall(read.entry, endpoints);
  if (call.kind === 'foreign') {
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(read.entry.request.url)?.[1] ?? null;
    return { entry, kept: false, reason: call.reason, host };
  }
  const own = { id: newId(Date.now()), actId, now: new Date().toISOString() };
  const token = call.call.sent?.token ?? '';
  const doubts = token === '' ? [] : examineToken(token).doubts;
  return { entry, kept: true, recorded: recordedFrom(read.entry, call.call, own), doubts };
}
