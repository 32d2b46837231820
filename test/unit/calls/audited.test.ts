import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runAct } from '../../../electron/calls/run-act.js';
import type { AuditEntry } from '../../../shared/model/audit.js';
import * as fake from './fake-service.js';

const { written, begun } = vi.hoisted(() => ({ written: [] as AuditEntry[], begun: [] as AuditEntry[] }));
vi.mock('../../../electron/admin/audit-in-force.js', () => ({
  isAudited: () => true,
  audit: (entry: AuditEntry) => void written.push(entry),
  auditBegun(entry: AuditEntry) {
    begun.push(entry);
    return () => void begun.splice(begun.indexOf(entry), 1);
  },
}));
beforeEach(() => {
  written.length = 0;
  begun.length = 0;
});

describe('an act is written down', () => {
  const order = { environment: { id: 'e', name: 'Antalya' } as never, reason: `of ${fake.token}` };
  const entry = {
    ...{ what: 'act', operation: 'Logout', by: 'window', environment: 'Antalya', host: 'host.example' },
    ...{ token: `fp-${fake.token.length}`, reason: 'of …631f', id: 'act-1' },
  };
  const interrupted = { ...entry, outcome: 'unknown', cause: 'interrupted' };
  const ended = { ...entry, outcome: 'confirmed', cause: 'token-not-active' };

  it('before anything leaves, as one that was interrupted, and by its end once', async () => {
    const before: unknown[] = [];
    const during = () => void before.push(structuredClone([begun, written]));
    const steps = [{ ...fake.active, during }, { ...fake.accepted, during }, fake.out];
    const service = fake.fakeService(steps);
    await runAct(service.deps, fake.orderOf(order));
    expect(before).toEqual([
      [[interrupted], []],
      [[interrupted], []],
    ]);
    expect([begun, written]).toEqual([[], [ended]]);
  });

  it('with its reason, without what looks like a token of another row', async () => {
    const service = fake.fakeService([fake.active, fake.accepted, fake.out]);
    await runAct(
      service.deps,
      fake.orderOf({ ...order, reason: 'tickets 12 and 0123456789ab, 0123456789a' }),
    );
    expect(written[0]?.reason).toBe('tickets 12 and … 0123456789a');
  });

  it('of a run, whose journal knows what has left, by its end alone', async () => {
    const begunMeanwhile: number[] = [];
    const during = () => void begunMeanwhile.push(begun.length);
    const service = fake.fakeService([{ ...fake.active, during }, fake.accepted, fake.out]);
    await runAct(service.deps, fake.orderOf({ ...order, journaled: true }));
    expect([begunMeanwhile, begun, written]).toEqual([[0], [], [ended]]);
  });
});
