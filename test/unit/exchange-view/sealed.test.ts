import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inflateAny } from '../../../electron/secrets/inflate.js';
import { answerSide } from '../../../renderer/features/exchange/message-side.js';
import { warningsFor } from '../../../renderer/features/exchange/note-bar.js';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../../shared/masking/mask-bytes.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { clearExchange } from '../handover/make-exchange.js';

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const head = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');

function sideOf(body: Buffer, revealed = false) {
  const whole = Buffer.concat([head, body]);
  const masked = maskBytes(whole, findSecretSlots(whole, [{ kind: 'token', text: token }], inflateAny));
  const answerBytes = revealed ? whole : masked;
  return answerSide({
    ...clearExchange({ token }),
    revealed,
    answerBytes,
    answerBody: answerBytes.subarray(head.length),
  });
}

it('says of an answer that was hidden as a whole that it was, and of no other', () => {
  const packed = gzipSync(`no ${token}`);
  expect(warningsFor(sideOf(packed), null)).toContain(exchangeStrings.note.sealed);
  for (const side of [sideOf(packed, true), sideOf(gzipSync('nothing')), sideOf(Buffer.from(`no ${token}`))])
    expect(warningsFor(side, null)).not.toContain(exchangeStrings.note.sealed);
});
