import { describe, expect, it } from 'vitest';
import type { ExchangeDeps } from '../../../electron/calls/exchange-deps.js';
import { runAct } from '../../../electron/calls/run-act.js';
import { newId } from '../../../electron/storage/new-id.js';
import { stepsOf } from '../../../renderer/outcome/steps-of.js';
import { verdictOf, verdictOfAct, verdictOfResult } from '../../../shared/protocol/verdict-of.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import {
  accepted,
  active,
  bindingOff,
  fakeService,
  fault,
  gatewayTimeout,
  loginPage,
  notFound,
  notSent,
  orderOf,
  out,
  unknown,
} from '../calls/fake-service.js';

const checks = { active, out, fault, notSent, unknown, bindingOff };
const logouts = { accepted, unknown, fault, notSent, bindingOff, gatewayTimeout, notFound, loginPage };
const environment = { id: 'e', name: 'E' };

/** Every way that an act can go: what each step comes to, and whether the token was seen active here before. */
const ways = [false, true].flatMap((seen) =>
  [
    { verify: true, resolveUnknown: false },
    { verify: false, resolveUnknown: true },
    { verify: false, resolveUnknown: false },
  ].flatMap((habits) =>
    Object.entries(habits.verify ? checks : { none: null }).flatMap(([first, before]) =>
      Object.entries(logouts).flatMap(([main, logout]) =>
        Object.entries(checks).map(([last, after]) => ({
          name: `${seen ? 'seen active' : 'never seen'}, ${habits.verify ? 'verified' : habits.resolveUnknown ? 'resolved' : 'alone'}: ${first}, ${main}, ${last}`,
          ...{ seen, habits, steps: [...(before ? [before] : []), logout, after] },
        })),
      ),
    ),
  ),
);

async function acted({ seen, habits, steps }: (typeof ways)[number], clock: Partial<ExchangeDeps> = {}) {
  const service = fakeService(steps);
  const deps = { ...service.deps, seenActive: () => seen, ...clock };
  const result = await runAct(deps, orderOf({ ...habits, environment }));
  const main = result.exchanges.find(({ operation }) => operation === 'Logout') ?? result.exchanges.at(-1);
  if (!main) throw new Error('nothing happened');
  return { result, main };
}

describe('one verdict', () => {
  it('the act (head, command line), its main exchange (lists, pickers, palette, export) and its evidence say the same', async () => {
    const outcomes = new Set<string>();
    for (const way of ways) {
      const { result, main } = await acted(way);
      outcomes.add(result.outcome);
      const act = describeOutcome(verdictOfResult(result));
      const others = [
        verdictOf(main, result.exchanges),
        // A list begins with the newest, and holds other acts too.
        verdictOf(main, [...result.exchanges].reverse().concat({ ...main, actId: 'another', active: true })),
        verdictOfAct(result.exchanges) ?? verdictOf(main, []),
      ].map(describeOutcome);
      // A check that an act ended with says of the session what the act says; that no Logout was sent only the act knows.
      const wanted = result.outcome === 'already-out' ? { tone: act.tone, title: 'Out' } : act;
      for (const { tone, title, meaning } of others)
        expect([way.name, { tone, title, meaning }]).toEqual([
          way.name,
          { tone: wanted.tone, title: wanted.title, meaning: 'meaning' in wanted ? wanted.meaning : meaning },
        ]);
    }
    expect([...outcomes].sort()).toEqual([
      ...['accepted', 'already-out', 'binding-off', 'confirmed', 'fault', 'http-error', 'not-active'],
      ...['not-sent', 'still-active', 'unexpected', 'unknown'],
    ]);
  });

  it('is the same where all of an act began within one millisecond', async () => {
    const at = Date.UTC(2026, 0, 1);
    for (const way of ways) {
      const usual = await acted(way);
      const { result, main } = await acted(way, { now: () => at, newId });
      const said = describeOutcome(verdictOf(main, [...result.exchanges].reverse()));
      expect([way.name, said]).toEqual([
        way.name,
        describeOutcome(verdictOf(usual.main, usual.result.exchanges)),
      ]);
      const order = stepsOf({ kind: 'exchange', id: main.id }, [], [...result.exchanges].reverse());
      expect([way.name, order]).toEqual([way.name, result.exchanges]);
    }
  });

  it('is the same in whatever order an act is read, though several checks came after', async () => {
    const order = { name: '', seen: true, habits: { verify: true, resolveUnknown: false } };
    const { result, main } = await acted({ ...order, steps: [active, accepted, active] });
    const [before] = result.exchanges;
    const said = [unknown, active, out].map(async (after, day) => {
      const check = (await acted({ ...order, steps: [active, accepted, after] })).result.exchanges.at(-1);
      const startedAt = new Date(Date.UTC(2027, 0, 1 + day)).toISOString();
      return { ...main, ...check, id: `later-${day}`, startedAt };
    });
    const later = await Promise.all(said);
    for (const [checks, outcome] of [
      [later, 'still-active'],
      [[...later.slice(0, 1), ...later.slice(2)], 'confirmed'],
      [later.slice(0, 1), 'accepted'],
    ] as const) {
      const act = [...(before ? [before] : []), main, ...checks];
      const orders = act.map((_, first) => [...act.slice(first), ...act.slice(0, first)]);
      for (const one of [...orders, ...orders.map((other) => [...other].reverse())])
        expect(verdictOf(main, one)).toEqual({ ...verdictOf(main, act), outcome });
    }
  });

  it('is never "out" of a token that was never seen active', async () => {
    for (const way of ways.filter(({ seen, steps }) => !seen && !steps.includes(active))) {
      const { result } = await acted(way);
      for (const exchange of result.exchanges) {
        const { tone, title } = describeOutcome(verdictOf(exchange, result.exchanges));
        expect([way.name, exchange.operation, tone, title]).not.toEqual(expect.arrayContaining(['good']));
      }
    }
  });
});
