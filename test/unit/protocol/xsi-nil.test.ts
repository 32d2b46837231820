import { expect, it } from 'vitest';
import { parseXml } from '../../../shared/protocol/xml-gate.js';
import { isNil } from '../../../shared/protocol/xsi-nil.js';

const schema = 'http://www.w3.org/2001/XMLSchema-instance';
const drafts = ['http://www.w3.org/2000/10/XMLSchema-instance', 'http://www.w3.org/1999/XMLSchema-instance'];

it.each<[string, string, boolean]>([
  ...[schema, ...drafts].map((namespace): [string, string, boolean] => [namespace, 'i:nil="true"', true]),
  [schema, 'i:nil="1"', true],
  [schema, 'i:null="1"', true],
  [schema, 'i:NIL="true"', true],
  [schema, 'nil="true"', true],
  [schema, 'i:type="x" i:nil="true"', true],
  // Whatever is no plain no.
  ...['', 'no', 'falsehood', 'nonfalse', '00', '10'].map((value): [string, string, boolean] => [
    ...([schema, `i:nil="${value}"`, true] as const),
  ]),
  ...['false', ' false ', '0'].map((value): [string, string, boolean] => [
    ...([schema, `i:nil="${value}"`, false] as const),
  ]),
  [schema, '', false],
  [schema, 'i:nill="true"', false],
  [schema, 'i:anil="true"', false],
  [`${schema}s`, 'i:nil="true"', false],
  [`x${schema}`, 'i:nil="true"', false],
  ['http://www.w3.org/2002/XMLSchema-instance', 'i:nil="true"', false],
])('of %s, %s: has no value is %s', (namespace, attributes, expected) => {
  const parsed = parseXml(`<a xmlns:i="${namespace}" ${attributes}>b</a>`);
  expect(parsed.ok && isNil(parsed.value)).toBe(expected);
});
