import { gzipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HeaderPair, WireAnswer } from '../../../shared/model/transmission.js';
import { judge } from '../../../shared/protocol/judge.js';
import { wrappingOf } from '../../../shared/protocol/wrappings.js';
import {
  type AnswerParts,
  answerOf,
  complete,
  decode,
  encode,
  envelope11,
  fault11,
  H,
  logoutResponse,
  T,
} from './answers.js';

const message = envelope11(logoutResponse);
/** What stands within, as far as a reader is told of it. */
const within = (inner: WireAnswer | null) =>
  inner === null
    ? null
    : {
        body: decode(inner.body),
        types: inner.headers.filter(([name]) => /^content-/i.test(name)),
        others: inner.headers.filter(([name]) => !/^content-/i.test(name)),
      };
const of = (parts: AnswerParts) => {
  const found = wrappingOf(answerOf(parts));
  return found === null ? null : { ...found, inner: within(found.inner) };
};
const inner = (body: string, type: string, others: readonly HeaderPair[] = []) => ({
  body,
  types: [
    ['Content-Type', type],
    ['Content-Length', String(encode(body).length)],
  ],
  others,
});

describe('an answer that is not wrapped', () => {
  it.each<[string, AnswerParts]>([
    ['an answer', { type: T, body: message }],
    ['the same twice over', { type: T, body: message, headers: [['content-type', ` ${T} `]] }],
    ['a comma in quotes', { type: 'text/xml; x="a, b/c"', body: message }],
    ['a comma with no type behind it', { type: 'text/xml; x=a, b', body: message }],
    ['two bytes of gzip', { type: T, body: Uint8Array.of(0x1f, 0x8b, 7) }],
    ['the first byte of gzip', { type: T, body: Uint8Array.of(0x1f, 0x8a, 8) }],
    ['a letter x', { type: T, body: 'x a' }],
    ['UTF-16 that is named', { type: 'text/xml; charset="UTF-16"', body: Buffer.from(message, 'utf16le') }],
    [
      'UTF-16 that is named, with blanks',
      { type: 'text/xml; charset  =  utf-16', body: Buffer.from(message, 'utf16le') },
    ],
    ['a bracket and one zero', { type: T, body: Uint8Array.of(0x3c, 0, 0x61, 0x61) }],
    ['a bracket and a zero further on', { type: T, body: Uint8Array.of(0x3c, 0x61, 0, 0) }],
    ['zeros', { type: T, body: Uint8Array.of(0, 0, 0, 0) }],
    ['a zero, a bracket, a letter', { type: T, body: Uint8Array.of(0, 0x3c, 0x61, 0) }],
    ['nothing', {}],
  ])('%s', (_what, parts) => expect(of(parts)).toBeNull());
});

describe('an answer that is packed and does not say so', () => {
  const others: readonly HeaderPair[] = [['Server', 'x']];
  it('is opened, and keeps its other headers', () => {
    const headers: readonly HeaderPair[] = [...others, ['content-range', 'bytes 0-1/2']];
    for (const [named, body] of [
      ['gzip', gzipSync(encode(message))],
      ...[1, 5, 6, 9].map((level) => ['deflate', zlibSync(encode(message), { level: level as 1 })] as const),
    ] as const)
      expect(of({ type: H, body, headers })).toEqual({
        ...{ cause: 'compressed-unnamed', named, inner: inner(message, H, others) },
      });
  });

  it('is told by its first bytes even where it cannot be opened', () => {
    const lying = gzipSync(encode(message));
    new DataView(lying.buffer).setUint32(lying.length - 4, 16 * 1024 * 1024 + 1, true);
    for (const body of [
      Uint8Array.of(0x1f, 0x8b, 8),
      lying,
      new Uint8Array([...lying, ...new Uint8Array(1024 * 1024)]),
    ])
      expect(of({ type: T, body })).toEqual({ cause: 'compressed-unnamed', named: 'gzip', inner: null });
    for (const second of [0x01, 0x5e, 0x9c, 0xda])
      expect(of({ type: T, body: Uint8Array.of(0x78, second, ...Array(6).fill(0xff)) })).toEqual({
        ...{ cause: 'compressed-unnamed', named: 'deflate', inner: null },
      });
  });

  it('is opened up to a size, and no further', () => {
    const zeros = (size: number) => of({ type: T, body: gzipSync(new Uint8Array(size)) })?.inner?.body.length;
    expect([zeros(16 * 1024 * 1024), zeros(16 * 1024 * 1024 + 1)]).toEqual([16 * 1024 * 1024, undefined]);
    const stored = (size: number) =>
      of({ type: T, body: gzipSync(new Uint8Array(size), { level: 0 }) })?.inner?.body.length;
    // Eighteen bytes around it, and five for each 64 KiB of it.
    const most = 1024 * 1024 - 18 - 5 * 17;
    expect(stored(most)).toBe(most);
    expect(stored(most + 100)).toBeUndefined();
  });
});

describe('an answer of two minds about what it is', () => {
  it.each<[string, AnswerParts, string, string | null]>([
    ['in two headers', { type: T, headers: [['Content-Type', 'text/html']] }, `text/html, ${T}`, T],
    ['in one, without a blank', { type: 'text/html,text/xml' }, 'text/html,text/xml', 'text/xml'],
    ['in one', { type: 'text/html, text/xml' }, 'text/html, text/xml', 'text/xml'],
    [
      'the first that is XML',
      { type: 'a/b,application/xml , text/xml' },
      'a/b,application/xml , text/xml',
      'application/xml',
    ],
    ['none of them XML', { type: 'text/html, text/plain' }, 'text/html, text/plain', null],
    [
      'with a comma in quotes',
      { type: 'text/html; x="a, b/xml", text/xml' },
      'text/html; x="a, b/xml", text/xml',
      'text/html; x="a, b/xml"',
    ],
    ['at length', { type: `text/xml, a/${'x'.repeat(200)}` }, `text/xml, a/${'x'.repeat(108)}`, 'text/xml'],
  ])('%s', (_what, parts, named, first) => {
    expect(of({ ...parts, body: message })).toEqual({
      ...{ cause: 'two-content-types', named, inner: first === null ? null : inner(message, first) },
    });
  });
});

describe('an answer in UTF-16 that does not say so', () => {
  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)('%s', (named, isSwapped) => {
    const body = Buffer.from(message, 'utf16le');
    if (isSwapped) body.swap16();
    const found = wrappingOf(answerOf({ type: T, body })) ?? expect.fail();
    expect([found.cause, found.named]).toEqual(['utf16-unmarked', named]);
    expect(found.inner?.headers).toContainEqual(['Content-Type', `text/xml; charset=${named}`]);
    expect([...(found.inner?.body ?? [])]).toEqual([...body]);
  });
});

describe('a part of an answer', () => {
  const range = `bytes 0-9/${'9'.repeat(100)}`;
  it.each<[string, AnswerParts, string]>([
    ['by its status', { status: 206 }, ''],
    ['by its range', { headers: [['Content-Range', 'bytes 0-9/20']] }, 'bytes 0-9/20'],
    ['by both', { status: 206, headers: [['content-range', range]] }, range.slice(0, 80)],
  ])('%s', (_what, parts, named) => {
    expect(of({ type: T, body: message, ...parts })).toEqual({ cause: 'part-of-answer', named, inner: null });
  });
});

describe('an answer of several parts', () => {
  const closed = { cause: 'wrapped-multipart', named: 'multipart/related', inner: null };
  const part = (body: string, ...head: readonly string[]) =>
    `--b\r\n${head.map((one) => `${one}\r\n`).join('')}\r\n${body}\r\n`;
  const xml = 'Content-Type: text/xml; charset=utf-8';
  const whole = `${part(message, xml)}--b--`;
  const type = 'multipart/related; boundary=b';
  const holds = (body: string, innerType: string, named = 'multipart/related') => ({
    ...{ cause: 'wrapped-multipart', named, inner: inner(body, innerType) },
  });

  it.each<[string, AnswerParts, object]>([
    ['one', { type, body: whole }, holds(message, T)],
    ['in quotes', { type: 'Multipart/Related; boundary="b"', body: whole }, holds(message, T)],
    [
      'of another kind',
      { type: 'multipart/mixed;boundary=b', body: whole },
      holds(message, T, 'multipart/mixed'),
    ],
    ['with words before', { type, body: `hello\r\n${whole}\r\nbye` }, holds(message, T)],
    [
      'with blanks behind its boundary',
      { type, body: whole.replace('--b\r\n', '--b \t\r\n') },
      holds(message, T),
    ],
    [
      'without a boundary in its head',
      { type: 'multipart/related', body: `\r\n${whole}` },
      holds(message, T),
    ],
    ['without a type', { type, body: `${part(message)}--b--` }, holds(message, '')],
    [
      'the first of two',
      { type, body: `${part(message, xml)}${part('x', 'Content-Type: a/b')}--b--` },
      holds(message, T),
    ],
    [
      'the one that is named',
      {
        type: `${type}; start="<2>"`,
        body: `${part('x', 'Content-ID: <1>')}${part(message, xml, 'content-id: <2>')}--b--`,
      },
      holds(message, T),
    ],
    [
      'the first where none has that name',
      {
        type: `${type}; start="<3>"`,
        body: `${part(message, xml, 'Content-ID: <1>')}${part('x', 'Content-ID: <2>')}--b--`,
      },
      holds(message, T),
    ],
    [
      'the first where none is named',
      { type, body: `${part(message, xml, 'Content-ID: <1>')}${part('x')}--b--` },
      holds(message, T),
    ],
    [
      'of a type within a type',
      {
        type,
        body: `${part(message, 'Content-Type: application/xop+xml; charset=utf-8; type="text/xml; action=x"')}--b--`,
      },
      holds(message, T),
    ],
    [
      'in base64',
      {
        type,
        body: `${part(btoa(message).replace(/(.{60})/g, '$1\r\n'), xml, 'Content-Transfer-Encoding: Base64')}--b--`,
      },
      holds(message, T),
    ],
    [
      'as mail writes it',
      {
        type,
        body: `${part('a=3Cb=\r\nc=\n d= \r\ne=3', xml, 'Content-Transfer-Encoding: quoted-printable')}--b--`,
      },
      holds('a<bc de=3', T),
    ],
    ...['7bit', '8BIT', 'binary'].map((how): [string, AnswerParts, object] => [
      how,
      { type, body: `${part('a=3Cb', xml, `Content-Transfer-Encoding: ${how}`)}--b--` },
      holds('a=3Cb', T),
    ]),
    [
      'in another way',
      { type, body: `${part(message, xml, 'Content-Transfer-Encoding: x-zip')}--b--` },
      closed,
    ],
    [
      'in almost another way',
      { type, body: `${part(message, xml, 'Content-Transfer-Encoding: xbase64')}--b--` },
      closed,
    ],
    [
      'in what would be base64 if it were called so',
      { type, body: `${part(btoa(message), xml, 'Content-Transfer-Encoding: x-zip')}--b--` },
      closed,
    ],
    [
      'in base64 that is none',
      { type, body: `${part('***', xml, 'Content-Transfer-Encoding: base64')}--b--` },
      closed,
    ],
    ['that is cut', { type, body: part(message, xml) }, closed],
    ['that is cut within its end', { type, body: `${part(message, xml)}--b-` }, closed],
    ['that has no part', { type, body: '--b--' }, closed],
    ['that has no boundary', { type: 'multipart/related', body: message }, closed],
    ['that has an empty boundary', { type: 'multipart/related; boundary=""', body: whole }, closed],
    ['whose part has no end of its head', { type, body: `--b\r\n${xml}\r\n--b--` }, holds('', '')],
  ])('%s', (_what, parts, expected) => expect(of(parts)).toEqual(expected));
});

describe('what a wrapped answer comes to', () => {
  const packed = (body: string, times = 1): Uint8Array =>
    times === 0 ? encode(body) : gzipSync(packed(body, times - 1));
  const judged = (body: Uint8Array, status = 200) =>
    judge('Logout', 'soap11', complete({ type: T, status, body }));
  const inside = { outcome: 'unexpected', cause: 'compressed-unnamed' };

  it('is no success, and says what stands within', () => {
    const facts = { named: 'gzip', inside: 'logout-answered' };
    expect(judged(packed(message))).toEqual({ ...inside, causeFacts: facts });
    expect(judged(packed('<a>b</a>'))).toMatchObject({ ...inside, quote: expect.stringContaining('a') });
    expect(judged(Uint8Array.of(0x1f, 0x8b, 8))).toEqual({ ...inside, causeFacts: { named: 'gzip' } });
  });

  it('is the fault or the error that stands within', () => {
    expect(judged(packed(fault11('soap:Server', 'Invalid token')), 500)).toMatchObject({
      ...{ outcome: 'fault', causeFacts: { inside: 'compressed-unnamed' } },
    });
    expect(judged(packed(''), 404)).toMatchObject({
      ...{ outcome: 'http-error', cause: 'not-found', causeFacts: { inside: 'compressed-unnamed' } },
    });
  });

  it('is read three times over, and no more often', () => {
    const fault = fault11('soap:Server', 'Invalid token');
    const outcomes = [0, 1, 2, 3, 4].map((times) => judged(packed(fault, times), 500).outcome);
    expect(outcomes.slice(0, 4)).toEqual(Array(4).fill('fault'));
    expect(outcomes[4]).not.toBe('fault');
  });
});
