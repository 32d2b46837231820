import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { answerCall } from '../../../electron/app/answer-call.js';
import { channel } from '../../../shared/ipc/channel.js';
import { channelNames } from '../../../shared/ipc/channel-names.js';
import { channels } from '../../../shared/ipc/channels.js';
import { fail, ok } from '../../../shared/model/result.js';

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
