import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import { run } from './run.js';

const tokens = ['token-000000000000001', 'token-000000000000002', 'token-000000000000003'];

/** A row must not say less than one token does: its meaning and advice are made from the same facts. */
it('says of a row what it says of one token, also in the report and when the journal is read again', async () => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(404, { 'Content-Type': 'text/html', 'X-Powered-By': 'ASP.NET', Server: 'cloudflare' });
    response.end('<html><head><title>IIS 10.0 Detailed Error - 404.15 - Not Found</title></head></html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'desk-rows-'));
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sws/Authentication.asmx`;
  const list = join(folder, 'list.txt');
  const report = join(folder, 'report.csv');
  await writeFile(list, tokens.join('\n'));
  const how = ['logout', '--url', url, '--binding', 'get', '--json'];
  const one = await run([...how, '--token-stdin'], { input: tokens[0] ?? '' });
  const { cause, meaning, advice } = one.json[0] ?? {};
  expect(meaning).toContain('404.15');
  const first = await run([...how, '--tokens', list, '--report', report]);
  const again = await run([...how, '--tokens', list, '--report', report]);
  const rows = parse<Record<string, string>>(await readFile(report, 'utf8'), { columns: true });
  expect([first.json.length, again.json.length, rows.length]).toEqual([3, 3, 3]);
  for (const line of [...first.json, ...again.json, ...rows])
    expect(line).toMatchObject({ cause, meaning, advice });
});
