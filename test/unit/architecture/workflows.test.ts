import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
const parts = [...read('scripts/test/parts.mjs').matchAll(/^\s+\{?\s*name: '([\w-]+)'/gm)].map(
  ([, name]) => name,
);
const folder = '.github/workflows';

const ofMatrix = /\$\{\{ matrix\.command \}\}/;

/** Each line that runs something, with what a matrix puts in its place. */
function runIn(text: string): string[] {
  const commands = /^\s+command: \[(.*)\]$/m.exec(text)?.[1]?.split(/,\s*/) ?? [];
  return text
    .split('\n')
    .filter((line) => /\b(?:npm|node) /.test(line))
    .flatMap((line) =>
      ofMatrix.test(line) ? commands.map((command) => line.replace(ofMatrix, command)) : [line],
    );
}

describe.each(readdirSync(join(root, folder)))('the workflow %s', (name) => {
  const text = read(`${folder}/${name}`).replaceAll(/^ *#.*\n/gm, '');

  it('runs only what there is', () => {
    for (const line of runIn(text)) {
      const script = /\bnpm run (?:-s )?([\w:-]+)/.exec(line)?.[1];
      if (script !== undefined) expect(Object.keys(scripts), line).toContain(script);
      const file = /\bnode (scripts\/\S+)/.exec(line)?.[1];
      if (file !== undefined) expect(existsSync(join(root, file)), line).toBe(true);
      for (const part of /\bnpm test -- (.*)/.exec(line)?.[1]?.split(' ') ?? [])
        expect(parts, line).toContain(part);
    }
    for (const [, other = ''] of text.matchAll(/uses: \.\/(\S+)/g))
      expect(existsSync(join(root, other))).toBe(true);
  });

  it('is indented by spaces, and every job has a limit or is another workflow', () => {
    expect(text).not.toMatch(/^ *\t/m);
    const jobs = text
      .slice(text.indexOf('\njobs:\n') + 7)
      .split(/^ {2}(?=[\w-]+:$)/m)
      .filter((job) => job.trim());
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) expect(job).toMatch(/^ {4}(?:timeout-minutes: \d+|uses: \.\/\S+)$/m);
  });
});

it('the release keeps whatever the packing leaves', () => {
  const kept = [...read(`${folder}/release.yml`).matchAll(/dist\/app\/\*\.([\w.]+)$/gm)].map(
    ([, end]) => end,
  );
  const made = /\/\\\.\((.*?)\)\$\//
    .exec(read('scripts/package/installers.mjs'))?.[1]
    ?.replaceAll('\\', '')
    .split('|');
  expect(made?.length).toBeGreaterThan(6);
  expect(made?.filter((end) => !kept.includes(end))).toEqual([]);
});
