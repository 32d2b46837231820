import { composeProblemText as say } from '../text/compose-problems.js';
import { type DraftHeader, headersNamed, type ParsedDraft } from './parse-draft.js';
import type { Findings } from './problem.js';

interface Sizes {
  /** In bytes as they leave; null where that depends on a token which is not here. */
  readonly bodySize: number | null;
  /** Content-Length is written when it is sent. */
  readonly fixLength: boolean;
}

/** Whether the server will find the end of the body where it is. */
export function checkFraming(parsed: ParsedDraft, sizes: Sizes, findings: Findings): void {
  const { headers, requestLine, body } = parsed;
  const lengths = headersNamed(headers, 'content-length');
  const [coding] = headersNamed(headers, 'transfer-encoding');
  for (const again of lengths.slice(1)) findings.error(again, say.twice({ name: 'Content-Length' }));
  if (coding !== undefined) {
    checkCoding(coding, parsed, findings);
    for (const length of lengths) findings.error(length, say.lengthAndCoding);
    return;
  }
  if (requestLine.method === 'GET' && body !== '') findings.warn(requestLine, say.getBody);
  // With one header or none, the length is written when it leaves.
  if (sizes.fixLength && lengths.length < 2) return;
  const { bodySize } = sizes;
  for (const length of lengths) checkLength(length, bodySize, findings);
  if (lengths.length === 0 && bodySize !== null && bodySize > 0) {
    const last = headers.at(-1) ?? requestLine;
    const insert = `\nContent-Length: ${bodySize}`;
    findings.error(requestLine, say.lengthMissing({ is: bodySize }), {
      label: say.addLength({ is: bodySize }),
      from: last.to,
      to: last.to,
      insert,
    });
  }
}

function checkLength(length: DraftHeader, bodySize: number | null, findings: Findings): void {
  const said = length.value ?? '';
  const place = said === '' ? length : { from: length.valueFrom, to: length.valueFrom + said.length };
  const fix =
    bodySize === null
      ? undefined
      : {
          label: say.setLength({ is: bodySize }),
          from: length.valueFrom,
          to: length.valueFrom + said.length,
          insert: String(bodySize),
        };
  if (!/^\d+$/.test(said)) {
    findings.error(place, say.lengthNoNumber, fix);
    return;
  }
  if (bodySize !== null && Number(said) !== bodySize)
    findings.error(place, say.lengthWrong({ said, is: bodySize }), fix);
}

function checkCoding(coding: DraftHeader, { body }: ParsedDraft, findings: Findings): void {
  const value = coding.value ?? '';
  if (!/(^|,)\s*chunked\s*$/i.test(value)) {
    findings.error(coding, say.oddCoding({ coding: value }));
    return;
  }
  const isChunked = /^[0-9a-f]+[^\n]*\r?\n/i.test(body) && /(^|\n)0[^\n]*\r?\n(?:[^\n]+\n)*\r?\n$/.test(body);
  if (!isChunked) findings.error(coding, say.notChunked);
}
