import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causes } from '../../../shared/model/causes.js';
import { bindings, operations, outcomes, serviceNamespace } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { createJudge } from '../../../shared/protocol/create-judge.js';
import { findIllegalCharacter } from '../../../shared/protocol/illegal-character.js';
import { judge } from '../../../shared/protocol/judge.js';
import { parseXml } from '../../../shared/protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../../../shared/protocol/xml-tree.js';
import { anyCharacter } from '../any-character.js';
import { complete, decode } from './answers.js';

const legalToken = fc
  .oneof(
    fc.string({ unit: anyCharacter, maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'<&>"\'\t\r\n +%&=;]😀é '), maxLength: 60 }),
  )
  .filter((token) => findIllegalCharacter(token) === null);

function find(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local && element.namespace === serviceNamespace) return element;
  return childElements(element)
    .map((child) => find(child, local))
    .find((found) => found !== undefined);
}

/** The token as the service would read it from our request. */
function arrives(token: string, binding: (typeof bindings)[number]): string | null | undefined {
  const built = buildRequest({ operation: 'CheckToken', token }, binding, 'https://h.test/s.asmx');
  if (!built.ok) throw new Error(built.error.message);
  const { url, body } = built.value;
  expect(new URL(url).href).toBe(url);
  if (binding === 'get') return new URL(url).searchParams.get('token');
  if (binding === 'post') return new URLSearchParams(decode(body)).get('token');
  const parsed = parseXml(decode(body));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const element = find(parsed.value, 'token');
  return element && textOf(element);
}

describe('any legal token', () => {
  it.each(bindings)('arrives as it is over %s', (binding) => {
    fc.assert(
      fc.property(legalToken, (token) => {
        expect(arrives(token, binding)).toBe(token);
      }),
    );
  });

  it.each(bindings)('of 64 KiB arrives over %s', (binding) => {
    const token = "<é😀&\r\n'".repeat(8_192).slice(0, 65_536);
    expect(arrives(token, binding)).toBe(token);
  });
});

const contentTypes = fc.constantFrom(
  null,
  'text/xml',
  'text/xml; charset=utf-16',
  'text/html',
  'application/soap+xml; charset=nonsense',
  'text/plain',
  ';;charset=',
);
const pieces = fc
  .array(
    fc.constantFrom(
      '<?xml version="1.0" encoding="utf-16"?>',
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">',
      '<soap:Body>',
      '</soap:Body>',
      '</soap:Envelope>',
      '<soap:Fault>',
      '</soap:Fault>',
      '<LogoutResponse xmlns="http://www.sansejour.com/"/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&#0;',
      '&x;',
      '<!DOCTYPE a [',
      ']>',
      'text',
    ),
    { maxLength: 12 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')));

describe('judge', () => {
  it('gives a known outcome and cause for any answer, and never throws', () => {
    const remembering = createJudge();
    fc.assert(
      fc.property(
        fc.constantFrom(...operations),
        fc.constantFrom(...bindings),
        fc.oneof(fc.constantFrom(200, 500, 405, 302, 204), fc.integer({ min: 0, max: 999 })),
        contentTypes,
        fc.oneof(fc.uint8Array({ maxLength: 300 }), pieces),
        fc.boolean(),
        (operation, binding, status, type, body, truncated) => {
          const given = complete({ status, type, body, truncated });
          const verdict = judge(operation, binding, given);
          expect(outcomes).toContain(verdict.outcome);
          expect(causes).toContain(verdict.cause);
          if (truncated) expect(verdict.outcome).not.toBe('accepted');
          expect(remembering(operation, binding, given)).toEqual(verdict);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
