import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { run } from '../cli/run.js';

/** What is right about one HAR; see the fields of the cases beside the fixtures. */
export interface HarCase {
  readonly entries?: number;
  readonly kept?: number;
  readonly tokens?: readonly string[];
  readonly leaks?: readonly string[];
  readonly refused?: boolean;
}

/** Imports the file by the command line into an empty data folder, and holds what came of it against what is right. */
export async function judgeHar(
  path: string,
  { entries, kept, tokens, leaks = [], refused }: HarCase,
): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'desk-har-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const { status, json, stdout, stderr } = await run(['import', path, '--json'], { dataFolder });
  const said = `${stdout}${stderr}`;
  if (refused) {
    expect(status, said).toBe(2);
    expect(stderr).toMatch(/^session-desk: .+\./m);
  } else {
    expect(status, said).toBe(0);
    if (entries !== undefined)
      expect(json.map(({ entry }) => entry)).toEqual(Array.from({ length: entries }, (_, n) => n + 1));
    if (kept !== undefined)
      expect(
        json.filter((line) => line.kept === true),
        said,
      ).toHaveLength(kept);
    for (const line of json) expect(typeof (line.kept === true ? line.exchange : line.reason)).toBe('string');
  }
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const everything = Buffer.concat([
    Buffer.from(said),
    ...files.map((one) => readFileSync(join(one.parentPath, one.name))),
  ]);
  for (const leak of leaks) {
    for (const form of formsOf(leak))
      expect(everything.includes(form), `${leak} stands as ${form.toString('latin1')}`).toBe(false);
  }
  if (tokens === undefined) return;
  const { findings } = findPasted(readFileSync(path, 'utf8'));
  const found = new Set(findings.flatMap(({ token }) => (token === undefined ? [] : [token])));
  expect([...found]).toEqual(tokens);
}

function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text);
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(bytes.toString('hex')),
    // In the middle of base64, at each of the three places.
    ...[0, 1, 2].map((shift) => {
      const base64 = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
      return Buffer.from(base64.slice(shift === 0 ? 0 : 4, -4));
    }),
  ].filter((form) => form.length >= 5);
}
