import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type HarCase, judgeHar } from './har-case.js';
import { harProducers } from './har-producers.js';
import { harVariants } from './har-variants.js';

const folder = join(import.meta.dirname, '../../fixtures/cases/hars');
const cases: (HarCase & { name: string; why: string })[] = JSON.parse(
  readFileSync(join(folder, 'expect.json'), 'utf8'),
);

let made: string;
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'desk-hars-'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe('HARs as programs write them', () => {
  it.each(cases)('$name: $why', ({ name, ...expected }) => judgeHar(join(folder, `${name}.har`), expected));

  it.each([...harVariants, ...harProducers])('$name', async ({ name, har, ...expected }) => {
    const path = join(made, `${name.replaceAll(/\W+/g, '-')}.har`);
    writeFileSync(path, typeof har === 'string' || har instanceof Uint8Array ? har : JSON.stringify(har));
    await judgeHar(path, expected);
  });
});
