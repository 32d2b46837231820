import { findSecretSlots } from '../../masking/find-secret-slots.js';
import type { Inflate } from '../../masking/look-through.js';
import { maskBytes } from '../../masking/mask-bytes.js';
import { maskText } from '../../masking/mask-text.js';
import { headsOf } from '../../messages/heads-of.js';
import { findBodyStart } from '../../messages/split-message.js';
import type { ExchangeDetail, ExchangeSummary } from '../../model/exchange.js';
import type { Secret } from '../../model/secret-slots.js';
import { latin1 } from '../../protocol/latin1.js';
import { maskedTexts } from '../../protocol/masked-texts.js';
import { bytesOfBinary, sameBytes } from './byte-text.js';

/** An exchange as it is handed to others. */
export interface HandoverExchange {
  readonly detail: ExchangeDetail;
  /**
   * Transfer or content coding was undone in `detail.answerBytes`: they are the answer's head as it came, and the body
   * behind it decoded. A coded body may hold the token where nobody can find it: compressed, or cut in two by a chunk.
   */
  readonly bodyDecoded: boolean;
  /** What was sent together with it: its verdict is made of all of it. */
  readonly act: readonly ExchangeSummary[];
}

/**
 * What may leave this program of an exchange that the history masked. `secrets` are masked once more by value,
 * wherever they stand, with `inflate` also in what is compressed: none where a person chose to hand over the token as well.
 */
export function handoverOf(
  detail: ExchangeDetail,
  secrets: readonly Secret[],
  act: readonly ExchangeSummary[] = [],
  inflate?: Inflate,
): HandoverExchange {
  const start = findBodyStart(detail.answerBytes);
  const bodyDecoded = !sameBytes(detail.answerBytes.subarray(start), detail.answerBody);
  const answerBytes = bodyDecoded
    ? joined(detail.answerBytes.subarray(0, start), detail.answerBody)
    : detail.answerBytes;
  const plain = { ...detail, answerBytes, answerBody: answerBytes.subarray(start) };
  return { detail: secrets.length === 0 ? plain : maskedAgain(plain, secrets, inflate), bodyDecoded, act };
}

function maskedAgain(detail: ExchangeDetail, secrets: readonly Secret[], inflate?: Inflate): ExchangeDetail {
  const bytesWithout = (bytes: Uint8Array) => maskBytes(bytes, findSecretSlots(bytes, secrets, inflate));
  const text = (value: string) => maskText(value, secrets, inflate);
  const request = bytesWithout(detail.requestBytes);
  const answer = bytesWithout(detail.answerBytes);
  const { statusText, requestHeaders, answerHeaders } = headsOf(request, answer);
  return {
    ...detail,
    ...maskedTexts(detail, text),
    // One character per byte, in which a token beyond ASCII is another text: read anew from what is masked.
    statusText: detail.statusText === null ? null : (statusText ?? ''),
    requestHeaders,
    answerHeaders,
    trailers: detail.trailers.map(([name, value]) => [name, latin1(bytesWithout(bytesOfBinary(value)))]),
    requestBytes: request,
    answerBytes: answer,
    requestBody: request.subarray(request.length - detail.requestBody.length),
    answerBody: answer.subarray(answer.length - detail.answerBody.length),
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
