import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerCall, answering } from '../../../electron/app/answer-call.js';
import { isPage, ownPage } from '../../../electron/app/page-address.js';
import { trustProblem } from '../../../electron/app/trusted-sender.js';
import { channel } from '../../../shared/ipc/channel.js';
import { ok } from '../../../shared/model/result.js';
import { problemText } from '../../../shared/text/problems.js';

const number = channel(z.number(), z.number());
const trust = { page: ownPage, isMainWindow: (id: number) => id === 7 };
const from = (url = ownPage, id = 7, parent: unknown = null) => ({
  sender: { id },
  senderFrame: { url, parent },
});
const backend = (
  calls: Record<string, Record<string, unknown>>,
  channels: object = { early: { add: number, bare: number } },
) => ({ channels, handlers: calls }) as never;

/** What a window may call: some of it at once, the rest from a backend that is loaded when first asked for. */
function answers() {
  let loads = 0;
  const faults: unknown[] = [];
  const first = backend({ early: { add: (n: number) => ok(n + 1) } });
  const rest = backend(
    { late: { twice: (n: number) => ok(n * 2) }, early: { bare: (n: number) => ok(-n) } },
    { late: { twice: number, silent: number }, early: { bare: number } },
  );
  const answer = answering(
    {
      first: Promise.resolve(first),
      rest: async () => {
        loads += 1;
        return rest;
      },
    },
    trust,
    (error) => faults.push(error),
  );
  return { answer, loads: () => loads, faults };
}

describe('a call of the window', () => {
  it('is answered at once where the first screen waits for it, and else by what is loaded then', async () => {
    const { answer, loads, faults } = answers();
    expect([await answer('early', 'add')(from(), 1), loads()]).toEqual([{ ok: true, value: 2 }, 0]);
    expect([await answer('late', 'twice')(from(), 2), loads()]).toEqual([{ ok: true, value: 4 }, 1]);
    // Its channel alone is there at once: what answers it is not.
    expect(await answer('early', 'bare')(from(), 3)).toEqual({ ok: true, value: -3 });
    expect(faults).toEqual([]);
  });

  it.each([
    ['late', 'none'],
    ['none', 'twice'],
    ['late', 'silent'],
  ])('%s.%s is none', async (area, name) => {
    await expect(answers().answer(area, name)(from(), 1)).rejects.toThrow(`No such channel: ${area}.${name}`);
  });

  it.each<readonly [string, Parameters<typeof trustProblem>[0], string]>([
    ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }, 'the sending frame is gone'],
    ['a frame within', from(ownPage, 7, {}), 'the sender is not the top frame'],
    ['another window', from(ownPage, 8), 'the sender is not the window of Session Desk'],
    ['another page', from('https://evil/'), 'the sender is the page https://evil/'],
    [
      'one with a long name',
      from(`https://${'e'.repeat(90)}`),
      `the sender is the page https://${'e'.repeat(72)}`,
    ],
  ])('by %s is refused, and says why', async (_what, event, why) => {
    expect(trustProblem(event, trust)).toBe(why);
    const { answer, loads } = answers();
    await expect(answer('early', 'add')(event, 1)).rejects.toThrow(`Refused: ${why}`);
    expect(loads()).toBe(0);
  });

  it('is of the one page that there is', () => {
    expect(ownPage).toBe('app://desk/index.html');
    expect([
      isPage(undefined, ownPage),
      isPage(`${ownPage}#a#b\nc`, ownPage),
      isPage(`x${ownPage}`, ownPage),
    ]).toEqual([...[false, true, false]]);
  });

  it('names what of it does not fit, by the whole way to it', async () => {
    const nested = channel(
      z.object({ a: z.object({ b: z.array(z.number({ message: 'no number' })) }) }),
      z.number(),
    );
    const refused = (given: unknown, one = nested) =>
      answerCall(
        one,
        () => ok(1),
        given,
        () => {},
      );
    expect(await refused({ a: { b: [1, 'x'] } })).toEqual({
      ...{ ok: false, error: { code: 'invalid-input', message: 'no number', where: 'a.b.1' } },
    });
    expect(await refused('x', channel(z.number({ message: 'no number' }), z.number()) as never)).toEqual({
      ...{ ok: false, error: { code: 'invalid-input', message: 'no number' } },
    });
  });

  it('that the disk refused says so, and one that is broken says nothing of itself', async () => {
    const faults: unknown[] = [];
    const thrown = (error: unknown) =>
      answerCall(
        number,
        () => Promise.reject(error),
        1,
        (one) => faults.push(one),
      );
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const said = await thrown(full);
    expect(said).toMatchObject({ ok: false });
    expect(said).not.toMatchObject({ error: { code: 'internal' } });
    const broken = new Error('token');
    expect(await thrown(broken)).toEqual({ ok: false, error: { code: 'internal', ...problemText.internal } });
    expect(faults).toEqual([full, broken]);
  });
});
