import { expect, it } from 'vitest';
import { checkAll } from '../../../electron/calls/check-all.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { CheckAllProgress } from '../../../shared/model/check-all.js';
import { checkAllEnded } from '../../../shared/text/check-all.js';
import { active, fakeService, fault, notSent, orderOf, out, type Step, token } from './fake-service.js';

const { target } = orderOf();
const seen = tokenFingerprint(`${token}0`);
const environment = { id: 'e', name: 'E', defaultBinding: 'soap11', checkBinding: null } as const;

/** `lost`: a session whose token is not there any more. */
async function checked(steps: readonly (Step | 'lost')[], signal?: AbortSignal) {
  const service = fakeService(steps.filter((step) => step !== 'lost'));
  const said: CheckAllProgress[] = [];
  const taught: string[] = [];
  const states: Record<string, string> = {};
  // What an earlier act saw: the first of these tokens was active once.
  const deps = {
    ...service.deps,
    fingerprint: tokenFingerprint,
    seenActive: (_: string, fingerprint: string) => fingerprint === seen,
  };
  const result = await checkAll(deps, {
    ...{ runId: 'r', environment, target, signal },
    sessions: steps.map((step, index) => ({
      sessionId: `s${index}`,
      token: step === 'lost' ? null : `${token}${index}`,
      lastKnown: null,
    })),
    onKnown(sessionId, { state }) {
      taught.push(sessionId);
      states[sessionId] = state;
    },
    onProgress: (progress) => void said.push(progress),
  });
  return { result, said, taught, states, sent: service.sent };
}

const kinds: readonly (readonly [string, readonly (Step | 'lost')[], Partial<CheckAllProgress>, string])[] = [
  [
    'all that were asked',
    [active, out],
    { asked: 2, active: 1, notActive: 1, unanswered: 0 },
    '2 sessions asked',
  ],
  [
    'one that was seen active, and one that may be wrong',
    [out, out],
    { asked: 2, out: 1, notActive: 1 },
    '2 sessions asked',
  ],
  [
    'not one whose token is lost',
    [active, 'lost', 'lost'],
    { asked: 1, active: 1, unanswered: 2 },
    '1 of 3 sessions asked',
  ],
  [
    'not one of whose check nothing left',
    [notSent, out, notSent],
    { asked: 1, out: 0, notActive: 1, unanswered: 2 },
    '1 of 3 sessions asked',
  ],
  ['one that was asked and refused', [fault], { asked: 1, unanswered: 1 }, '1 session asked'],
  ['none', ['lost'], { asked: 0, unanswered: 1 }, '0 of 1 session asked'],
];

it.each(kinds)('counts as asked %s', async (_what, steps, counts, words) => {
  const { result, said, states } = await checked(steps);
  expect(result).toMatchObject({ total: steps.length, done: steps.length, ended: 'complete', ...counts });
  const { active: yes, out: no, notActive, unanswered } = result;
  expect(yes + no + notActive + unanswered).toBe(result.done);
  const listed = Object.values(states);
  const counted = [yes, no, notActive];
  expect(
    ['active', 'out', 'not-active'].map((one) => listed.filter((state) => state === one).length),
  ).toEqual(counted);
  expect(said.at(-1)).toEqual(result);
  expect(checkAllEnded(result)).toBe(words);
});

it('learns from answers only, and sends no Logout', async () => {
  const { taught, sent } = await checked([active, 'lost', out]);
  expect(taught).toEqual(['s0', 's2']);
  expect(sent).toEqual(['CheckToken soap11', 'CheckToken soap11']);
});

it('asks six at a time at most', async () => {
  let most = 0;
  const steps = Array.from({ length: 20 }, () => active);
  const service = fakeService(steps);
  let underWay = 0;
  const transport: typeof service.deps.transport = {
    ...service.deps.transport,
    async send(request, options) {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      return service.deps.transport.send(request, options);
    },
  };
  await checkAll(
    { ...service.deps, transport },
    {
      ...{ runId: 'r', environment, target },
      sessions: steps.map((_, index) => ({ sessionId: `s${index}`, token, lastKnown: null })),
      onKnown: () => {},
    },
  );
  expect(most).toBe(6);
});
