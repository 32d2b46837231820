import { createSocket } from 'node:dgram';

export interface NameServer {
  /** The names that were asked for, each once. */
  readonly asked: ReadonlySet<string>;
  close(): Promise<void>;
}

/** A name server on this machine that knows one host, this machine, and writes down what it is asked. */
export async function startNameServer(known: string): Promise<NameServer> {
  const asked = new Set<string>();
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, end } = questionIn(query);
    asked.add(name);
    const isAddress = query.readUInt16BE(end - 4) === 1;
    const answered = name === known && isAddress;
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(name === known ? 0x8580 : 0x8583, 2);
    header.writeUInt16BE(answered ? 1 : 0, 6);
    header.writeUInt32BE(0, 8);
    const answer = Buffer.from('c00c00010001000000010004 7f000001'.replace(' ', ''), 'hex');
    const parts = [header, query.subarray(12, end), ...(answered ? [answer] : [])];
    socket.send(Buffer.concat(parts), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(53, '127.0.0.1', resolve));
  return { asked, close: () => new Promise((resolve) => socket.close(() => resolve())) };
}

function questionIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length !== 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}
