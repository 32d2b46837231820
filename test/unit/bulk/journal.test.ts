import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJournal } from '../../../electron/bulk/journal.js';
import { createRowBlocks, rowsInBlock } from '../../../electron/bulk/row-blocks.js';
import { type EndedRow, ownEndText, type SharedEnd } from '../../../electron/bulk/row-end.js';
import { allRows } from '../../../electron/bulk/row-pages.js';
import { opened, temporaryFolder } from '../../integration/history/store-context.js';

const total = 6;
const shared: SharedEnd = {
  ...{ fate: 'accepted', cause: 'logout-answered', status: 200, faultCode: null, faultReason: null },
  error: null,
};
const ended = (row: number): EndedRow => ({
  ...{ row, from: 'waiting', state: 'accepted', shared },
  own: ownEndText({
    ...{
      startedAt: '2026-11-24T06:50:00.000Z',
      totalMs: row,
      waitedMs: 0,
      exchangeId: null,
      actId: `a${row}`,
    },
  }),
});

async function journalIn() {
  const path = join(temporaryFolder(), 'desk.db');
  const database = await opened(path);
  database.prepare("INSERT INTO run (seq, id, record) VALUES (1, 'r', '{}')").run();
  const journal = createJournal(database, { key: 1, id: 'r', total });
  journal.open();
  return { database, journal, intents: `${path}-intents-1` };
}
const breathe = async () => {};

it('a journal whose intents are older than its ends proves of no row that it was not sent', async () => {
  const { journal, intents } = await journalIn();
  cpSync(intents, `${intents}.before`);
  await journal.intend([1, 2, 3]);
  journal.write({ ended: [ended(1), ended(2)], released: [] });
  journal.settle();
  expect(await journal.verify(breathe)).toBe(0);
  expect(journal.unknown()).toEqual([]);
  journal.close();
  cpSync(`${intents}.before`, intents);
  expect(await journal.verify(breathe)).toBe(4);
  expect(journal.interrupted()).toEqual([]);
  expect([...journal.intended()]).toEqual([1, 2, 3, 4, 5, 6]);
  // It is mended: nothing more is found.
  expect(await journal.verify(breathe)).toBe(0);
  journal.close();
});

it('a journal that is opened again knows what was intended', async () => {
  const { database, journal } = await journalIn();
  await journal.intend([2, 3]);
  journal.close();
  const again = createJournal(database, { key: 1, id: 'r', total });
  again.open();
  expect([...again.intended()]).toEqual([2, 3]);
  again.remove();
  expect([again.wasOpened(), journal.wasOpened()]).toEqual([false, false]);
});

it.each([1, rowsInBlock - 1, rowsInBlock, rowsInBlock + 1, 3 * rowsInBlock + 7])(
  'all of %i rows come, each once and in order',
  async (n) => {
    const { database, journal } = await journalIn();
    const blocks = createRowBlocks(database, 1);
    const rows = Array.from({ length: n }, (_, at) => ({
      ...{ fingerprint: `f${at}`, mask: '…', label: `row ${at + 1}`, sessionId: null },
    }));
    for (let at = 0; at < n; at += rowsInBlock) blocks.add(rows.slice(at, at + rowsInBlock));
    const come = [...allRows(database, 1, () => new Set())];
    expect(come.map(({ row, label }) => `${row}: ${label}`)).toEqual(
      rows.map(({ label }, at) => `${at + 1}: ${label}`),
    );
    journal.close();
  },
);

/** FNV-1a, as others write it down: what an earlier version of the program wrote stays sound. */
function fnv(text: string): string {
  let hash = 0x811c9dc5n;
  for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
  return hash.toString(36);
}

it('an end is sound by the checksum that every version wrote, and by no other', async () => {
  const { database, journal } = await journalIn();
  await journal.intend([1, 2, 3, 4, 5, 6]);
  const { own } = ended(1);
  const insert = database.prepare(
    'INSERT INTO row_end (run, row, state, shared, own) VALUES (1, ?, ?, ?, ?)',
  );
  const sums = [1, 2, 3, 4, 5].map((row) => fnv(`1 ${row} accepted 7 ${own}`));
  // Some of them with their highest bit set.
  expect(new Set(sums.map((sum) => Number.parseInt(sum, 36) > 0x7fffffff))).toEqual(new Set([true, false]));
  for (const [index, sum] of sums.entries()) insert.run(index + 1, 'accepted', 7, `${own} ${sum}`);
  expect(await journal.verify(breathe)).toBe(0);
  insert.run(6, 'accepted', 7, `${own} ${sums[0]}`);
  expect(await journal.verify(breathe)).toBe(1);
  expect(journal.counts()).toMatchObject({ accepted: 5, unknown: 1 });
  journal.close();
});
