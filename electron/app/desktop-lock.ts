import { Buffer } from 'node:buffer';
import { connect } from 'node:net';
import { isLocked, takeMessages, watchingMessages } from './session-bus.js';

/**
 * Tells each time that the screen is locked on Linux, where Electron does not: GNOME, KDE, Cinnamon, MATE and Xfce all say so
 * on the session's bus. Without such a bus nothing is told.
 * @returns what ends it
 */
export function onDesktopLock(
  act: () => void,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): () => void {
  const path = /(?:^|;)unix:(?:[^;]*,)?path=([^,;]+)/.exec(env.DBUS_SESSION_BUS_ADDRESS ?? '')?.[1];
  if (platform !== 'linux' || path === undefined) return () => undefined;
  const socket = connect(decodeURIComponent(path));
  let seen: Buffer = Buffer.alloc(0);
  let isIn = false;
  socket.on('error', () => undefined);
  socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(process.getuid?.() ?? '')).toString('hex')}\r\n`);
  socket.on('data', (chunk: Buffer) => {
    seen = Buffer.concat([seen, chunk]);
    if (!isIn) {
      const end = seen.indexOf('\r\n');
      if (end < 0) return;
      if (!seen.toString('latin1').startsWith('OK ')) return void socket.destroy();
      isIn = true;
      seen = seen.subarray(end + 2);
      socket.write('BEGIN\r\n');
      socket.write(watchingMessages());
    }
    const { messages, rest } = takeMessages(seen);
    seen = rest;
    for (const message of messages) if (isLocked(message)) act();
  });
  socket.unref();
  return () => void socket.destroy();
}
