import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceNamespace } from '../../../shared/model/words.js';
import { escapeXmlText } from '../../../shared/protocol/envelope.js';
import { envelope11 } from '../../unit/protocol/answers.js';
import { damages, lost } from './damages.js';
import { type CliRun, run } from './run.js';

/** A service that lets everybody in, with this token, and counts what comes. */
let server: Server;
let url = '';
let given = '';
let asked = 0;
const folder = mkdtempSync(join(tmpdir(), 'desk-doors-'));

beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    request.resume().on('end', () => {
      const key = `<Authenticated>true</Authenticated><AuthKey>${escapeXmlText(given)}</AuthKey>`;
      const body = `<LoginResponse xmlns="${serviceNamespace}"><LoginResult>${key}</LoginResult></LoginResponse>`;
      response.setHeader('Content-Type', 'text/xml; charset=utf-8').end(envelope11(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sws/Authentication.asmx`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const sound = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
/** Beside a sound one; but what does not fit the encoding is refused as a row, and holds up no other. */
const listOf = (one: string) => {
  const rows = one.includes('\ufffd') ? [one] : [sound, one];
  const quoted = rows.map((row) => `"${row.replaceAll('"', '""')}"`);
  return written('list.csv', `token\n${quoted.join('\n')}\n`);
};
const harOf = (one: string) =>
  written(
    'one.har',
    JSON.stringify({
      log: {
        version: '1.2',
        entries: [
          {
            startedDateTime: '2026-11-28T10:00:00Z',
            request: { method: 'GET', url: `${url}/Logout?token=${encodeURIComponent(one)}` },
            response: { status: 200 },
          },
        ],
      },
    }),
  );
const target = () => ['--url', url, '--json'];
const refused = (result: CliRun) => {
  expect(result).toMatchObject({ status: 2, stdout: '' });
  return result.stderr;
};
const inJson = ({ json }: CliRun) => JSON.stringify(json.flatMap((line) => line.doubts ?? []));

/** Every way by which a token comes into the command line, and what is said there about a doubtful one. */
const doors: Record<string, (one: string) => Promise<string>> = {
  'logout --token': async (one) => refused(await run(['logout', ...target(), '--token', one])),
  'check --token': async (one) => refused(await run(['check', ...target(), '--token', one])),
  'logout --token-stdin': async (one) =>
    refused(await run(['logout', ...target(), '--token-stdin'], { input: `${one}\n` })),
  'check --token-stdin': async (one) =>
    refused(await run(['check', ...target(), '--token-stdin'], { input: `${one}\n` })),
  'logout --tokens': async (one) => refused(await run(['logout', ...target(), '--tokens', listOf(one)])),
  'check --tokens': async (one) => refused(await run(['check', ...target(), '--tokens', listOf(one)])),
  'logout --tokens --dry-run': async (one) => {
    const shown = await run(['logout', ...target(), '--tokens', listOf(one), '--dry-run']);
    return one.includes('\ufffd') ? shown.stderr : inJson(shown);
  },
  'logout --token --dry-run': async (one) =>
    inJson(await run(['logout', ...target(), '--token', one, '--dry-run'])),
  import: async (one) => {
    const imported = await run(['import', harOf(one), '--json'], { dataFolder: folder });
    expect(imported.status, imported.stderr).toBe(0);
    return inJson(imported);
  },
  login: async (one) => {
    given = one;
    const words = ['login', '--url', url, '--database', 'D', '--user', 'U', '--password-stdin'];
    const human = await run(words, { input: 'letmein\n' });
    expect(human.status).toBe(0);
    expect(human.stderr).toContain('The token that the service gave is doubtful.');
    asked = 0;
    const result = inJson(await run([...words, '--json'], { input: 'letmein\n' }));
    asked = 0;
    return result;
  },
};

describe.each(Object.entries(doors))('a damaged token that comes in by %s', (door, comesIn) => {
  it.each(Object.entries(damages))('is named, and nothing is sent: %s', async (_name, damage) => {
    asked = 0;
    const said = await comesIn(damage(token));
    expect(said).toMatch(/[A-Z].{10,}\./);
    expect(said).not.toContain(token);
    expect(asked).toBe(0);
  });

  it.each(Object.entries(lost))('is named where nobody can tell what it was: %s', async (_name, one) => {
    asked = 0;
    expect(await comesIn(one)).toMatch(/[A-Z].{10,}\./);
    expect(asked).toBe(0);
  });

  it('is not doubted where it is sound', async () => {
    if (door.includes('--dry-run') || door === 'import') expect(await comesIn(sound)).toBe('[]');
    else if (door === 'login') await expect(comesIn(sound)).rejects.toThrow('is do');
    else await expect(comesIn(sound)).rejects.toThrow('status');
  });
});
