import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { noCounts } from '../../../electron/bulk/journal.js';
import { RunHead } from '../../../renderer/features/bulk/run-head.js';
import type { BulkRun, RowCounts } from '../../../shared/model/bulk.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';

function headOf(own: Partial<RowCounts>, state: BulkRun['progress']['state']): string {
  const counts = { ...noCounts(), ...own };
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const progress = { runId: 'r', state, pause: null, total, counts, ratePerSecond: 0, leftMs: 518 };
  const run = { environmentName: 'Live', source: 'list.txt', progress: { ...progress, activeMs: 1 } };
  return renderToStaticMarkup(<RunHead run={run as BulkRun} />);
}

it.each([
  [{ 'not-active': 5 }, 'done', true],
  [{ 'not-active': 2, 'already-out': 3 }, 'done', true],
  [{ 'not-active': 2, fault: 1 }, 'cancelled', true],
  [{ 'not-active': 2, waiting: 3 }, 'running', false],
  [{ 'not-active': 5, confirmed: 1 }, 'done', false],
  [{ 'not-active': 5, 'still-active': 1 }, 'done', false],
  [{ accepted: 5 }, 'done', false],
  [{ fault: 5 }, 'done', false],
] as const)(
  'a run that ends with %j (%s) asks whether the tokens are of this environment: %s',
  (counts, state, asks) => {
    expect(headOf(counts, state).includes(bulkRunText.noneActive)).toBe(asks);
  },
);

it('tells how long it still takes in whole seconds', () => {
  expect(headOf({ waiting: 3 }, 'running')).toContain('about 1 s left');
});
