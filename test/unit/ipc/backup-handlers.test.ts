import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupHandlers } from '../../../electron/ipc/backup-handlers.js';
import { fail, ok } from '../../../shared/model/result.js';
import { backupText } from '../../../shared/text/backup.js';
import { fileReason } from '../../../shared/text/cli-problems.js';

const { done, admin } = vi.hoisted(() => ({
  done: [] as unknown[],
  admin: { may: { ok: true } as unknown, adopted: undefined as unknown },
}));
vi.mock('../../../electron/admin/audit-in-force.js', () => ({
  audit: (entry: unknown) => void done.push(['audit', entry]),
}));
vi.mock('../../../electron/admin/policy-in-force.js', () => ({
  tokensMay(what: string) {
    done.push(['may', what]);
    return admin.may;
  },
}));
vi.mock('../../../electron/admin/restore.js', () => ({
  async adoptStaged({ adopt, ...rest }: { adopt: (...given: unknown[]) => boolean }) {
    done.push(['adopt', rest, adopt('database', 7, 'key')]);
    return admin.adopted;
  },
}));

beforeEach(() => {
  done.splice(0);
  admin.may = ok(undefined);
  admin.adopted = ok({ aside: 'aside', tokens: true });
});

const passphrase = 'twelve chars';
const [folder, path] = ['/folder', '/chosen'];
const why = fileReason('ENOSPC', 'ENOSPC');
const failed = { kind: 'failed', why: 'ENOSPC' };

function opened(given: { path?: string | null; answer?: unknown; states?: string[]; mode?: string }) {
  const place = given.path === undefined ? path : given.path;
  const choose = (what: string) => async (of: string) => {
    done.push([what, of]);
    return place;
  };
  return backupHandlers({
    ...{ folder, chooseSave: choose('save'), chooseOpen: choose('open'), now: () => 'now' },
    history: { flush: () => done.push(['flush']) },
    bulk: { list: () => (given.states ?? []).map((state) => ({ progress: { state } })) },
    vault: { status: () => ({ mode: given.mode ?? 'keyring' }) },
    dataKeys: (database?: unknown) => ({
      all: () => [{ id: 1, key: Uint8Array.from([171]) }],
      adopt: (...key: unknown[]) => done.push(['key', database, ...key]),
    }),
    async backUp(order: unknown) {
      done.push(['backUp', order]);
      return given.answer;
    },
    restart: () => done.push(['restart']),
  } as never);
}
const make = { kind: 'make', folder, path, passphrase, keys: null };

describe('a backup that the window makes', () => {
  it.each([
    [false, null],
    [true, [{ id: 1, key: 'ab' }]],
  ])('holds tokens only where they are asked for, and is written down: %s', async (withTokens, keys) => {
    const handlers = opened({ answer: { kind: 'made' } });
    expect(await handlers.make({ passphrase, withTokens })).toEqual(ok({ path }));
    expect(done).toEqual([
      ...(withTokens ? [['may', 'export']] : []),
      ['save', backupText.fileName],
      ['flush'],
      ['backUp', { ...make, keys }],
      ['audit', { what: 'backup', by: 'window', environment: '', withToken: withTokens }],
    ]);
  });

  it.each([
    ['short', passphrase.slice(1)],
    ['short in characters', '😀'.repeat(11)],
  ])('needs a passphrase that is not %s', async (_, short) => {
    expect(await opened({}).make({ passphrase: short, withTokens: false })).toEqual(
      fail({ code: 'invalid-input', where: 'passphrase', ...backupText.short }),
    );
    expect(done).toEqual([]);
  });

  it('has no tokens against a policy', async () => {
    admin.may = fail({ code: 'policy-refuses', message: 'no' });
    expect(await opened({}).make({ passphrase, withTokens: true })).toBe(admin.may);
    expect(done).toEqual([['may', 'export']]);
  });

  it('is not made where no file was chosen, and said not to be where none was written', async () => {
    expect(await opened({ path: null }).make({ passphrase, withTokens: false })).toEqual(ok(null));
    expect(done.splice(0)).toEqual([['save', backupText.fileName]]);
    expect(await opened({ answer: failed }).make({ passphrase, withTokens: false })).toEqual(
      fail({ code: 'file-not-written', ...backupText.notWritten({ path, why }) }),
    );
    expect(done.at(-1)).toEqual(['backUp', make]);
  });
});

describe('a backup that the window brings back', () => {
  const staged = { staging: 'restore-1', keys: [] };
  const answer = { kind: 'staged', result: ok(staged) };
  const order = ['backUp', { kind: 'stage', folder, path, passphrase }];

  it('is chosen by the person', async () => {
    expect(await opened({}).choose()).toEqual(ok({ path }));
    expect(await opened({ path: null }).choose()).toEqual(ok(null));
    expect(done).toEqual([
      ['open', 'backup'],
      ['open', 'backup'],
    ]);
  });

  it.each([
    ['keyring', true],
    ['keyring', false],
    ['memory', false],
  ])('keeps its keys as the vault does, is written down, then starts anew: %s, %s', async (mode, tokens) => {
    admin.adopted = ok({ aside: 'aside', tokens });
    const handlers = opened({ answer, mode, states: ['paused', 'done'] });
    await handlers.choose();
    expect(await handlers.restore({ passphrase })).toEqual(ok(undefined));
    const isKept = mode !== 'memory';
    expect(done.slice(1)).toEqual([
      order,
      ...(isKept ? [['key', 'database', mode, 7, 'key']] : []),
      ['adopt', { folder, path, staged, at: 'now' }, isKept],
      ['audit', { what: 'restore', by: 'window', environment: '', withToken: tokens }],
      ['restart'],
    ]);
  });

  const damaged = fail({ code: 'not-restored', message: 'damaged' });
  it.each<[string, unknown, unknown]>([
    ['failed', failed, fail({ code: 'not-restored', ...backupText.notRestored({ path, why }) })],
    [
      'another answer',
      { kind: 'made' },
      fail({ code: 'not-restored', ...backupText.notRestored({ path, why: '' }) }),
    ],
    ['damaged', { kind: 'staged', result: damaged }, damaged],
  ])('changes nothing where it cannot be staged: %s', async (_, given, expected) => {
    const handlers = opened({ answer: given });
    await handlers.choose();
    expect(await handlers.restore({ passphrase })).toEqual(expected);
    expect(done.slice(1)).toEqual([order]);
  });

  it('waits for runs, and starts nothing anew where it was not adopted', async () => {
    expect(await opened({ answer, states: ['paused', 'running'] }).restore({ passphrase })).toEqual(
      fail({ code: 'not-restored', ...backupText.running }),
    );
    expect(done).toEqual([]);
    admin.adopted = damaged;
    expect(await opened({ answer }).restore({ passphrase })).toBe(damaged);
    expect(done.map((one) => (one as unknown[])[0])).toEqual(['backUp', 'key', 'adopt']);
    expect(done[0]).toEqual(['backUp', { kind: 'stage', folder, path: '', passphrase }]);
  });
});
