import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { createHistoryService } from '../../../electron/history/history-service.js';
import { listeningContext, opened, temporaryFolder } from '../../integration/history/store-context.js';
import { started } from '../threads-here.js';
import { exchange, sealing } from './recorded-exchanges.js';

vi.mock('node:worker_threads', async () => (await import('../threads-here.js')).threadsHere);

const script = join(import.meta.dirname, '../../../electron/history/history-worker.ts');

async function historyBeside(path = join(temporaryFolder(), 'desk.db')) {
  const database = await opened(path);
  const history = createHistory(database, sealing, listeningContext());
  const service = createHistoryService(history, { kind: 'thread', script, path });
  const find = async (text: string) => {
    const page = await service.page({ limit: 50, text });
    return page.ok ? page.value.map(({ id }) => id) : page.error;
  };
  return { history, service, find };
}

describe('a history that a thread looks through', () => {
  // What the thread would still do a moment later ends with the test.
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }),
  );
  afterEach(() => void vi.useRealTimers());

  it('finds, counts and removes what was just recorded', async () => {
    const { history, service, find } = await historyBeside();
    const all = ['deadlock', 'timeout', 'deadlock'].map((word, ms) =>
      exchange(ms, { url: `http://h/${word}` }),
    );
    for (const one of all) history.record(one);
    const [first, second, third] = all.map(({ summary }) => summary.id);
    // Asked at once: each gets its own answer.
    expect(await Promise.all([find('deadlock'), find('timeout'), find('nowhere')])).toEqual([
      ...[[third, first], [second], []],
    ]);
    expect(await service.info()).toMatchObject({ ok: true, value: { exchanges: 3 } });
    expect(await service.retain({ keepDays: null, keepBytes: null })).toEqual({ ok: true, value: 0 });
    expect(await service.retain({ keepDays: 1, keepBytes: null })).toEqual({ ok: true, value: 3 });
    expect(await find('deadlock')).toEqual([]);
    expect(await service.remove({ kind: 'ids', ids: [first ?? ''] })).toMatchObject({ notErased: null });
    service.close();
  });

  it('says why it cannot, and is begun again where it ended', async () => {
    const { history, service, find } = await historyBeside();
    history.record(exchange(1, { url: 'http://h/deadlock' }));
    const asked = find('deadlock');
    const thread = started.at(-1);
    thread?.terminate();
    expect(await asked).toMatchObject({
      code: 'history-not-read',
      message: expect.stringContaining('ended'),
    });
    expect(await find('deadlock')).toHaveLength(1);
    expect(started.at(-1)).not.toBe(thread);
    const meanwhile = find('deadlock');
    thread?.emit('error', new Error('late'));
    thread?.emit('exit', 1);
    expect(await meanwhile).toHaveLength(1);
    started.at(-1)?.emit('message', { number: 9_999, ok: true, value: [] });
    service.close();
    const folder = join(temporaryFolder(), 'made later');
    const path = join(folder, 'desk.db');
    const none = createHistoryService(history, { kind: 'thread', script, path });
    expect(await none.info()).toMatchObject({ ok: false, error: { code: 'history-not-read' } });
    mkdirSync(folder);
    await opened(path);
    expect(await none.info()).toMatchObject({ ok: true, value: { exchanges: 0 } });
    none.close();
  });
});
