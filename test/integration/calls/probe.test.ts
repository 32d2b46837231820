import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probe } from '../../../electron/calls/probe.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls, type Transport } from '../../../electron/http/transport.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import type { ProbeProgress } from '../../../shared/model/probe.js';
import { probeResultSchema } from '../../../shared/model/probe.js';
import { until } from '../../set-up/until.js';

let sandbox: Sandbox;
let transport: Transport;
let before: string[];
beforeEach(async () => {
  sandbox = await startSandbox({ slowMs: 20_000 });
  transport = createTransport();
  before = sandbox.activeTokens();
});
afterEach(async () => {
  expect(sandbox.activeTokens()).toEqual(before);
  transport.close();
  await sandbox.close();
});

function probing(candidates: readonly string[], signal?: AbortSignal) {
  const progress: ProbeProgress[] = [];
  const deps = exchangeDeps({ transport, record: () => {} });
  const result = probe(deps, {
    probeId: 'p',
    candidates,
    sendOptions: { deadlineMs: 60_000, tls: noTls, proxy: null },
    signal,
    onProgress: (one) => progress.push(one),
  });
  return { result, progress };
}

describe('a probe of several candidates', () => {
  it('stops at the first that speaks the service, and tells of every step', async () => {
    const wrong = sandbox.url.replace('/sws/', '/elsewhere/');
    const { result, progress } = probing([wrong, sandbox.url, `${sandbox.url}x`]);
    const found = await result;
    expect(probeResultSchema.parse(found)).toEqual(found);
    expect(found.endpoint).toBe(sandbox.url);
    expect(found.reports.map(({ endpoint }) => endpoint)).toEqual([sandbox.url, wrong]);
    expect(found.suggested).toEqual({ defaultBinding: 'soap12', checkBinding: null });
    expect(progress.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(progress.filter(({ binding }) => binding === null)).toHaveLength(2);
    expect(progress.at(-1)?.total).toBe(15);
  });

  it.each([
    ['soap12-off', { defaultBinding: 'soap11', checkBinding: null }],
    ['soap-only', { defaultBinding: 'soap12', checkBinding: null }],
    ['busy', null],
    ['html-login-page', null],
  ] as const)('suggests by what works: %s', async (scenario, suggested) => {
    sandbox.setScenario(scenario);
    expect((await probing([sandbox.url]).result).suggested).toEqual(suggested);
  });

  it('gives a reason for every finding but works', async () => {
    for (const scenario of [
      'soap12-off',
      'busy',
      'needs-authentication',
      'redirect',
      'reset-after',
    ] as const) {
      sandbox.setScenario(scenario);
      const { reports } = await probing([sandbox.url]).result;
      for (const { finding, reason } of reports.flatMap(({ bindings }) => bindings)) {
        expect(reason, scenario).toMatch(finding === 'works' ? /^$/ : /^[A-Z].+\.$/);
      }
    }
  });

  it('can be stopped', async () => {
    sandbox.setScenario('slow');
    const controller = new AbortController();
    const { result } = probing([sandbox.url, `${sandbox.url}x`], controller.signal);
    // Something was asked, and is not answered for a while.
    await until(() => sandbox.requests() > 0);
    controller.abort();
    const { reports, endpoint } = await result;
    expect(reports).toHaveLength(1);
    expect(endpoint).toBeNull();
  });
});
