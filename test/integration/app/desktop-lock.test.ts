import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { onDesktopLock } from '../../../electron/app/desktop-lock.js';
import { isLocked, takeMessages, watchingMessages } from '../../../electron/app/session-bus.js';
import { type SessionBus, startSessionBus } from '../../fixtures/session-bus.js';

let bus: SessionBus | null = null;
beforeAll(async () => {
  bus = await startSessionBus();
});
const atEnd: (() => void)[] = [];
afterAll(() => {
  for (const end of atEnd) end();
  bus?.close();
});

/** A signal with one value, of whoever writes the low byte first or last. */
function signal(member: string, value: number, isBig: boolean): Buffer {
  const number = (n: number) => {
    const bytes = Buffer.alloc(4);
    if (isBig) bytes.writeUInt32BE(n);
    else bytes.writeUInt32LE(n);
    return bytes;
  };
  const name = Buffer.concat([
    Buffer.from([3, 1, 0x73, 0]),
    number(member.length),
    Buffer.from(`${member}\0`),
  ]);
  const gap = Buffer.alloc((8 - (name.length % 8)) % 8);
  const head = [Buffer.from([isBig ? 0x42 : 0x6c, 4, 1, 1]), number(4), number(7), number(name.length)];
  return Buffer.concat([...head, name, gap, number(value)]);
}

describe('a desktop that locks the screen', () => {
  // First: what goes wrong later would still be seen.
  it.each<NodeJS.ProcessEnv>([
    {},
    { DBUS_SESSION_BUS_ADDRESS: 'unix:abstract=/tmp/nobody' },
    { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' },
  ])('nobody is there to say it, and nothing goes wrong: %j', (env) => {
    atEnd.push(onDesktopLock(() => undefined, { platform: 'linux', env }));
  });

  it.each(['org.gnome.ScreenSaver', 'org.freedesktop.ScreenSaver', 'org.cinnamon.ScreenSaver'])(
    'is heard on a real bus: %s',
    async (saver) => {
      if (!bus) return;
      const { env, signal: send } = bus;
      let heard = 0;
      onTestFinished(onDesktopLock(() => heard++, { platform: 'linux', env }));
      await expect
        .poll(() => {
          send(`${saver}.ActiveChanged`, 'boolean:true');
          return heard;
        })
        .toBeGreaterThan(0);
    },
  );

  it.each([false, true])('is heard from one that unlocks it, and from other signals (%j)', (isBig) => {
    expect(isLocked(signal('ActiveChanged', 1, isBig))).toBe(true);
    expect(isLocked(signal('ActiveChanged', 0, isBig))).toBe(false);
    expect(isLocked(signal('NameAcquired', 1, isBig))).toBe(false);
    expect(takeMessages(watchingMessages()).messages.map(isLocked)).toEqual([false, false]);
  });

  it('is heard however the bytes come', () => {
    const both = Buffer.concat([signal('NameAcquired', 1, false), signal('ActiveChanged', 1, true)]);
    for (let cut = 0; cut <= both.length; cut++) {
      const first = takeMessages(both.subarray(0, cut));
      const second = takeMessages(Buffer.concat([first.rest, both.subarray(cut)]));
      expect([...first.messages, ...second.messages].map(isLocked)).toEqual([false, true]);
    }
  });
});
