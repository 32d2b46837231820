import { expect, it } from 'vitest';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import type { CertificateFacts, ConnectionFacts, Timings } from '../../../shared/model/transmission.js';

type SameKeys<One, Other> = [keyof One, keyof Other] extends [keyof Other, keyof One] ? true : false;
type Detail = ExchangeDetail['connection'];
type DetailTls = NonNullable<Detail['tls']>;

it('what the transport tells of an exchange is all in the schema of what the window is told', () => {
  // A schema leaves out what it does not name, and nobody would hear of it.
  const same: [
    SameKeys<Timings, ExchangeDetail['timings']>,
    SameKeys<ConnectionFacts, Detail>,
    SameKeys<NonNullable<ConnectionFacts['tls']>, DetailTls>,
    SameKeys<CertificateFacts, DetailTls['chain'][number]>,
  ] = [true, true, true, true];
  expect(same).not.toContain(false);
});
