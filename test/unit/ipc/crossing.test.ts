import { expect, it } from 'vitest';
import { answerCall } from '../../../electron/app/answer-call.js';
import type { EventName } from '../../../shared/ipc/channel-names.js';
import { channels, type Events } from '../../../shared/ipc/channels.js';
import { clientOver, type GivenClient, sent } from '../../../shared/ipc/crossing.js';
import type { AppError } from '../../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../../shared/model/result.js';
import type { Session } from '../../../shared/model/session.js';
import { createFakeClient } from '../renderer/fake-client.js';
import { at } from '../settings/memory-file.js';
import { fakeServices } from './fake-services.js';

/** The window's client over a main process that answers so, and what the page is given on the way. */
async function overTheWall(answer: Result<Session[], AppError>) {
  const base = createFakeClient().client;
  const given: unknown[] = [];
  const heard = new Map<string, (value: unknown) => void>();
  const page: GivenClient = {
    ...base,
    sessions: {
      ...base.sessions,
      async list() {
        const answered = await answerCall(
          channels.sessions.list,
          () => answer,
          undefined,
          () => {},
        );
        given.push(answered.ok ? answered.value : answered.error);
        return answered as never;
      },
    },
    on(name, listener) {
      heard.set(name, listener);
      return () => heard.delete(name);
    },
  };
  const client = clientOver(page);
  const emit = <Name extends EventName>(name: Name, value: Events[Name]) =>
    heard.get(name)?.(sent(name, value));
  return { client, given, emit, heard };
}

it('sessions come to the window as they are in the store, and through the wall as one text', async () => {
  const { sessions } = await fakeServices();
  sessions.update({ id: 's1', label: 'Ünlü “desk”\n\u2028 2', notes: '\\ \u0000' }, at);
  sessions.setLastKnown('s2', { state: 'out', outcome: 'confirmed', at, exchangeId: null });
  const list = sessions.list();
  const { client, given, emit, heard } = await overTheWall(ok(list));
  expect(await client.sessions.list()).toEqual(ok(list));
  expect(given.map((value) => typeof value)).toEqual(['string']);

  const came: unknown[] = [];
  const end = client.on('sessionsChanged', (value) => came.push(value));
  client.on('menuCommand', (value) => came.push(value));
  emit('sessionsChanged', list);
  emit('menuCommand', '[1]');
  expect(came).toEqual([list, '[1]']);
  end();
  expect([...heard.keys()]).toEqual(['menuCommand']);
});

it('why there are no sessions comes to the window as it is', async () => {
  const why = fail({ code: 'internal', message: 'no' } as const);
  const { client, given } = await overTheWall(why);
  expect([await client.sessions.list(), given]).toEqual([why, [why.error]]);
});
