import { describe, expect, it } from 'vitest';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { fourBindingsHandlers } from '../../../electron/ipc/four-bindings-handlers.js';
import type { FourBindingsRequest } from '../../../shared/model/four-bindings.js';
import type { Tier } from '../../../shared/model/words.js';
import { accepted, active, fakeService } from '../calls/fake-service.js';
import { fakeEnvironments, fakeSessions } from '../renderer/fake-data.js';

type Client = Parameters<typeof fourBindingsHandlers>[0];

/** A client of one session; reading its token or sending anything is counted. */
function handlersOn(tier: Tier) {
  const environment = {
    ...fakeEnvironments[0],
    tier,
    proxy: null,
    tls: { caFile: null, pinSha256: null, clientCertificate: null },
  };
  const session = { ...fakeSessions[0], environmentId: environment.id };
  const service = fakeService(
    tier === 'test' ? [accepted, accepted, accepted, accepted] : [active, active, active, active],
  );
  let tokensRead = 0;
  const client = {
    sessions: { get: () => session, list: () => [session], setLastKnown: () => session },
    environments: { get: () => environment },
    vault: {
      get: () => {
        tokensRead++;
        return 'c0ffee00-1234-4567-89ab-00000000631f';
      },
    },
    running: createRunningActs(),
    exchangeDeps: service.deps,
    emit: () => {},
  } as unknown as Client;
  const request: FourBindingsRequest = { actId: 'act', sessionId: 's', operation: 'Logout', overGet: true };
  return {
    handlers: fourBindingsHandlers(client),
    request,
    sent: service.sent,
    tokensRead: () => tokensRead,
  };
}

describe('a call over all bindings, in the main process', () => {
  it('is refused as a Logout on production, before the token is read', async () => {
    const { handlers, request, sent, tokensRead } = handlersOn('production');
    const result = await handlers.run(request);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-on-production', where: 'operation' } });
    expect(sent).toEqual([]);
    expect(tokensRead()).toBe(0);
  });

  it('checks on production, and logs out elsewhere', async () => {
    const live = handlersOn('production');
    expect(await live.handlers.run({ ...live.request, operation: 'CheckToken' })).toMatchObject({ ok: true });
    expect(live.sent).toHaveLength(4);
    const test = handlersOn('test');
    expect(await test.handlers.run(test.request)).toMatchObject({ ok: true });
    expect(test.sent).toHaveLength(4);
  });

  it('is refused while one of the same id runs', async () => {
    const { handlers, request, sent } = handlersOn('sandbox');
    const first = handlers.run({ ...request, operation: 'CheckToken' });
    const second = await handlers.run({ ...request, operation: 'CheckToken' });
    expect(second).toMatchObject({ ok: false, error: { code: 'already-running' } });
    await first;
    expect(sent).toHaveLength(4);
  });
});
