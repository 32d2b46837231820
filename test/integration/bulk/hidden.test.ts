import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { seek } from '../../unit/masking/seek.js';
import { countingServer } from './counting-server.js';
import { environmentAt, startRun, testServices } from './test-services.js';

/** What a server, or a person who named a token, may have written of it. */
const forms: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => encodeURIComponent(encodeURIComponent(token)),
  (token) => Buffer.from(Buffer.from(token).toString('base64')).toString('base64'),
  (token) => Buffer.from(token, 'utf16le').toString('base64'),
  (token) => gzipSync(gzipSync(token)).toString('base64url'),
  (token) => [...token].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
  (token) => `...${token.slice(6, 28).toUpperCase()}...`,
  (token) => token.replace(/(.{5})/g, '$1<!-- a <!-- b --> c -->'),
];
const tokens = forms.map((_, row) => `3f0c9a7e-52d1-4b8e-9c46-0d2f5be76${300 + row}`);

it('leaves no form of a token in any report or file of a run without a keyring', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-hidden-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await countingServer();
  server.intercept = (_operation, token, response) => {
    const form = forms[tokens.indexOf(token)]?.(token) ?? token;
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<html><head><title>No ${form}</title></head><body><h1>No ${form}</h1></body></html>`);
    return true;
  };
  const printed: string[] = [];
  const test = await testServices(join(folder, 'desk.db'), environmentAt(server.url), {
    memoryOnly: true,
    chooseReport: async (format) => join(folder, `report.${format}`),
    printPdf: async (page) => {
      printed.push(page);
      return new TextEncoder().encode(page);
    },
  });
  onTestFinished(() => test.close());
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const list = tokens.map((token, row) => `${cell(`of ${forms[row]?.(token)}`)},${token}`).join('\n');
  const runId = await startRun(test, `label,token\n${list}`);
  await test.until(({ state }) => state === 'done');
  expect(server.logouts.size).toBe(tokens.length);
  for (const format of ['csv', 'json', 'html', 'pdf'] as const)
    expect(await test.runs.report(runId, format)).toMatchObject({ ok: true });
  expect(printed).toHaveLength(1);

  const files = readdirSync(folder);
  expect(files.filter((name) => name.startsWith('report.'))).toHaveLength(4);
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    const deepest = name.startsWith('report.') ? 4 : 1;
    expect({ name, found: seek(bytes, tokens, deepest) }).toEqual({ name, found: [] });
  }
});
