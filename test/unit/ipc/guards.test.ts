import { describe, expect, it } from 'vitest';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { checkAllHandlers } from '../../../electron/ipc/check-all-handlers.js';
import { fourBindingsHandlers } from '../../../electron/ipc/four-bindings-handlers.js';
import { loginHandlers } from '../../../electron/ipc/login-handlers.js';
import { logoutHandlers } from '../../../electron/ipc/logout-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { bindings, type Tier } from '../../../shared/model/words.js';
import { active, fakeService } from '../calls/fake-service.js';
import { fakeEnvironments, fakeSessions } from '../renderer/fake-data.js';

function servicesOn(tier: Tier) {
  const tls = { caFile: null, pinSha256: null, clientCertificate: null };
  const base = fakeEnvironments[0];
  const environment = { ...base, tier, checkBinding: 'get', proxy: null, tls } as const;
  const session = { ...fakeSessions[0], environmentId: environment.id };
  const service = fakeService([active, active, active, active]);
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

const act = { actId: 'a', sessionId: 's', verify: false, evenIfOut: false, confirmed: false } as const;
const login = {
  ...{ actId: 'a', environmentId: 'e', label: 'l', databaseName: 'd', userName: 'u', password: 'p' },
  language: 'EN',
} as const;
const asked = bindings.map((binding) => ({ ...act, operation: 'Logout', binding }) as const);
const byGet = { operation: 'CheckToken', binding: 'get' } as const;

/** Whatever of the window sends: what production refuses of it while nobody has said yes, and lets pass elsewhere. */
const guarded: readonly (readonly [string, string, (services: Services) => unknown])[] = [
  ...asked.map(
    (request) =>
      [
        `a logout over ${request.binding}`,
        'confirmation-needed',
        (services: Services) => logoutHandlers(services).run(request),
      ] as const,
  ),
  ['a check over GET', 'token-in-address', (to) => logoutHandlers(to).run({ ...act, ...byGet })],
  [
    'asking what became of an unknown one, over GET',
    'token-in-address',
    (to) => logoutHandlers(to).resolve({ actId: 'a', sessionId: 's', binding: 'get' }),
  ],
  [
    'checking all, over GET',
    'token-in-address',
    (to) => checkAllHandlers(to).run({ runId: 'r', environmentId: 'e' }),
  ],
  ['a login over GET', 'token-in-address', (to) => loginHandlers(to).run({ ...login, binding: 'get' })],
  [
    'four logouts at once',
    'not-on-production',
    (to) => fourBindingsHandlers(to).run({ actId: 'a', sessionId: 's', operation: 'Logout', overGet: false }),
  ],
];

describe('on production nobody logs out, and no secret goes into an address, by itself', () => {
  it.each(guarded)('not by %s', async (_what, code, send) => {
    const live = servicesOn('production');
    expect(await send(live.services)).toMatchObject({ ok: false, error: { code } });
    expect(live.sent).toEqual([]);
    const test = servicesOn('test');
    await send(test.services);
    expect(test.sent.length).toBeGreaterThan(0);
  });

  it('says of a login that it is the password that would be seen', async () => {
    const refused = await loginHandlers(servicesOn('production').services).run({ ...login, binding: 'get' });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('password') } });
  });
});
