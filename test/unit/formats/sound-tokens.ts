/** A generator of numbers that gives the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(20_261_128);
const pick = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
const hex = '0123456789abcdef';
const digits = '0123456789';
const base62 = `${digits}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const many = <Value>(n: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: n }, (_, at) => make(at));
const guid = () => [8, 4, 4, 4, 12].map((length) => pick(hex, length)).join('-');
const base64url = (length: number) => pick(`${base62}-_`, length);
/** As what was encrypted, an image or an archive: every byte by chance. */
export const bytesBy = (next: () => number, length: number) =>
  Uint8Array.from({ length }, () => Math.floor(next() * 256));
const bytes = (length: number) => bytesBy(random, length);
const base64 = (length: number) => Buffer.from(bytes(length)).toString('base64');

const words = [
  ...[
    'oturum',
    'şifreİIığü',
    'çağrı-merkezi',
    'токен',
    'ключ-сессии',
    'сессия42',
    'Ёлка',
    'п’ять',
    'zażółć',
    'jaźń',
  ],
  ...[
    'straße',
    'naïve',
    'señal',
    'aujourd’hui',
    'αβγδε',
    'συνεδρία',
    '会話トークン',
    'セッション',
    '会话令牌',
    '토큰',
    'רצועה',
  ],
  ...['جلسة', 'می‌روم', 'सत्र', 'क्‍ष', 'টোকেন', 'டோக்கன்', 'เซสชัน', 'სესია', 'նստաշրջան', 'ክፍለ', 'ខ្មែរ', 'မြန်မာ'],
  ...[
    '😀👍🏽',
    '👩‍💻',
    '❤️',
    'Ω-123',
    'ʻokina',
    'gül_2',
    'é',
    'ñandú-7',
    'ТОКЕН',
    'Сессия-А1',
    'КОРА',
    'МОСТ',
    'сор',
  ],
  ...[
    'session.jane',
    'jane-anex',
    'tokenone',
    'night_import',
    'A',
    '7',
    'abcd1234-1',
    'k-123456',
    '5f2c9a-631f',
  ],
];

/** Tokens of every kind that is legal, five hundred and more: none of them is doubtful. */
export const soundTokens: readonly string[] = [
  ...many(80, guid),
  ...many(30, () => guid().toUpperCase()),
  ...many(30, () => guid().replaceAll('-', '')),
  ...many(120, (at) => base64(1 + (at % 64))),
  ...many(60, (at) => base64url(8 + at)),
  ...many(30, (at) => `eyJ${base64url(20)}.eyJ${base64url(30 + at)}.${base64url(43)}`),
  ...many(5, () => `eyJ${base64url(20)}.eyJ${base64url(30)}.`),
  ...many(60, (at) => pick(hex, 6 + at)),
  ...many(40, (at) => `${1 + (at % 9)}${pick(digits, 3 + (at % 25))}7`),
  ...many(30, (at) => pick(base62, 6 + at)),
  ...many(20, () => `${pick(base62, 6)}.${pick(base62, 12)}`),
  ...many(20, () => `${pick(base62, 8)}:${pick(base62, 8)}`),
  ...many(10, () => `${pick(base62, 8)}~${pick(base62, 8)}`),
  ...words,
];
