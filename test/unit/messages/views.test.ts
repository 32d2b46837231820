import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDifference,
  firstDifferenceInChunks,
} from '../../../shared/messages/compare/first-difference.js';
import { hexLines } from '../../../shared/messages/compare/hex-lines.js';
import { messageText } from '../../../shared/messages/compare/message-text.js';
import { answerWith, bytesOf, utf16 } from './messages.js';

const bytes = fc.uint8Array({ maxLength: 200 });
const normal = { view: 'normal', normalHeaders: true } as const;

describe('bytes as lines', () => {
  it('hold every byte once, in order', () => {
    fc.assert(
      fc.property(bytes, (of) => {
        const { text, offsets } = hexLines(of);
        const lines = text === '' ? [] : text.split('\n');
        const read = lines.flatMap((line) => line.slice(0, 48).trim().split(' '));
        expect(read).toEqual([...of].map((byte) => byte.toString(16).padStart(2, '0')));
        expect(offsets.length).toBe(lines.length);
      }),
    );
  });

  it('come back into step behind the next line feed', () => {
    const of = (text: string) => hexLines(bytesOf(text)).text.split('\n');
    const [one, other] = [of('one line\nanother\nthe last'), of('one lines\nanother\nthe last')];
    expect(one.slice(1)).toEqual(other.slice(1));
    expect(hexLines(bytesOf('a\nb')).offsets).toEqual([0, 2]);
  });
});

describe('the first difference', () => {
  it('is the first byte that is not the same', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (a, b) => {
        const at = [...a, -1].findIndex((byte, index) => byte !== ([...b, -1][index] ?? -2));
        const expected = at < 0 ? null : at;
        expect(firstDifference(a, b)).toBe(expected);
        expect(await firstDifferenceInChunks(a, b, async () => {})).toBe(expected);
      }),
    );
  });

  it('is found in megabytes, with a pause between chunks', async () => {
    const a = new Uint8Array(5_000_000);
    const b = a.slice();
    b[4_999_999] = 1;
    let pauses = 0;
    const pause = async () => void pauses++;
    expect(await firstDifferenceInChunks(a, b, pause)).toBe(4_999_999);
    expect(pauses).toBe(4);
    expect(await firstDifferenceInChunks(a, a.slice(), pause)).toBeNull();
    expect(await firstDifferenceInChunks(a, a.subarray(0, 2_000_000), pause)).toBe(2_000_000);
  });
});

describe('the normalised view', () => {
  it('orders the headers where wanted, and leaves them where not', () => {
    const message = answerWith('<b y="1" x="2"/>', [
      ['Server', 'x'],
      ['Date', 'y'],
      ['Set-Cookie', '2'],
      ['set-cookie', '1'],
    ]);
    expect(messageText(message, normal).text).toBe(
      'HTTP/1.1 200 OK\ndate: y\nserver: x\nset-cookie: 2\nset-cookie: 1\n\n<b x="2" y="1"/>',
    );
    expect(messageText(message, { ...normal, normalHeaders: false }).text).toContain('Server: x\nDate: y');
  });

  it('reads a body in its own encoding', () => {
    const { text, problem } = messageText(answerWith(utf16('<a>é</a>')), normal);
    expect(problem).toBeNull();
    expect(text).toContain('<a>é</a>');
  });

  it('falls back to the text of what is not well-formed, and says why', () => {
    const { text, problem } = messageText(answerWith('<a>\r\n<b></a>'), normal);
    expect(text).toContain('<a>\n<b></a>');
    expect(problem).toMatch(/^line 2, column \d+: /);
  });

  it('shows a form value by value', () => {
    const form = answerWith('token=a%20b&x=1', [['Content-Type', 'application/x-www-form-urlencoded']]);
    expect(messageText(form, normal).text).toContain('\n\ntoken = a b\nx = 1');
  });
});
