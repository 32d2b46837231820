import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answerCall } from '../../../electron/app/answer-call.js';
import { channel, checkedChannel } from '../../../shared/ipc/channel.js';
import { channelNames } from '../../../shared/ipc/channel-names.js';
import { channels } from '../../../shared/ipc/channels.js';
import { fail, ok } from '../../../shared/model/result.js';
import { type LastKnown, sessionSchema } from '../../../shared/model/session.js';
import { at } from '../settings/memory-file.js';
import { fakeServices } from './fake-services.js';

const twice = channel(z.object({ n: z.number() }), z.object({ n: z.number() }));

describe('answering a call', () => {
  it('gives the value back, without what the channels does not name', async () => {
    const answer = await answerCall(
      twice,
      () => ok({ n: 4, token: 'secret' }),
      { n: 2 },
      () => {},
    );
    expect(answer).toEqual({ ok: true, value: { n: 4 } });
  });

  it('names the field that does not fit and does not call', async () => {
    const call = vi.fn();
    const answer = await answerCall(twice, call, { n: 'two' }, () => {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', where: 'n' } });
    expect(call).not.toHaveBeenCalled();
  });

  it('passes an error value on', async () => {
    const error = { code: 'X', message: 'no' };
    expect(
      await answerCall(
        twice,
        () => fail(error),
        { n: 1 },
        () => {},
      ),
    ).toEqual({ ok: false, error });
  });

  it.each([
    ['a throw', () => Promise.reject(new Error('the token 0123456789 was bad'))],
    ['an answer of the wrong shape', () => ok({ n: 'x' })],
  ])('turns %s into a value that quotes nothing, and reports it', async (_name, call) => {
    const faults: unknown[] = [];
    const answer = await answerCall(twice, call, { n: 1 }, (error) => faults.push(error));
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('0123456789');
    expect(faults).toHaveLength(1);
  });
});

describe('a channel whose answers the store has checked', () => {
  const list = checkedChannel(z.object({ n: z.number() }), z.array(z.object({ n: z.number() })));

  it('gives the list that it was given as one text, and still refuses what does not fit and who throws', async () => {
    const rows = [{ n: 1 }];
    const faults: unknown[] = [];
    const asked = (call: () => unknown, input: unknown) =>
      answerCall(list, call, input, (error) => faults.push(error));
    const answer = await asked(() => ok(rows), { n: 1 });
    expect(answer).toEqual(ok('[{"n":1}]'));
    const why = fail({ code: 'busy', message: 'no' });
    expect(await asked(() => why, { n: 1 })).toEqual(why);
    expect(await asked(() => ok(rows), { n: 'x' })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await asked(() => Promise.reject(new Error('no')), { n: 1 })).toMatchObject({
      error: { code: 'internal' },
    });
    expect(faults).toHaveLength(1);
  });

  it('makes of each session what its schema names, nothing beyond it, and of a broken cell what is not known', async () => {
    const { sessions } = await fakeServices();
    sessions.setLastKnown('s1', { state: 'out', outcome: 'confirmed', at, exchangeId: null });
    sessions.setLastKnown('s2', { state: 'lost', outcome: 'none' } as unknown as LastKnown);
    const list = sessions.list();
    expect(z.array(sessionSchema.strict()).parse(list)).toEqual(list);
    expect(list.map(({ lastKnown }) => lastKnown?.state ?? null)).toEqual([null, null, 'out']);
  });

  it('is the list of sessions alone', () => {
    const checked = Object.entries(channels).flatMap(([area, named]) =>
      Object.entries(named).flatMap(([name, one]) => ('isChecked' in one ? [`${area}.${name}`] : [])),
    );
    expect(checked).toEqual(['sessions.list']);
  });
});

describe('the channels', () => {
  it('has a schema for each named channel and no other', () => {
    const named = Object.entries(channelNames).map(([area, names]) => [area, [...names].sort()]);
    const described = Object.entries(channels).map(([area, channels]) => [
      area,
      Object.keys(channels).sort(),
    ]);
    expect(described).toEqual(named);
  });
});
