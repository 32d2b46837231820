import { describe, expect, it } from 'vitest';
import { mostCandidates, probeCandidates } from '../../../electron/calls/probe-candidates.js';

const endpoint = 'https://sws.example/x/Authentication.asmx';

describe('the endpoints that a pasted text may mean', () => {
  it.each([
    ['itself', endpoint],
    ['its help page', `${endpoint}?op=Logout`],
    ['its description', `${endpoint}?WSDL`],
    ['an operation with a token', `${endpoint}/Logout?token=abc`],
    ['a cURL command', `curl '${endpoint}' -H 'SOAPAction: "http://www.sansejour.com/Logout"' --data '<a/>'`],
    ['a sentence', `Please look at ${endpoint}?op=Logout thanks`],
  ])('%s', (_name, text) => {
    expect(probeCandidates(text)).toEqual({ ok: true, value: [endpoint] });
  });

  it.each(['sws.example', 'sws', '10.0.0.7', 'sws.example:8080', '"sws.example"'])(
    'asks over https before http: %s',
    (text) => {
      const found = probeCandidates(text);
      const schemes = found.ok ? found.value.map((one) => new URL(one).protocol) : [];
      expect(schemes).toEqual([...schemes].sort().reverse());
      expect(new Set(schemes)).toEqual(new Set(['https:', 'http:']));
      expect(schemes.length).toBeLessThanOrEqual(mostCandidates);
    },
  );

  it('keeps to a scheme that is named', () => {
    const found = probeCandidates('http://sws.example/');
    expect(found.ok && found.value.every((one) => one.startsWith('http://sws.example/'))).toBe(true);
  });

  it.each(['\n', '\r\n', '\t', '\n\n'])('that a line with words follows: %j', (between) => {
    const found = probeCandidates(`https://sws.example${between}Please look there`);
    expect(found.ok && new URL(found.value[0] ?? '').host).toBe('sws.example');
    // One that was broken is no address, whichever part of it would be one.
    for (const broken of [`https://sws.${between}example`, `https://sws${between}.example/x`])
      expect([broken, probeCandidates(broken).ok]).toEqual([broken, false]);
  });

  it.each(['', 'no address in here', 'ftp://sws.example', 'https://me:secret@sws.example'])(
    'is a sentence where there is none: %s',
    (text) => {
      const found = probeCandidates(text);
      expect(found).toMatchObject({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
      expect(JSON.stringify(found)).not.toContain('secret');
    },
  );

  it.each([
    'Look: https://sws.example/x/Authentication.asmx?back=http://other.example/y and then tell me',
    'Look: https://sws.example/x/Authentication.asmx;http://other.example/y and then tell me "so',
    'First (https://sws.example/x/Authentication.asmx), not https://other.example/y please',
  ])('is the first that stands alone, and none that stands in another: %s', (text) => {
    const found = probeCandidates(text);
    expect(new Set(found.ok ? found.value.map((one) => new URL(one).host) : [])).toEqual(
      new Set(['sws.example']),
    );
  });
});
