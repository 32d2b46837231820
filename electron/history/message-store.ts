import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { Database } from '../storage/database.js';

/**
 * What a message is, and so which of its words can be found:
 * - `whole`: a side of an exchange, head and body;
 * - `coded`: one whose body is compressed or in chunks. Its head is found, and the decoded `body` is kept beside it;
 * - `summary`: JSON, what of a summary is no column (`SummaryRest`);
 * - `facts`: JSON, the rarely asked facts (`Facts`). None of its words are found.
 */
export type MessageForm = 'whole' | 'coded' | 'body' | 'summary' | 'facts';

/** No secret is in it, and no token's readable tail: all slots hold `*`. */
export interface Message {
  readonly form: MessageForm;
  readonly bytes: Uint8Array;
  readonly slots: readonly SecretSlot[];
  /** Of a `body`: what its head says of it. */
  readonly contentType: string | null;
}

export interface MessageRow {
  readonly form: MessageForm;
  readonly content_type: string | null;
  readonly bytes: Uint8Array;
  readonly deflated: number;
  readonly slots: string | null;
}

const largestPlain = 8 * 1024;

export function createMessageStore(database: Database) {
  const find = database.prepare('SELECT id FROM message WHERE sha256 = ?');
  const insert = database.prepare(
    'INSERT INTO message (sha256, form, content_type, deflated, bytes, slots) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT form, content_type, deflated, bytes, slots FROM message WHERE id = ?',
  );
  const erase = database.prepare('DELETE FROM message WHERE id = ?');
  // A run's exchanges are made of the same few: to ask for each of them costs as much as all the rest of an exchange. Within
  // one transaction, for nobody else can erase one meanwhile.
  let known = new WeakMap<Message, number>();

  const write = ({ form, bytes, contentType }: Message, slots: string | null, sha256: Uint8Array): number => {
    const deflated = bytes.length > largestPlain ? deflateRawSync(bytes, { level: 1 }) : bytes;
    const pays = deflated.length < 0.75 * bytes.length;
    const kept = pays ? deflated : bytes;
    return Number(insert.run(sha256, form, contentType, pays ? 1 : 0, kept, slots).lastInsertRowid);
  };

  return {
    /** To be called first in a transaction that writes. */
    begin() {
      known = new WeakMap();
    },
    /** The number of a message, which is written where it is not there yet. Within a transaction. */
    idOf(message: Message): number {
      const before = known.get(message);
      if (before !== undefined) return before;
      const { form, contentType, bytes } = message;
      const slots = message.slots.length === 0 ? null : JSON.stringify(message.slots);
      const head = `${form}\0${contentType ?? ''}\0${slots ?? ''}\0`;
      const sha256 = createHash('sha256').update(head).update(bytes).digest();
      const id = find.get(sha256)?.id ?? write(message, slots, sha256);
      known.set(message, id);
      return id;
    },
    get: (id: number | null): MessageRow | null => select.get(id) ?? null,
    erase: (id: number) => void erase.run(id),
  };
}

/** The bytes of a message as they were given. */
export function bytesOf({ bytes, deflated }: Pick<MessageRow, 'bytes' | 'deflated'>): Uint8Array {
  return deflated === 1 ? inflateRawSync(bytes) : bytes;
}

export function slotsOf({ slots }: MessageRow): readonly SecretSlot[] {
  return slots === null ? [] : JSON.parse(slots);
}

/** Of slots the places that are each exchange's own: their readable ends, and all of the tokens. */
export const endsOf = (slots: readonly SecretSlot[]): SecretSlot[] =>
  slots.map(({ offset, length, kind, tail = 0 }) => ({ offset: offset + length - tail, length: tail, kind }));
export const tokensOf = (slots: readonly SecretSlot[]) => slots.filter(({ kind }) => kind === 'token');
