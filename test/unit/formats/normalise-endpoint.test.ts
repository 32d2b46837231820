import { describe, expect, it } from 'vitest';
import { normaliseEndpoint } from '../../../shared/formats/paste/normalise-endpoint.js';
import { parseEndpoint } from '../../../shared/protocol/endpoint.js';

const https = 'https://h.example.com';
const known = ['/swsproxy/Authentication.asmx', '/sws/Authentication.asmx', '/Authentication.asmx'];

describe('normaliseEndpoint', () => {
  it.each<[string, string[]]>([
    ['https://h.example.com/swsproxy/Authentication.asmx', [`${https}${known[0]}`]],
    [' <https://h.example.com/sws/Authentication.asmx?op=Logout>. ', [`${https}${known[1]}`]],
    ['https://h.example.com/sws/Authentication.asmx?WSDL', [`${https}${known[1]}`]],
    ['https://h.example.com/sws/Authentication.asmx/Logout?token=abc', [`${https}${known[1]}`]],
    ['https://h.example.com/sws/authentication.ASMX#x', [`${https}/sws/authentication.ASMX`]],
    ['https://h.example.com', known.map((path) => https + path)],
    ['https://h.example.com/sws/', [known[1], known[0], known[2]].map((path) => https + path)],
    ['https://h.example.com/sws/Hotel.asmx', [`${https}${known[1]}`, `${https}/sws/Hotel.asmx`]],
    [
      'https://h.example.com/a/b',
      [
        `${https}/a/b/Authentication.asmx`,
        `${https}/a/Authentication.asmx`,
        ...known.map((path) => https + path),
      ],
    ],
    [
      'h.example.com/x/Authentication.asmx',
      [`${https}/x/Authentication.asmx`, 'http://h.example.com/x/Authentication.asmx'],
    ],
    [
      '10.0.0.7/sws/Authentication.asmx',
      ['http://10.0.0.7/sws/Authentication.asmx', 'https://10.0.0.7/sws/Authentication.asmx'],
    ],
    [
      'localhost:8080/Authentication.asmx',
      ['http://localhost:8080/Authentication.asmx', 'https://localhost:8080/Authentication.asmx'],
    ],
  ])('reads %j', (text, expected) => {
    expect(normaliseEndpoint(text)).toEqual({ ok: true, value: expected });
  });

  it('gives only addresses that can be called', () => {
    const result = normaliseEndpoint('müller.example.com/a b/');
    if (!result.ok) throw new Error(result.error);
    expect(result.value.length).toBe(8);
    for (const endpoint of result.value) expect(parseEndpoint(endpoint).ok).toBe(true);
  });

  it.each(['', '  ', 'ftp://h.example.com/', 'https://u:p@h.example.com/', 'https://', 'two words'])(
    'refuses %j',
    (text) => {
      expect(normaliseEndpoint(text).ok).toBe(false);
    },
  );
});
