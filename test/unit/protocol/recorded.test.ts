import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../shared/model/verdict.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { judge } from '../../../shared/protocol/judge.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { decode, transmission } from './answers.js';
import { recordedAnswer, recordedNames, recordedRequest } from './recorded-pair.js';

const endpoint = 'http://sws.test/sws/Authentication.asmx';

/** Every recorded pair: what was asked, what it means, and the token where our own request must be the same bytes. */
const pairs: Record<string, [Operation, Binding, Partial<Verdict>, string | null]> = {
  'get-checktoken-false': ['CheckToken', 'get', { outcome: 'accepted', active: false }, 'abc'],
  'get-logout-exception': ['Logout', 'get', { outcome: 'fault', cause: 'fault-text' }, 'boom'],
  'get-logout-ok': ['Logout', 'get', { outcome: 'accepted', cause: 'logout-answered' }, 'abc'],
  'get-unknown-operation': ['Logout', 'get', { outcome: 'fault', cause: 'fault-unknown-operation' }, null],
  'post-checktoken-false': ['CheckToken', 'post', { outcome: 'accepted', active: false }, 'abc'],
  'post-logout-missing-parameter': [
    'Logout',
    'post',
    { outcome: 'fault', cause: 'fault-missing-parameter' },
    null,
  ],
  'post-logout-ok': ['Logout', 'post', { outcome: 'accepted', cause: 'logout-answered' }, 'abc'],
  'soap11-checktoken-false': ['CheckToken', 'soap11', { outcome: 'accepted', active: false }, 'abc'],
  'soap11-logout-exception': ['Logout', 'soap11', { outcome: 'fault', cause: 'fault-server' }, 'boom'],
  'soap11-logout-ok': ['Logout', 'soap11', { outcome: 'accepted', cause: 'logout-answered' }, 'abc'],
  'soap11-malformed-request': ['Logout', 'soap11', { outcome: 'http-error', cause: 'bad-request' }, null],
  'soap11-unknown-soapaction': [
    'Logout',
    'soap11',
    { outcome: 'fault', cause: 'fault-unknown-operation' },
    null,
  ],
  'soap12-checktoken-false': ['CheckToken', 'soap12', { outcome: 'accepted', active: false }, 'abc'],
  'soap12-logout-ok': ['Logout', 'soap12', { outcome: 'accepted', cause: 'logout-answered' }, 'abc'],
  'soap12-logout-soapexception': [
    'Logout',
    'soap12',
    { outcome: 'fault', cause: 'fault-token' },
    'soapfault',
  ],
  wsdl: ['CheckToken', 'get', { outcome: 'unexpected', cause: 'wrong-root' }, null],
};

describe('the recorded exchanges', () => {
  it('are all in the table', () => {
    expect(Object.keys(pairs).sort()).toEqual([...recordedNames].sort());
  });

  for (const [name, [operation, binding, expected, token]] of Object.entries(pairs)) {
    it(`${name}: the answer means ${expected.outcome}`, () => {
      const verdict = judge(operation, binding, transmission({ answer: recordedAnswer(name) }));
      expect(verdict).toMatchObject(expected);
    });
    if (token === null || operation === 'Login') continue;
    it(`${name}: our request is the same bytes`, () => {
      const built = buildRequest({ operation, token }, binding, endpoint);
      if (!built.ok) throw new Error(built.error.message);
      const recorded = decode(recordedRequest(name))
        .replace('Connection: close', 'Connection: keep-alive')
        // They were recorded by another client, which does not ask caches to stand aside.
        .replace(/^(GET .*\r\nHost: .*\r\n)/, '$1Cache-Control: no-cache\r\nPragma: no-cache\r\n');
      expect(decode(requestBytes(built.value).bytes)).toBe(recorded);
    });
  }

  it('faults keep the code, the first line as reason and the rest as detail', () => {
    const soap = judge(
      'Logout',
      'soap12',
      transmission({ answer: recordedAnswer('soap12-logout-soapexception') }),
    );
    expect(soap.fault?.code).toBe('Sender');
    expect(soap.fault?.reason).toMatch(/SoapException: Invalid token\n {2}at Authentication\.Logout/);
    expect(soap.fault?.reason).toContain('in <2650e38df5474578a1a6e9d9fcc583c1>');
    expect(soap.fault).not.toHaveProperty('detail');
    const text = judge('Logout', 'get', transmission({ answer: recordedAnswer('get-logout-exception') }));
    expect(text.fault?.code).toBe('HTTP 500');
    expect(text.fault?.reason).toBe(
      'System.Exception: Object reference not set to an instance of an object.',
    );
    expect(text.fault?.detail).toMatch(/^at Authentication\.Logout/);
  });
});
