import { describe, expect, it } from 'vitest';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { checkAllHandlers } from '../../../electron/ipc/check-all-handlers.js';
import { loginHandlers } from '../../../electron/ipc/login-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import type { Tier } from '../../../shared/model/words.js';
import { active, fakeService } from '../calls/fake-service.js';
import { fakeEnvironments, fakeSessions } from '../renderer/fake-data.js';

function servicesOn(tier: Tier) {
  const tls = { caFile: null, pinSha256: null, clientCertificate: null };
  const base = fakeEnvironments[0];
  const environment = { ...base, tier, checkBinding: 'get', proxy: null, tls } as const;
  const session = { ...fakeSessions[0], environmentId: environment.id };
  const service = fakeService([active]);
  const services = {
    sessions: { get: () => session, list: () => [session], setLastKnown: () => session },
    environments: { get: () => environment },
    vault: { get: () => 'c0ffee00-1234-4567-89ab-00000000631f' },
    running: createRunningActs(),
    exchangeDeps: service.deps,
    emit: () => {},
  } as unknown as Services;
  return { services, sent: service.sent };
}

const login = {
  ...{ actId: 'a', environmentId: 'e', label: 'l', databaseName: 'd', userName: 'u', password: 'p' },
  language: 'EN',
  binding: 'get',
} as const;

describe('on production nothing secret goes into an address by itself', () => {
  it('not by checking all sessions', async () => {
    const live = servicesOn('production');
    const refused = await checkAllHandlers(live.services).run({ runId: 'r', environmentId: 'e' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'TOKEN_IN_ADDRESS' } });
    expect(live.sent).toEqual([]);
    const test = servicesOn('test');
    expect(await checkAllHandlers(test.services).run({ runId: 'r', environmentId: 'e' })).toMatchObject({
      ok: true,
      value: { done: 1 },
    });
  });

  it('not by logging in', async () => {
    const live = servicesOn('production');
    const refused = await loginHandlers(live.services).run(login);
    expect(refused).toMatchObject({ ok: false, error: { code: 'TOKEN_IN_ADDRESS' } });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('password') } });
    expect(live.sent).toEqual([]);
    const test = servicesOn('test');
    await loginHandlers(test.services).run(login);
    expect(test.sent).toHaveLength(1);
  });
});
