import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import { handoverFormats } from '../../../shared/model/handover-format.js';
import { bindings } from '../../../shared/model/words.js';
import { spellings } from '../exchange/spellings.js';
import { clearExchange, type Made, maskedExchange } from './make-exchange.js';
import { formsFound } from './token-forms.js';

/** What buildRequest takes, long and various enough not to stand in an exchange by chance. */
const tokens = fc
  .oneof(
    fc.uuid(),
    fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(...'abXY01&<>"\'%+/=\\ ç\u0131😀;#^`$') }),
    fc.base64String({ minLength: 12, maxLength: 40 }),
  )
  .filter((token) => new Set(token).size > 4 && token.trim() === token && !token.includes('*'));

function answerWith(echo: Uint8Array, place: 'body' | 'header' | 'chunked' | 'gzip', token: string): Made {
  const body = Buffer.concat([Buffer.from('<a>'), echo, Buffer.from('</a>')]);
  const head = (more: string) => Buffer.from(`HTTP/1.1 500 No\r\nContent-Type: text/xml\r\n${more}\r\n`);
  if (place === 'header') {
    // A header can carry no line end.
    const value = Buffer.from(echo.filter((byte) => byte !== 10 && byte !== 13));
    return {
      token,
      answer: Buffer.concat([Buffer.from('HTTP/1.1 500 No\r\nX-Echo: '), value, Buffer.from('\r\n\r\n')]),
    };
  }
  if (place === 'gzip')
    return {
      token,
      answer: Buffer.concat([head('Content-Encoding: gzip\r\n'), gzipSync(body)]),
      answerBody: body,
    };
  if (place === 'chunked') {
    // A chunk's border in the midst of the token.
    const half = body.length >> 1;
    const chunk = (piece: Uint8Array) =>
      Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
    const chunks = [chunk(body.subarray(0, half)), chunk(body.subarray(half)), Buffer.from('0\r\n\r\n')];
    return {
      token,
      answer: Buffer.concat([head('Transfer-Encoding: chunked\r\n'), ...chunks]),
      answerBody: body,
    };
  }
  return { token, answer: Buffer.concat([head(`Content-Length: ${body.length}\r\n`), body]) };
}

describe('handing over', () => {
  it('leaves no form of the token in any format, wherever it stood', () => {
    fc.assert(
      fc.property(
        tokens,
        fc.constantFrom(...bindings),
        fc.constantFrom('body', 'header', 'chunked', 'gzip'),
        fc.nat(),
        fc.integer(),
        fc.string({ maxLength: 5 }),
        (token, binding, place, spelling, seed, before) => {
          const secrets = [{ kind: 'token' as const, text: token }];
          const forms = [
            ...spellings(token, seed),
            { name: 'base64 at an alignment', value: Buffer.from(before + token).toString('base64') },
          ];
          const form = forms[spelling % forms.length];
          if (!form) return;
          const echo = typeof form.value === 'string' ? Buffer.from(form.value) : Buffer.from(form.value);
          const made = {
            ...answerWith(echo, place, token),
            binding,
            change: { fault: { code: 'soap:Server', reason: `No session ${token}` }, quote: `said ${token}` },
          };
          // Once as the history masked it, and once by value alone.
          for (const exchange of [
            handoverOf(maskedExchange(made, secrets), []),
            handoverOf(clearExchange(made), secrets),
          ]) {
            for (const format of handoverFormats) {
              const text = writeHandover(format, [exchange], '0.1.0');
              if (!text.ok) throw new Error(text.error);
              expect({
                format,
                place,
                form: form.name,
                token,
                found: formsFound(decoded(text.value), token),
              }).toEqual({
                format,
                place,
                form: form.name,
                token,
                found: [],
              });
            }
          }
        },
      ),
      // One that ends as it begins: what stands behind it is no part of it.
      { numRuns: 200, examples: [['00000018-0000-1000-8000-000200000018', 'get', 'body', 0, 0, '']] },
    );
  });

  it('is found by the search where it was not masked, in every format and form', () => {
    const token = `7c9e&6679-ç-<40de>"944b`;
    for (const form of spellings(token, 12345)) {
      const echo = typeof form.value === 'string' ? Buffer.from(form.value) : Buffer.from(form.value);
      const exchange = handoverOf(clearExchange(answerWith(echo, 'body', 'another token')), []);
      for (const format of ['har', 'text', 'markdown'] as const) {
        const text = writeHandover(format, [exchange], '0.1.0');
        expect({
          format,
          form: form.name,
          found: text.ok && formsFound(decoded(text.value), token).length > 0,
        }).toEqual({
          format,
          form: form.name,
          found: true,
        });
      }
    }
    for (const format of handoverFormats) {
      for (const binding of bindings) {
        const text = writeHandover(format, [handoverOf(clearExchange({ token, binding }), [])], '0.1.0');
        expect({
          format,
          binding,
          found: text.ok && formsFound(decoded(text.value), token).length > 0,
        }).toEqual({
          format,
          binding,
          found: true,
        });
      }
    }
  });
});

/** With what stands in base64 behind it: bodies that are no text, and commands that no shell is to read. */
function decoded(text: string): string {
  const joined = text.replace(/^>>?"[^"]*" echo (\S+)\r?\n/gm, '$1').replace(/\n(?=[A-Za-z0-9+/=]+\n)/g, '');
  const dumps = Array.from(text.matchAll(/(?:^[0-9a-f]{8} {2}[0-9a-f ]+$\n?)+/gm), ([rows]) =>
    Buffer.from(rows.replace(/^[0-9a-f]{8} {2}/gm, '').replace(/\s/g, ''), 'hex'),
  );
  const encoded = Array.from(joined.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g), ([blob]) =>
    Buffer.from(blob, 'base64'),
  );
  const blobs = [...encoded, ...dumps];
  const wide = blobs.flatMap((blob) => [0, 1].map((skip) => evenly(blob.subarray(skip))));
  return [
    text,
    ...blobs.map((blob) => blob.toString('utf8')),
    ...wide.map((blob) => blob.toString('utf16le')),
    ...wide.map((blob) => blob.swap16().toString('utf16le')),
  ].join('\n');
}

function evenly(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1));
}
