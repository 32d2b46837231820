import { Buffer } from 'node:buffer';

/** Messages of D-Bus, as far as one has to speak it to hear one signal: https://dbus.freedesktop.org/doc/dbus-specification.html */

/** What each desktop's screen saver says once it covers (true) or uncovers the screen, whatever it is called itself. */
const member = 'ActiveChanged';
const bus = 'org.freedesktop.DBus';
const callType = 1;
const signalType = 4;
const fixedBytes = 16;

/** To be let in, and to hear that signal. */
export function watchingMessages(): Buffer {
  return Buffer.concat([call(1, 'Hello', null), call(2, 'AddMatch', `type='signal',member='${member}'`)]);
}

/** The whole messages at the beginning of what came, and what is left. */
export function takeMessages(bytes: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const size = sizeOf(rest);
    if (size === null || rest.length < size) return { messages, rest };
    messages.push(rest.subarray(0, size));
    rest = rest.subarray(size);
  }
}

/** Whether a message is the signal, with *true* in it. */
export function isLocked(message: Buffer): boolean {
  const bodyBytes = number(message, 4);
  const fields = message.subarray(fixedBytes, message.length - bodyBytes);
  return (
    message[1] === signalType &&
    fields.includes(`${member}\0`) &&
    bodyBytes === 4 &&
    number(message, message.length - 4) === 1
  );
}

function sizeOf(bytes: Buffer): number | null {
  if (bytes.length < fixedBytes) return null;
  return fixedBytes + padded(number(bytes, 12), 8) + number(bytes, 4);
}

/** Whoever sends chooses the order of the bytes, and says so in the first. */
function number(message: Buffer, at: number): number {
  return message[0] === 0x42 ? message.readUInt32BE(at) : message.readUInt32LE(at);
}

const padded = (size: number, to: number) => Math.ceil(size / to) * to;

function call(serial: number, method: string, argument: string | null): Buffer {
  const fields = [
    field(1, 'o', '/org/freedesktop/DBus'),
    field(2, 's', bus),
    field(3, 's', method),
    field(6, 's', bus),
    ...(argument === null ? [] : [Buffer.from([8, 1, ...letter('g'), 0, 1, ...letter('s'), 0])]),
  ].reduce((before, entry) => Buffer.concat([filled(before, 8), entry]));
  const body = argument === null ? Buffer.alloc(0) : text(argument);
  const head = Buffer.from([
    0x6c,
    callType,
    0,
    1,
    ...word(body.length),
    ...word(serial),
    ...word(fields.length),
  ]);
  return Buffer.concat([head, filled(fields, 8), body]);
}

/** One entry of the header. */
function field(code: number, type: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([code, 1, ...letter(type), 0]), text(value)]);
}

const letter = (one: string) => [one.charCodeAt(0)];
const filled = (bytes: Buffer, to: number) =>
  Buffer.concat([bytes, Buffer.alloc(padded(bytes.length, to) - bytes.length)]);

const text = (value: string) =>
  Buffer.concat([Buffer.from(word(Buffer.byteLength(value))), Buffer.from(`${value}\0`)]);

function word(value: number): number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}
