import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fourBindings } from '../../../electron/calls/four-bindings.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls } from '../../../electron/http/transport.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { fourBindingsResultSchema } from '../../../shared/model/four-bindings.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';
import { startAsmx } from '../../asmx/asmx.mjs';

const asmx = await startAsmx();
let sandbox: Sandbox;
const transport = createTransport();
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  transport.close();
  await sandbox.close();
  if (!('skipped' in asmx)) await asmx.close();
});

async function send(
  endpoint: string,
  operation: 'CheckToken' | 'Logout',
  token: string,
  more: { overGet?: boolean; signal?: AbortSignal; onRecord?: () => void } = {},
) {
  const recorded: RecordedExchange[] = [];
  const deps = exchangeDeps({
    transport,
    record(finished) {
      recorded.push(finished);
      more.onRecord?.();
    },
  });
  const result = await fourBindings(deps, {
    actId: 'act',
    origin: 'window',
    token,
    target: { endpoint, sendOptions: { deadlineMs: 20_000, tls: noTls, proxy: null } },
    operation,
    overGet: more.overGet ?? true,
    signal: more.signal,
  });
  expect(fourBindingsResultSchema.parse(result)).toEqual(result);
  return { recorded, calls: result.calls };
}

describe('CheckToken over all bindings of the sandbox', () => {
  it('gets the same answer four times, and changes nothing', async () => {
    const token = sandbox.activeTokens()[0] ?? '';
    const { calls, recorded } = await send(sandbox.url, 'CheckToken', token);
    expect(calls.map(({ exchange }) => exchange?.active)).toEqual([true, true, true, true]);
    expect(calls.map(({ exchange }) => exchange?.status)).toEqual([200, 200, 200, 200]);
    expect(recorded).toHaveLength(4);
    expect(sandbox.isActive(token)).toBe(true);
    // The token stands in one address, and not in the summary of it.
    expect(JSON.stringify(calls)).not.toContain(token);
  });

  it('shows what a service that offers SOAP only offers', async () => {
    sandbox.setScenario('soap-only');
    const { calls } = await send(sandbox.url, 'CheckToken', sandbox.activeTokens()[0] ?? '');
    sandbox.setScenario('normal');
    expect(calls.map(({ exchange }) => exchange?.outcome)).toEqual([
      'accepted',
      'accepted',
      'binding-off',
      'binding-off',
    ]);
  });
});

describe('Logout over all bindings of the sandbox', () => {
  it('logs out once and is accepted four times', async () => {
    const token = sandbox.activeTokens()[0] ?? '';
    const { calls } = await send(sandbox.url, 'Logout', token, { overGet: false });
    expect(calls.map(({ exchange }) => exchange?.outcome ?? null)).toEqual([
      'accepted',
      'accepted',
      null,
      'accepted',
    ]);
    expect(calls.map(({ proof }) => proof)).toEqual([
      'alone',
      'after-logout',
      'after-logout',
      'after-logout',
    ]);
    expect(sandbox.isActive(token)).toBe(false);
  });

  it('sends no further one once it is stopped', async () => {
    const token = sandbox.activeTokens()[0] ?? '';
    const controller = new AbortController();
    const { calls, recorded } = await send(sandbox.url, 'Logout', token, {
      signal: controller.signal,
      onRecord: () => controller.abort(),
    });
    expect(recorded).toHaveLength(1);
    expect(calls.filter(({ exchange }) => exchange !== null)).toHaveLength(1);
  });
});

describe.skipIf('skipped' in asmx)('CheckToken over all bindings of a real ASMX', () => {
  it('is answered over each, and only over SOAP where the others are off', async () => {
    if ('skipped' in asmx) return;
    const token = 'c0ffee00-1234-4567-89ab-00000000631f';
    const { calls } = await send(asmx.url, 'CheckToken', token);
    expect(calls.map(({ exchange }) => exchange?.active)).toEqual([false, false, false, false]);
    const off = await send(asmx.soapOnlyUrl, 'CheckToken', token);
    expect(off.calls.map(({ exchange }) => exchange?.active ?? null)).toEqual([false, false, null, null]);
  });
});
