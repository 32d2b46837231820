import { describe, expect, it } from 'vitest';
import { allExchanges } from '../../../renderer/api/all-exchanges.js';
import { ok } from '../../../shared/model/result.js';
import { createFakeClient } from './fake-client.js';
import { fakeSummary } from './fake-data.js';

describe('the exchanges of a session', () => {
  it.each([0, 1, 499, 500, 1203])(
    'are all there, once and in order, also when there are %i',
    async (count) => {
      const kept = Array.from({ length: count }, (_, index) => fakeSummary(count - index));
      const { client } = createFakeClient();
      const paged = {
        ...client.exchanges,
        list: async ({ before, limit }: { before?: string | undefined; limit: number }) => {
          const from = before === undefined ? 0 : kept.findIndex(({ id }) => id === before) + 1;
          return ok(kept.slice(from, from + limit));
        },
      };
      expect((await allExchanges({ exchanges: paged }, 's')).map(({ id }) => id)).toEqual(
        kept.map(({ id }) => id),
      );
    },
  );
});
