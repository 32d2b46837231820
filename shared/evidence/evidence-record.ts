import { handoverOf } from '../formats/export/handover-exchange.js';
import type { ExchangeDetail } from '../model/exchange.js';
import { joinedBytes } from './sha256.js';

/** What is attested of an exchange: masked, and with its body decoded, for a coded body can hide a token. */
export interface EvidenceRecord {
  /** Everything that is known beside the bytes. Plain data. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
}

/** `detail` as the history gives it, masked. The same exchange gives the same record at any time. */
export function evidenceRecord(detail: ExchangeDetail): EvidenceRecord {
  const { detail: plain, bodyDecoded } = handoverOf(detail, []);
  const {
    requestBytes,
    answerBytes,
    // Said by the bytes already, or by whether a key is at hand now.
    requestBody: _requestBody,
    answerBody: _answerBody,
    requestHeaders: _requestHeaders,
    answerHeaders: _answerHeaders,
    revealed: _revealed,
    revealable: _revealable,
    ...facts
  } = plain;
  return { facts: { ...facts, bodyDecoded }, request: requestBytes, answer: answerBytes };
}

const encoder = new TextEncoder();

/** One and only one row of bytes for a record: a name, then each part behind its length. */
export function canonicalBytes({ facts, request, answer }: EvidenceRecord): Uint8Array {
  const parts = [encoder.encode(canonicalJson(facts)), request, answer];
  return joinedBytes(
    encoder.encode('session-desk exchange v1\0'),
    ...parts.flatMap((part) => [lengthOf(part), part]),
  );
}

/** JSON with the members of every object in the order of their names, and without white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

function lengthOf(part: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, part.length);
  return bytes;
}
