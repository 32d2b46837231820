import { describe, expect, it } from 'vitest';
import { validityOf } from '../../../renderer/features/exchange/certificate-validity.js';
import { hexRow, hexRowCount } from '../../../renderer/features/exchange/hex-rows.js';
import { splitInvisible } from '../../../renderer/features/exchange/invisible-characters.js';
import { barOf, waterfall } from '../../../renderer/features/exchange/waterfall.js';
import { formPairs } from '../../../shared/messages/form-pairs.js';
import { findWireHead, wireLine } from '../../../shared/messages/wire-head.js';
import { learnAndSpeak, speak } from '../../../shared/text/language.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('hexRow', () => {
  it('shows offset, sixteen bytes and ASCII', () => {
    const some = Uint8Array.from({ length: 18 }, (_, i) => i * 15);
    expect(hexRowCount(some.length, 16)).toBe(2);
    expect(hexRow(some, 0, 16)).toEqual({
      offset: '00000000',
      hex: '00 0f 1e 2d 3c 4b 5a 69  78 87 96 a5 b4 c3 d2 e1',
      ascii: '...-<KZix.......',
    });
    expect(hexRow(some, 1, 16)).toMatchObject({ offset: '00000010', ascii: '..' });
    expect(hexRow(some, 1, 16).hex).toHaveLength(48);
  });
});

describe('waterfall', () => {
  it('begins each step where the one before it ended', () => {
    const steps = waterfall(
      { dnsMs: 10, connectMs: 30, tlsMs: 60, sentMs: 61, firstByteMs: 90, endMs: 100 },
      null,
    );
    expect(steps.map((step) => [step.phase, step.startMs, step.endMs])).toEqual([
      ['dns', 0, 10],
      ['connect', 10, 30],
      ['tls', 30, 60],
      ['send', 60, 61],
      ['wait', 61, 90],
      ['receive', 90, 100],
    ]);
    expect(steps.some((step) => step.brokeOff)).toBe(false);
  });

  it('ends in the step that broke off', () => {
    const refused = waterfall({ dnsMs: 8, endMs: 40 }, 'connect');
    expect(refused.at(-1)).toEqual({ phase: 'connect', startMs: 8, endMs: 40, brokeOff: true });
    expect(waterfall({ sentMs: 1, endMs: 50 }, null).at(-1)).toMatchObject({ phase: 'wait', brokeOff: true });
    expect(waterfall({ sentMs: 1, firstByteMs: 5, endMs: 9 }, 'receive').at(-1)).toMatchObject({
      phase: 'receive',
      brokeOff: true,
    });
  });

  it('keeps bars in the picture', () => {
    const thin = barOf({ phase: 'receive', startMs: 100, endMs: 100, brokeOff: false }, 100);
    expect(thin.leftPercent + thin.widthPercent).toBeLessThanOrEqual(100);
    expect(barOf({ phase: 'dns', startMs: 0, endMs: 0, brokeOff: false }, 0).widthPercent).toBeGreaterThan(0);
  });
});

describe('validityOf', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const from = '2026-01-01T00:00:00Z';
  it.each([
    ['2026-12-06T12:00:00Z', 'ending', 'expires in 12 days'],
    ['2026-11-23T08:00:00Z', 'over', 'expired yesterday'],
    ['2026-11-24T17:00:00Z', 'ending', 'expires in 5 hours'],
    ['2028-12-24T12:00:00Z', 'valid', 'expires in 2 years'],
  ])('%s', (to, state, phrase) => {
    expect(validityOf(from, to, now)).toEqual({ state, phrase });
  });
  it('says it in the language that is spoken', async () => {
    await learnAndSpeak('tr');
    expect(validityOf(from, '2026-12-06T12:00:00Z', now)?.phrase).toBe('süresi dolar (12 gün sonra)');
    await learnAndSpeak('ru');
    expect(validityOf(from, '2026-12-06T12:00:00Z', now)?.phrase).toBe('истекает через 12 дней');
    speak('en');
  });
  it('knows what has not begun and what it cannot read', () => {
    expect(validityOf('2026-11-26T00:00:00Z', '2027-01-01T00:00:00Z', now)?.state).toBe('early');
    expect(validityOf('soon', 'later', now)).toBeNull();
  });
});

describe('heads, forms and invisible characters', () => {
  it('finds the final head behind interim ones', () => {
    const wire = bytes('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\n\r\nbody');
    const head = findWireHead(wire);
    expect(wireLine(wire, head.start)).toBe('HTTP/1.1 200 OK');
    expect(new TextDecoder().decode(wire.subarray(head.bodyOffset))).toBe('body');
    expect(findWireHead(bytes('HTTP/1.1 200 OK\r\nA:')).bodyOffset).toBe(19);
  });
  it('decodes parameters and leaves what it cannot', () => {
    expect(formPairs('a=b+c%C3%BC&bad=%E0&x')).toEqual([
      { name: 'a', value: 'b cü', asItCame: false },
      { name: 'bad', value: '%E0', asItCame: true },
      { name: 'x', value: '', asItCame: false },
    ]);
  });
  it('cuts out bidi and zero-width controls and nothing else', () => {
    expect(splitInvisible('a\u202eb\u200bc\td\u{e0041}')).toEqual([
      { text: 'a' },
      { code: 0x202e },
      { text: 'b' },
      { code: 0x200b },
      { text: 'c\td' },
      { code: 0xe0041 },
    ]);
  });
});
