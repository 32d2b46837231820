import { expect, it } from 'vitest';
import { probe } from '../../../electron/calls/probe.js';
import type { ProbeProgress } from '../../../shared/model/probe.js';
import * as fake from './fake-service.js';

const { endpoint: _, ...target } = fake.orderOf().target;
const at = (path: string) => `http://${path}.asmx`;
const off = fake.bindingOff;

/** What each endpoint comes to, by binding; its pages are not found. */
async function probed(answers: Record<string, Partial<Record<string, fake.Step>>>, signal?: AbortSignal) {
  let now = '';
  const service = fake.fakeService((what) =>
    what === '' ? fake.notFound : (answers[now]?.[what.split(' ')[1] ?? ''] ?? answers[now]?.rest ?? off),
  );
  const { transport } = service.deps;
  const { send } = transport;
  const tried: string[] = [];
  Object.assign(transport, {
    send(...given: Parameters<typeof send>) {
      now = /^http:\/\/(.+)\.asmx/.exec(given[0].url)?.[1] ?? '';
      if (tried.at(-1) !== now) tried.push(now);
      return send(...given);
    },
  });
  const progress: ProbeProgress[] = [];
  const candidates = Object.keys(answers).map(at);
  const result = await probe(service.deps, {
    ...{ ...target, probeId: 'p', candidates, signal },
    onProgress: (one) => void progress.push(one),
  });
  return { result, tried, progress };
}
const dead = { rest: fake.notSent };

it.each<[string, Parameters<typeof probed>[0], string[], string[], string | null]>([
  ['the first that answers', { 'a/1': { soap11: fake.out }, 'a/2': {} }, ['a/1'], ['a/1'], 'a/1'],
  [
    'further where none does, the best first',
    { 'a/1': {}, 'a/2': { soap12: fake.out } },
    ['a/1', 'a/2'],
    ['a/2', 'a/1'],
    'a/2',
  ],
  [
    'no other path of a host that is dead',
    { 'a/1': dead, 'a/2': {}, 'b/1': {} },
    ['a/1', 'b/1'],
    ['b/1', 'a/1'],
    null,
  ],
  ['another port of it', { 'a/1': dead, 'a:81/1': {} }, ['a/1', 'a:81/1'], ['a:81/1', 'a/1'], null],
  [
    'another path where only some of it is dead',
    { 'a/1': { soap11: fake.notSent }, 'a/2': {} },
    ['a/1', 'a/2'],
    ['a/2', 'a/1'],
    null,
  ],
  [
    'a host that gives no answer like a dead one',
    { 'a/1': { ...dead, get: fake.unknown }, 'a/2': {} },
    ['a/1'],
    ['a/1'],
    null,
  ],
])('tries %s', async (_what, answers, tried, ranked, endpoint) => {
  const found = await probed(answers);
  expect(found.tried).toEqual(tried);
  expect(found.result.reports.map((report) => report.endpoint).toSorted()).toEqual(ranked.map(at).toSorted());
  expect(found.result).toMatchObject({ probeId: 'p', endpoint: endpoint && at(endpoint), differences: [] });
  if (endpoint !== null) expect(found.result.reports[0]?.endpoint).toBe(at(endpoint));
  // Four bindings and the pages of each that was tried, of all that were still to be tried then.
  expect(found.progress.map(({ done }) => done)).toEqual(
    Array.from({ length: 5 * tried.length }, (_one, n) => n + 1),
  );
  expect(found.progress[0]).toMatchObject({
    ...{ probeId: 'p', endpoint: at(tried[0] ?? ''), total: 5 * Object.keys(answers).length },
  });
  expect(found.progress.filter(({ binding, finding }) => binding === null && finding === null)).toHaveLength(
    tried.length,
  );
});

it('tries nothing once it was stopped', async () => {
  const stopped = AbortSignal.abort();
  expect(await probed({ 'a/1': {}, 'a/2': {} }, stopped)).toEqual({
    result: { probeId: 'p', reports: [], endpoint: null, suggested: null, differences: [] },
    ...{ tried: [], progress: [] },
  });
});
