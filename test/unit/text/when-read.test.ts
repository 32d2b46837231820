import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

/** Where a sentence was asked for. */
const { askedAt } = vi.hoisted(() => ({ askedAt: new Set<string>() }));
const place = /\/((?:electron|renderer|shared)\/(?!text\/text-of)[\w/.-]+:\d+)/;

vi.mock('../../../shared/text/language.js', async (original) => ({
  ...(await original<typeof import('../../../shared/text/language.js')>()),
  spokenLanguage: () => {
    const lines = new Error().stack?.split('\n') ?? [];
    askedAt.add(lines.flatMap((line) => place.exec(line)?.[1] ?? [])[0] ?? 'somewhere');
    return 'en';
  },
}));
// What is there in the running program only.
for (const name of ['electron', 'electron-log/main.js', 'electron-store', 'virtual:licences'])
  vi.doMock(name, () => ({ default: class {} }));
vi.mock('../../../renderer/shell/use-theme.js', () => ({}));

afterAll(() => vi.resetModules());

it('no sentence is read while a module is loaded: it would stay in the language of that moment', async () => {
  vi.resetModules();
  const modules = import.meta.glob([
    '../../../{shared,electron,renderer}/**/*.{ts,tsx}',
    // They begin to work when they are loaded.
    '!../../../**/{main,preload,cli,*-worker,worker-entry}.{ts,tsx}',
  ]);
  const speaking = Object.entries(modules).filter(([name]) =>
    /from '.*\btext\/(?!en\/)/.test(readFileSync(resolve(__dirname, name), 'utf8')),
  );
  expect(speaking.length).toBeGreaterThan(200);
  await Promise.all(speaking.map(([, load]) => load()));
  expect([...askedAt]).toEqual([]);
  const { wordsText } = await import('../../../shared/text/words.js');
  expect(wordsText.binding.soap11).toBe('SOAP 1.1');
  expect(askedAt.size).toBe(1);
});
