import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../../shared/masking/mask-bytes.js';
import { maskText } from '../../../shared/masking/mask-text.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import { answerOf, requestOf } from '../../../shared/messages/compare/compared-message.js';
import { contractAnswer } from '../../../shared/messages/compare/contract-answer.js';
import { findDifferences } from '../../../shared/messages/compare/find-differences.js';
import { weightOf } from '../../../shared/model/difference.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { type Binding, bindings } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { type OperationCall, secretsOf } from '../../../shared/protocol/operation-call.js';
import { readContract } from '../../../shared/protocol/read-contract.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { parseXml } from '../../../shared/protocol/xml-gate.js';
import { contractRequest } from '../../../shared/raw-request/contract-request.js';
import { recordedAnswer } from '../protocol/recorded-pair.js';
import { fakeDetail, fakeSummary } from '../renderer/fake-data.js';

const endpoint = 'https://host.example/sws/Authentication.asmx';

function requestOfCall(call: OperationCall, binding: Binding) {
  const built = buildRequest(call, binding, endpoint);
  if (!built.ok) throw new Error(built.error.message);
  return { ...requestBytes(built.value), built: built.value };
}

/** The exchange as the history gives it to the window: what is secret is masked in it. */
function masked(call: OperationCall, binding: Binding): ExchangeDetail {
  const { bytes, bodyOffset, built } = requestOfCall(call, binding);
  const secrets = secretsOf(call);
  const requestBytesMasked = maskBytes(bytes, findSecretSlots(bytes, secrets));
  const token = call.operation === 'Login' ? null : maskToken(call.token);
  const summary = fakeSummary(0, { operation: call.operation, binding, tokenMask: token });
  return {
    ...fakeDetail(summary, false),
    url: maskText(built.url, secrets),
    requestHeaders: [...built.headers.map(([name, value]): [string, string] => [name, value])],
    requestBytes: requestBytesMasked,
    requestBody: requestBytesMasked.slice(bodyOffset),
  };
}

const token = fc
  .oneof(
    fc.string({ unit: fc.constantFrom('a', '7', '-', '&', '<', "'", ' ', 'é', '%', '+'), minLength: 1 }),
    // One may begin or end as what stands around it.
    fc.string({ unit: fc.constantFrom(...'ab<> +%='), minLength: 8, maxLength: 30 }),
  )
  // Of spaces alone nobody could say which of them are the token.
  .filter((text) => /[^\s+]/.test(text));

describe('the request that the contract asks for', () => {
  it('is the one that was sent where the contract was kept, masked as that one is', () => {
    fc.assert(
      fc.property(
        token,
        fc.constantFrom('Logout' as const, 'CheckToken' as const),
        fc.constantFrom(...bindings),
        (text, operation, binding) => {
          // A short token that the envelope holds of itself is hidden there as well, which nobody foresees without the token.
          const other = requestOfCall({ operation, token: 'other' }, binding).bytes;
          fc.pre(findSecretSlots(other, secretsOf({ operation, token: text })).length === 0);
          const detail = masked({ operation, token: text }, binding);
          const wanted = contractRequest(detail);
          if (!wanted.ok) throw new Error(wanted.error);
          expect(new TextDecoder().decode(wanted.value.wire)).toBe(
            new TextDecoder().decode(detail.requestBytes),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each(bindings)('holds for a Login over %s, without its password', (binding) => {
    const call = {
      operation: 'Login',
      databaseName: 'DB',
      userName: 'me',
      password: 'a&b secret',
      language: 'EN',
    } as const;
    const detail = masked(call, binding);
    const wanted = contractRequest(detail);
    expect(wanted.ok && findDifferences(requestOf(detail), wanted.value)).toEqual([]);
    expect(wanted.ok && new TextDecoder().decode(wanted.value.wire)).not.toContain('secret');
  });

  it('shows what departs from it', () => {
    const detail = masked({ operation: 'Logout', token: 'c0ffee00-1234-4567-89ab-00000000631f' }, 'soap11');
    const sent = new TextDecoder()
      .decode(detail.requestBytes)
      .replace('xmlns="http://www.sansejour.com/"', 'xmlns="urn:x"');
    const bytes = new TextEncoder().encode(sent);
    const changed = { ...detail, requestBytes: bytes, requestBody: bytes.slice(sent.indexOf('<?xml')) };
    const wanted = contractRequest(changed);
    if (!wanted.ok) throw new Error(wanted.error);
    expect(findDifferences(requestOf(changed), wanted.value)).toContainEqual({
      kind: 'content',
      how: 'namespace',
    });
  });

  it('has the token that was meant where the request has none', () => {
    const detail = masked({ operation: 'Logout', token: 'c0ffee00-1234-4567-89ab-00000000631f' }, 'soap11');
    const wanted = contractRequest({ ...detail, requestBody: new TextEncoder().encode('<broken') });
    expect(wanted.ok && new TextDecoder().decode(wanted.value.wire)).toContain(
      `<token>${'*'.repeat(32)}631f</token>`,
    );
  });
});

describe('the answer that the contract promises', () => {
  it.each(
    bindings.flatMap((binding) =>
      (['Logout', 'CheckToken', 'Login'] as const).map((operation) => [operation, binding] as const),
    ),
  )('is one that we take as such: %s over %s', (operation, binding) => {
    const wanted = contractAnswer(masked(callOf(operation), binding));
    if (!wanted) throw new Error('none');
    if (wanted.body.length === 0)
      return expect([operation, ['get', 'post'].includes(binding)]).toEqual(['Logout', true]);
    const root = parseXml(new TextDecoder().decode(wanted.body).replace('>boolean<', '>true<'));
    expect(root.ok && readContract(operation, binding, root.value)).toMatchObject({ ok: true });
  });

  it.each([
    'soap11-logout-ok',
    'soap12-logout-ok',
    'soap11-checktoken-false',
    'soap12-checktoken-false',
    'get-checktoken-false',
    'post-checktoken-false',
    'get-logout-ok',
  ])('says the same as a real one: %s', (name) => {
    const [binding = '', operation = ''] = name.split('-');
    const answer = recordedAnswer(name);
    const head = `HTTP/1.1 200 OK\r\n${answer.headers.map(([key, value]) => `${key}: ${value}\r\n`).join('')}\r\n`;
    const detail: ExchangeDetail = {
      ...masked(callOf(operation === 'logout' ? 'Logout' : 'CheckToken'), binding as Binding),
      ...(operation === 'logout' ? {} : { active: false }),
      answerHeaders: answer.headers.map(([key, value]) => [key, value]),
      answerBody: answer.body,
      answerBytes: new Uint8Array([...new TextEncoder().encode(head), ...answer.body]),
    };
    const wanted = contractAnswer(detail);
    if (!wanted) throw new Error('none');
    const differences = findDifferences(answerOf(detail), wanted);
    expect(differences.filter((one) => weightOf(one) === 'meaning')).toEqual([]);
    const failed = findDifferences({ ...answerOf(detail), startLine: 'HTTP/1.1 500 x' }, wanted);
    expect(failed.some((one) => weightOf(one) === 'meaning')).toBe(true);
  });
});

function callOf(operation: 'Logout' | 'CheckToken' | 'Login'): OperationCall {
  return operation === 'Login'
    ? { operation, databaseName: 'DB', userName: 'me', password: 'secret', language: 'EN' }
    : { operation, token: 'c0ffee00-1234-4567-89ab-00000000631f' };
}
