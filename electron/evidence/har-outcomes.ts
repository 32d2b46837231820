import { examineToken } from '../../shared/formats/doubts/examine-token.js';
import { harEntries, readHarEntry, type UnreadEntry } from '../../shared/formats/import/har-entries.js';
import { type ForeignEntry, serviceCall } from '../../shared/formats/paste/service-call.js';
import type { Doubt } from '../../shared/model/doubt.js';
import { endsSession, type Operation } from '../../shared/model/operations.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { decodeText } from '../../shared/protocol/decode-text.js';
import { newId } from '../storage/new-id.js';
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
  const actOf = createActs();
  return {
    total: entries.length,
    *outcomes() {
      for (const [index, value] of entries.entries()) yield outcomeOf(value, index + 1, endpoints, actOf);
    },
  };
}

function outcomeOf(value: unknown, entry: number, endpoints: readonly string[], actOf: ActOf): HarOutcome {
  const read = readHarEntry(value);
  if (read.kind === 'unread') return { entry, kept: false, reason: read.reason, host: null };
  const call = serviceCall(read.entry, endpoints);
  if (call.kind === 'foreign') {
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(read.entry.request.url)?.[1] ?? null;
    return { entry, kept: false, reason: call.reason, host };
  }
  const token = call.call.sent?.token ?? '';
  const actId = actOf(read.entry.request.url, token, call.call.operation);
  const own = { id: newId(Date.now()), actId, now: new Date().toISOString() };
  const doubts = token === '' ? [] : examineToken(token).doubts;
  return { entry, kept: true, recorded: recordedFrom(read.entry, call.call, own), doubts };
}

/** To which act a call belongs. */
type ActOf = (url: string, token: string, operation: Operation) => string;

/**
 * An act is of one token at one host: its checks and one Logout. A second Logout of the same token begins another; what
 * names no token is an act of its own.
 */
function createActs(): ActOf {
  const open = new Map<string, { readonly id: string; ended: boolean }>();
  return (url, token, operation) => {
    const host = /^https?:\/\/[^/?#]*/i.exec(url)?.[0].toLowerCase() ?? '';
    const key = `${host} ${token}`;
    const ends = endsSession(operation);
    let act = token === '' ? undefined : open.get(key);
    if (act === undefined || (ends && act.ended)) act = { id: newId(Date.now()), ended: false };
    if (token !== '') open.set(key, act);
    act.ended ||= ends;
    return act.id;
  };
}
