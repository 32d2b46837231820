import { describe, expect, it } from 'vitest';
import { allExchanges } from '../../../renderer/api/all-exchanges.js';
import { ok } from '../../../shared/model/result.js';
import { createFakeClient } from './fake-client.js';
import { fakeSummary } from './fake-data.js';

/** So many are kept, the newest first; `onPage` is called before each page of them goes out. */
function keeping(count: number, onPage: (fake: ReturnType<typeof createFakeClient>) => void = () => {}) {
  const kept = Array.from({ length: count }, (_, index) => fakeSummary(count - index));
  const fake = createFakeClient();
  const list = async ({ before, limit }: { before?: string | undefined; limit: number }) => {
    const from = before === undefined ? 0 : kept.findIndex(({ id }) => id === before) + 1;
    const page = kept.slice(from, from + limit);
    onPage(fake);
    return ok(page);
  };
  return { kept, client: { on: fake.client.on, exchanges: { ...fake.client.exchanges, list } } };
}

describe('the exchanges of a session', () => {
  it.each([0, 1, 499, 500, 1203])(
    'are all there, once and in order, also when there are %i',
    async (count) => {
      const { kept, client } = keeping(count);
      expect((await allExchanges(client, 's')).map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    },
  );

  it.each([0, 1, 1203])('hold what was added while %i were read', async (count) => {
    const news = fakeSummary(5000, { sessionId: 's' });
    const { kept, client } = keeping(count, ({ emit }) => {
      emit('exchangeAdded', news);
      emit('exchangeAdded', fakeSummary(6000, { sessionId: 'another' }));
    });
    const ids = (await allExchanges(client, 's')).map(({ id }) => id);
    expect(ids).toEqual([news.id, ...kept.map(({ id }) => id)]);
  });
});
