import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Binding } from '../../../shared/model/words.js';
import { run } from '../cli/run.js';

const folder = join(import.meta.dirname ?? __dirname, '../../fixtures/cases/answers');
const usualToken = '3130fdac-a8f6-4b7f-a3b9-2b695c0f9c11';

interface Case {
  readonly name: string;
  readonly binding: Binding;
  readonly outcome: readonly string[];
  readonly says: readonly string[];
  readonly never: readonly string[];
  readonly shows?: readonly string[];
  readonly masked?: boolean;
  readonly token?: string;
  readonly why: string;
}

const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));

/** What the server said does not count for what we say. */
const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, '“”');

describe('an answer that people really got', () => {
  it.each(cases)('$name: $why', async (one) => {
    const bytes = readFileSync(join(folder, `${one.name}.http`));
    const { url, requests } = await serverOf(bytes);
    const token = one.token ?? usualToken;
    const args = ['logout', '--url', url, '--token-stdin', '--binding', one.binding, '--json'];
    const { json, stdout, stderr } = await run(args, { input: token });
    const line = json[0] as unknown as Readonly<Record<string, unknown>>;
    expect(requests()).toBe(1);
    expect(one.outcome).toContain(line.outcome);
    expect([line.cause, line.meaning, line.advice]).toEqual([
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
    const said = withoutQuotes(`${line.meaning} ${line.advice}`);
    if (line.outcome !== 'accepted') for (const says of one.says) expect(said).toMatch(new RegExp(says, 'i'));
    for (const never of one.never) expect(said).not.toMatch(new RegExp(never, 'i'));
    for (const shows of one.shows ?? []) expect(stdout + stderr).toMatch(new RegExp(shows, 'i'));
    if (one.masked) {
      const out = JSON.stringify(stdout + stderr).toLowerCase();
      for (let at = 0; at + 8 <= token.length; at += 1)
        expect(out).not.toContain(token.slice(at, at + 8).toLowerCase());
    }
  });
});

async function serverOf(bytes: Buffer): Promise<{ readonly url: string; requests(): number }> {
  let count = 0;
  const server = createServer((socket) => {
    let seen = '';
    let answered = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      seen += data.toString('latin1');
      if (answered || !isWhole(seen)) return;
      answered = true;
      count += 1;
      socket.end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/sws/Authentication.asmx`, requests: () => count };
}

function isWhole(seen: string): boolean {
  const end = seen.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = Number(/content-length:\s*(\d+)/i.exec(seen)?.[1] ?? 0);
  return seen.length >= end + 4 + length;
}
