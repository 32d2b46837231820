import { describe, expect, it } from 'vitest';
import { agreedLastKnown } from '../../../electron/calls/agreed-last-known.js';
import { type FourBindingsOrder, fourBindings } from '../../../electron/calls/four-bindings.js';
import { bindings } from '../../../shared/model/words.js';
import {
  accepted,
  active,
  bindingOff,
  fakeService,
  fault,
  gatewayTimeout,
  notFound,
  notSent,
  orderOf,
  out,
  type Step,
  unknown,
} from './fake-service.js';

function sending(steps: readonly Step[], changes: Partial<FourBindingsOrder> = {}) {
  const service = fakeService(steps);
  const { token, target } = orderOf();
  const order = {
    actId: 'act-1',
    origin: 'window',
    token,
    target,
    operation: 'CheckToken',
    overGet: true,
  } as const;
  return { ...service, result: fourBindings(service.deps, { ...order, ...changes }) };
}

describe('one call over all bindings', () => {
  it('sends it once over each, as one act', async () => {
    const { result, sent, recorded } = sending([active, active, active, active]);
    const { calls } = await result;
    expect([...sent].sort()).toEqual(bindings.map((binding) => `CheckToken ${binding}`).sort());
    expect(calls.map(({ binding }) => binding)).toEqual(bindings);
    expect(calls.map(({ exchange }) => exchange?.binding)).toEqual(bindings);
    expect(new Set(recorded.map(({ summary }) => summary.actId))).toEqual(new Set(['act-1']));
    expect(calls.map(({ proof }) => proof)).toEqual(['alone', 'alone', 'alone', 'alone']);
  });

  it('leaves GET out where the token must not stand in an address', async () => {
    const { result, sent } = sending([out, out, out], { overGet: false });
    expect((await result).calls.find(({ binding }) => binding === 'get')?.exchange).toBeNull();
    expect(sent).toHaveLength(3);
    expect(sent).not.toContain('CheckToken get');
  });

  it('sends a Logout over each, one after another, and says what each can prove', async () => {
    const { result, sent } = sending([bindingOff, accepted, accepted, fault], { operation: 'Logout' });
    const { calls } = await result;
    expect(sent).toEqual(bindings.map((binding) => `Logout ${binding}`));
    expect(calls.map(({ proof }) => proof)).toEqual(['alone', 'alone', 'after-logout', 'after-logout']);
  });

  it.each([
    ['an unknown end', unknown, 'after-doubt'],
    ['a fault', fault, 'after-doubt'],
    ['a gateway that gave up', gatewayTimeout, 'after-doubt'],
    ['an address that is not there', notFound, 'alone'],
    ['a binding that is off', bindingOff, 'alone'],
    ['nothing sent', notSent, 'alone'],
  ] as const)('knows what the second Logout can prove after %s', async (_name, first, proof) => {
    const { result } = sending([first, accepted, accepted, accepted], { operation: 'Logout' });
    expect((await result).calls[1]?.proof).toBe(proof);
  });

  it('goes on after what failed, and never sends one again', async () => {
    const { result, sent } = sending([unknown, unknown, unknown, unknown], { operation: 'Logout' });
    await result;
    expect(sent).toHaveLength(4);
    expect(new Set(sent).size).toBe(4);
  });

  it('leaves out what has not begun when it is stopped', async () => {
    const controller = new AbortController();
    const stopping: Step = { ...accepted, during: () => controller.abort() };
    const { result, sent } = sending([accepted, stopping], {
      operation: 'Logout',
      signal: controller.signal,
    });
    const { calls } = await result;
    expect(sent).toHaveLength(2);
    expect(calls.map(({ exchange }) => exchange?.outcome ?? null)).toEqual([
      'accepted',
      'accepted',
      null,
      null,
    ]);
  });
});

describe('what it teaches about the session', () => {
  const taught = async (steps: readonly Step[], operation: 'CheckToken' | 'Logout') =>
    agreedLastKnown(await sending(steps, { operation }).result)?.state ?? null;

  it('is what the checks agree on, and nothing where they contradict each other', async () => {
    expect(await taught([active, bindingOff, active, active], 'CheckToken')).toBe('active');
    // Nobody saw it active, so it may be a wrong one.
    expect(await taught([out, out, out, out], 'CheckToken')).toBe('not-active');
    expect(await taught([active, out, active, active], 'CheckToken')).toBeNull();
    expect(await taught([bindingOff, bindingOff, notSent, fault], 'CheckToken')).toBeNull();
  });

  it('is that a Logout was accepted, whatever came of those after it', async () => {
    expect(await taught([accepted, unknown, fault, bindingOff], 'Logout')).toBe('accepted');
    expect(await taught([bindingOff, unknown, notSent, notSent], 'Logout')).toBe('unknown');
  });
});
