import type { ExchangeDetail } from '../model/exchange.js';
import { splitMessage } from './split-message.js';

type Heads = Pick<
  ExchangeDetail,
  'httpVersion' | 'statusText' | 'requestHeaders' | 'answerHeaders' | 'requestBody' | 'answerBody'
>;

/** What the recorded bytes of both sides say themselves. The bodies are as they were sent. */
export function headsOf(requestBytes: Uint8Array, answerBytes: Uint8Array): Heads {
  const sent = splitMessage(requestBytes);
  const came = splitMessage(answerBytes);
  const [, httpVersion = null, statusText = null] =
    came.head?.startLine.match(/^HTTP\/(\S+) \d+ ?(.*)$/) ?? [];
  return {
    httpVersion,
    statusText,
    requestHeaders: sent.head?.headers.map(([name, value]) => [name, value]) ?? [],
    answerHeaders: came.head?.headers.map(([name, value]) => [name, value]) ?? [],
    requestBody: requestBytes.subarray(sent.headEnd),
    answerBody: answerBytes.subarray(came.headEnd),
  };
}
