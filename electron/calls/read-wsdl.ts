import { readWsdl } from '../../shared/formats/wsdl/read-wsdl.js';
import type { ProbeReport } from '../../shared/model/probe.js';
import { headerIn, type WireAnswer, type WireRequest } from '../../shared/model/transmission.js';
import { operations } from '../../shared/model/words.js';
import { uncached } from '../../shared/protocol/build-request.js';

/** `GET` of a page that ASMX gives to a browser: the help page, or with `?WSDL` the description of itself. */
export function pageRequest(url: string): WireRequest {
  return {
    method: 'GET',
    url,
    headers: [['Host', new URL(url).host], ...uncached, ['Connection', 'close']],
    body: new Uint8Array(0),
  };
}

/** What a description says of our operations. Anything but a description of this service counts as none. */
export function describedService(answer: WireAnswer | null): ProbeReport['wsdl'] {
  const status = answer?.status ?? null;
  const absent = { present: false, status, operations: [], unread: 0 };
  if (answer === null || answer.status !== 200) return absent;
  const type = headerIn(answer.headers, 'content-type');
  const read = readWsdl(answer.body, type);
  if (!read.ok || !read.value.ofService) return absent;
  const { operations: described, unread } = read.value;
  return {
    present: true,
    status,
    operations: operations.filter((name) => described.has(name)),
    unread: unread.length,
  };
}
