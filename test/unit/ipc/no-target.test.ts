import { expect, it } from 'vitest';
import { checkAllHandlers } from '../../../electron/ipc/check-all-handlers.js';
import { composeHandlers } from '../../../electron/ipc/compose-handlers.js';
import { fourBindingsHandlers } from '../../../electron/ipc/four-bindings-handlers.js';
import { loginHandlers } from '../../../electron/ipc/login-handlers.js';
import { logoutHandlers } from '../../../electron/ipc/logout-handlers.js';
import { probeHandlers } from '../../../electron/ipc/probe-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { fakeServices } from './fake-services.js';

const tls = { caFile: '/none.pem', pinSha256: null, clientCertificate: null };
const address = 'https://host.example/a.asmx';
const ofSession = { actId: 'a', sessionId: 's1' } as const;
const text = `POST ${address} HTTP/1.1\nHost: host.example\n\nx=y`;
const draft = { text, charset: 'utf-8', headEnds: 'crlf', bodyEnds: 'lf', fixLength: true } as const;
const press = { ...ofSession, operation: 'Logout', binding: 'soap11', confirmed: false } as const;
const who = { databaseName: 'd', userName: 'u', password: 'p', language: 'EN', label: 'Desk' };

const asks: Record<string, (services: Services) => unknown> = {
  Logout: (services) => logoutHandlers(services).run({ ...press, verify: false, evenIfOut: false }),
  'a check of all': (services) => checkAllHandlers(services).run({ runId: 'r', environmentId: 'e1' }),
  'all bindings': (services) =>
    fourBindingsHandlers(services).run({ ...ofSession, operation: 'CheckToken', overGet: true }),
  login: (services) =>
    loginHandlers(services).run({ ...who, actId: 'a', environmentId: 'e1', binding: 'soap11' }),
  'a request of its own': (services) =>
    composeHandlers(services).send({ ...ofSession, draft, environmentId: 'e1', typedName: '' }),
  probe: (services) =>
    probeHandlers(services).run({ probeId: 'p', address, tls, proxy: null, timeoutMs: 700 }),
};

it.each(Object.keys(asks))(
  'sends nothing where what it is to be trusted by cannot be read: %s',
  async (name) => {
    const { services, service, heard, environments } = await fakeServices([], { tier: 'test', tls });
    // It has the same address, and is on production.
    environments.remove('e2');
    expect(await asks[name]?.(services)).toMatchObject({
      ok: false,
      error: { code: 'file-not-readable', where: 'tls.caFile' },
    });
    expect([service.sent, heard]).toEqual([[], []]);
  },
);
