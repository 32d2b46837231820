import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { type RunningAsmx, startAsmx } from '../../asmx/asmx.mjs';
import { type Case, cases } from './cases.js';
import { knownDifferences } from './known-differences.js';
import { type Meaning, meaningOf } from './meaning.js';
import { exchangeBytes, readAnswer } from './raw-client.js';

const asmx = await startAsmx();
if ('skipped' in asmx)
  console.warn(`No real ASMX here, so nothing to compare the sandbox with: ${asmx.skipped}`);

describe.skipIf('skipped' in asmx)('the sandbox and a real ASMX answer the same', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(async () => {
    await sandbox.close();
    await (asmx as RunningAsmx).close();
  });

  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const real = await ask((asmx as RunningAsmx)[each.endpoint === undefined ? 'url' : 'soapOnlyUrl'], each);
    sandbox.setScenario(each.scenario ?? 'normal');
    const ours = await ask(sandbox.url, each);
    const listed = knownDifferences.filter((difference) => difference.cases.includes(each.name));
    for (const part of ['status', 'contentType', 'cacheControl', 'headerNames', 'body'] as const) {
      const difference = listed.find((known) => known.parts.includes(part));
      if (difference === undefined) expect(ours[part], part).toEqual(real[part]);
      else expect(ours[part], `no longer different: ${difference.reason}`).not.toEqual(real[part]);
    }
  });
});

test('there are enough cases, each named once, and every listed difference belongs to one', () => {
  const names = cases.map((each) => each.name);
  expect(names.length).toBeGreaterThanOrEqual(60);
  expect(new Set(names).size).toBe(names.length);
  for (const difference of knownDifferences) {
    expect(difference.reason.length).toBeGreaterThan(20);
    for (const name of difference.cases) expect(names).toContain(name);
  }
});

async function ask(url: string, each: Case): Promise<Meaning> {
  const { port, pathname } = new URL(url);
  return meaningOf(readAnswer(await exchangeBytes(Number(port), each.bytes(pathname))));
}
