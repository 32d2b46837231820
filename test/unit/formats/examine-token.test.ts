import { describe, expect, it } from 'vitest';
import { examineToken } from '../../../shared/formats/doubts/examine-token.js';
import { doubtCodes } from '../../../shared/model/doubt.js';
import { doubtMeaning } from '../../../shared/text/doubts.js';
import { soundTokens } from './sound-tokens.js';

const guid = '3130fdac-a8f6-4b7f-a3b9-2b695c0f9ccc';
const codesOf = (token: string) => examineToken(token).doubts.map(({ code }) => code);

describe('a sound token', () => {
  it('raises no doubt, whatever kind it is of', () => {
    expect(soundTokens.length).toBeGreaterThan(500);
    expect(soundTokens.filter((token) => codesOf(token).length > 0)).toEqual([]);
    expect(soundTokens.filter((token) => examineToken(token).cleaned !== token)).toEqual([]);
  });
});

const damaged: readonly (readonly [code: string, token: string, cleaned: string | null])[] = [
  ['invisible-character', `\u200b${guid}\ufeff`, guid],
  ['invisible-character', 'ab\u2060cd1234', 'abcd1234'],
  ['invisible-character', 'abcd\u200dxyz', 'abcdxyz'],
  ['bidirectional-character', `\u202d${guid}\u202c`, guid],
  ['control-character', `\x1b[31m${guid}\x1b[0m`, guid],
  ['soft-hyphen', `3130fdac-\u00ada8f6-4b7f-a3b9-2b695c0f9ccc`, guid],
  ['no-break-space', `\u00a0${guid}\u3000`, guid],
  ['outer-space', ` ${guid}\t`, guid],
  ['space-inside', '3130fdac-a8f6 -4b7f-a3b9-2b695c0f9ccc', guid],
  ['space-inside', 'ab1 d/ef', 'ab1+d/ef'],
  ['space-inside', 'please log out', null],
  ['line-break', `${guid}\r\n`, guid],
  ['line-break', '3130fdac-a8f6-4b7f-\r\n> a3b9-2b695c0f9ccc', guid],
  ['line-break', `${guid}\n${guid}`, null],
  ['lost-character', 'gar\ufffdon', null],
  ['wrong-character-set', 'ÅŸifre', 'şifre'],
  ['look-alike', guid.replaceAll('a', 'а'), guid],
  ['look-alike', guid.replaceAll('0', 'O'), guid],
  ['look-alike', '３１３０fdac', '3130fdac'],
  ['typographic-quotes', `“${guid}”`, guid],
  ['typographic-quotes', `«${guid}»`, guid],
  ['typographic-quotes', `„${guid}“`, guid],
  ['typographic-dashes', guid.replaceAll('-', '–'), guid],
  ['typographic-dashes', guid.replaceAll('-', '\u2011'), guid],
  ['surrounding-quotes', `"${guid}"`, guid],
  ['surrounding-quotes', `'${guid}'`, guid],
  ['braces', `{${guid}}`, guid],
  ['braces', `(${guid})`, guid],
  ['brackets', `<${guid}>`, guid],
  ['brackets', `[abcd1234`, 'abcd1234'],
  ['markdown', `**${guid}**`, guid],
  ['markdown', `\`${guid}\``, guid],
  ['markup', `<token>${guid}</token>`, guid],
  ['list-mark', `• ${guid}`, guid],
  ['list-mark', `1. ${guid}`, guid],
  ['list-mark', `> ${guid}`, guid],
  ['trailing-punctuation', `${guid}.`, guid],
  ['trailing-punctuation', `${guid},`, guid],
  ['json-punctuation', `"${guid}",`, guid],
  ['json-punctuation', `{"token":"${guid}"}`, guid],
  ['json-punctuation', `${guid}",`, guid],
  ['spreadsheet-formula', `="${guid}"`, guid],
  ['spreadsheet-formula', "'00123456", '00123456'],
  ['number-format', '123,456,789', '123456789'],
  ['number-format', '123456789.0', '123456789'],
  ['scientific-notation', '1.23E+17', null],
  ['scientific-notation', '1,23457e+17', null],
  ['rounded-number', '123456789012345000', null],
  ['date', '2026-11-28', null],
  ['html-entity', 'ab&amp;cd1', 'ab&cd1'],
  ['percent-escape', 'ab%2Bcd%3D%3D', 'ab+cd=='],
  ['percent-escape', 'ab%252Bcd', 'ab+cd'],
  ['backslash-escape', 'ab\\u002bcd', 'ab+cd'],
  ['backslash-escape', 'ab\\/cd', 'ab/cd'],
  ['caret-escape', 'ab^%2Bcd', 'ab+cd'],
  ['quoted-printable', 'abcd=3D=3D', 'abcd=='],
  ['name-in-front', `token=${guid}`, guid],
  ['name-in-front', `Bearer ${guid}`, guid],
  ['name-in-front', `jane=${guid}`, guid],
  ['name-in-front', `jane:${guid}`, guid],
  ['name-in-front', `jane~${guid}`, guid],
  ['name-in-front', `TOKEN1=${guid}`, guid],
  ['several-tokens', `${guid},${guid}`, null],
  ['several-tokens', `${guid};${guid};`, null],
  ['spreadsheet-formula', `=${guid}`, guid],
  ['address', `https://h.example/x.asmx/Logout?token=${guid}`, guid],
  ['address', 'https://h.example/x.asmx', null],
  ['address', 'jane@example.test', null],
  ...[
    '?',
    '{{token}}',
    '{token}',
    'string',
    '$TOKEN',
    `$\{TOKEN}`,
    '$(cat t)',
    '%TOKEN%',
    '<token>',
    '<your token>',
  ].map((one) => ['placeholder', one, null] as const),
  ...[
    'YOUR_TOKEN_HERE',
    'your-token',
    'null',
    'False',
    '[TOKEN]',
    ':token',
    '#{token}',
    '<%= token %>',
    '"{{token}}"',
  ].map((one) => ['placeholder', one, null] as const),
  ...[
    '00000000-0000-0000-0000-000000000000',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    '-',
    '#N/A',
    '@token.txt',
  ].map((one) => ['placeholder', one, null] as const),
  ...['****', '****631f', '3130••••', '[REDACTED]', '########'].map((one) => ['masked', one, null] as const),
  ...[
    '…631f',
    '...631f',
    '3130fdac…',
    '3130…9ccc',
    guid.slice(0, -1),
    guid.slice(1),
    `${guid}a`,
    guid.slice(0, 20),
  ].map((one) => ['cut', one, null] as const),
];

describe('a damaged token', () => {
  it.each(damaged)('is named %s: %j', (code, token, cleaned) => {
    expect(codesOf(token)).toContain(code);
    expect(examineToken(token).cleaned).toBe(cleaned);
  });

  it('that is damaged in two ways is named for both', () => {
    expect(codesOf(`\u200b“${guid}”.`)).toEqual(
      expect.arrayContaining(['invisible-character', 'typographic-quotes', 'trailing-punctuation']),
    );
    expect(examineToken(`\u200b“${guid}”.`).cleaned).toBe(guid);
  });

  it('has a cleaned form that is sound', () => {
    for (const [, token] of damaged) {
      const { cleaned } = examineToken(token);
      if (cleaned !== null) expect(codesOf(cleaned)).toEqual([]);
    }
  });

  it('has a sentence for each code', () => {
    for (const code of doubtCodes) expect(doubtMeaning({ code, facts: {} })).toMatch(/[.)]$/);
  });
});
