import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import { bindings } from '../../../shared/model/words.js';
import { details } from '../renderer/exchange-view/details.js';
import { clearExchange } from './make-exchange.js';

const need = createRequire(import.meta.url);

/** The published schema of HAR 1.2, in the dialect that it is written in. */
function schema(): ValidateFunction {
  const ajv = new Ajv({
    strict: false,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/,
      date: true,
      uri: true,
      regex: true,
      ipv4: (text: string) => isIP(text) === 4,
      ipv6: (text: string) => isIP(text) === 6,
    },
  });
  const schemas: Record<string, object & { $id: string }> = need('har-schema');
  ajv.addMetaSchema(
    JSON.parse(readFileSync(need.resolve('ajv/dist/refs/json-schema-draft-06.json'), 'utf8')),
  );
  for (const one of Object.values(schemas)) ajv.addSchema(one);
  const found = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  if (!found) throw new Error('The schema of HAR is not there.');
  return found as ValidateFunction;
}

describe('HAR', () => {
  const validate = schema();
  const harOf = (...list: Parameters<typeof handoverOf>[0][]) => {
    const text = writeHandover(
      'har',
      list.map((detail) => handoverOf(detail, [])),
      '0.1.0',
    );
    if (!text.ok) throw new Error(text.error);
    return JSON.parse(text.value);
  };

  it('is valid by its schema for every kind of exchange', () => {
    const small = Object.entries(details).filter(([name]) => name !== 'big' && name !== 'line');
    const exchanges = [
      ...small.map(([name, make]) => [name, make()] as const),
      ...bindings.map((binding) => [binding, clearExchange({ binding, token: 'ç&<>"' })] as const),
    ];
    for (const [name, exchange] of exchanges) {
      const valid = validate(harOf(exchange));
      expect({ name, errors: valid ? [] : validate.errors }).toEqual({ name, errors: [] });
    }
    expect(validate(harOf(...exchanges.map(([, exchange]) => exchange)))).toBe(true);
  });

  it('would find a wrong one', () => {
    const har = harOf(clearExchange({}));
    har.log.entries[0].request.bodySize = 'many';
    expect(validate(har)).toBe(false);
    const other = harOf(clearExchange({}));
    delete other.log.entries[0].timings.send;
    expect(validate(other)).toBe(false);
  });

  it('adds the times up, keeps headers in order, and says what is not known', () => {
    const [entry] = harOf(clearExchange({ binding: 'post', token: 'a&b' })).log.entries;
    const { blocked, dns, connect, ssl, send, wait, receive } = entry.timings;
    expect([blocked, ssl]).toEqual([-1, -1]);
    expect(dns + connect + send + wait + receive).toBeCloseTo(entry.time, 6);
    expect(entry.time).toBe(12.5);
    expect(entry.request.headers.map(({ name }: { name: string }) => name)).toEqual([
      'Host',
      'Content-Type',
      'Content-Length',
      'Connection',
    ]);
    expect(entry.request.postData).toEqual({
      mimeType: 'application/x-www-form-urlencoded',
      text: 'token=a%26b',
    });
    expect(entry.response.redirectURL).toBe('');
    const [refused] = harOf(details.refused?.() ?? clearExchange({})).log.entries;
    expect([refused.response.status, refused.response.bodySize, refused.request.headersSize]).toEqual([
      0, -1, -1,
    ]);
    const [tls] = harOf(details.soap?.() ?? clearExchange({})).log.entries;
    expect(tls.timings).toMatchObject({ dns: 12.4, connect: 84.4, ssl: 56.7 });
  });
});
