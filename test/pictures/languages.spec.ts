import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages, speak } from '../../shared/text/language.js';
import { expect, test } from '../e2e/fixtures/app-test.js';
import { misfitsIn } from '../e2e/fixtures/misfits.js';
import { speakHere } from '../e2e/fixtures/speak-here.js';
import { atSize, type Size, writePicture } from './at-size.js';
import { walkThrough } from './walk/walk.js';

/** The smallest window that is promised, a usual one, and that at 200 %. */
const sizes: readonly Size[] = [
  [900, 600, 1],
  [1280, 800, 1],
  [1280, 800, 2],
];
/** With pictures for whoever reads them: SESSION_DESK_PICTURES names their folder. */
const folder = process.env.SESSION_DESK_PICTURES;

test.afterEach(() => speak('en'));

for (const language of languages) {
  test(`every string has its room in ${language}`, async ({ launch }) => {
    test.setTimeout(1_800_000);
    const desk = await launch({
      switches: ['--force-device-scale-factor=1'],
      env: {
        LANGUAGE: language,
        LC_ALL: `${language}_${language === 'en' ? 'US' : language.toUpperCase()}.UTF-8`,
      },
    });
    speakHere(language);
    await expect(desk.window.locator('html')).toHaveAttribute('lang', language);
    await desk.window.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    if (folder) mkdirSync(join(folder, language), { recursive: true });
    let places = 0;
    /** Each misfit with where it was seen. */
    const found = new Map<string, string[]>();
    const take = async (name: string) => {
      places += 1;
      for (const size of sizes) {
        await atSize(desk, size);
        const at = `${name} at ${size.join('×')}`;
        for (const misfit of await misfitsIn(desk.window))
          found.set(misfit, [...(found.get(misfit) ?? []), at]);
        if (folder && size[2] === 1)
          await writePicture(desk, join(folder, language, `${name}-${size[0]}x${size[1]}.png`));
      }
      await atSize(desk, [1280, 800, 1]);
    };
    try {
      await walkThrough({ desk, take });
    } finally {
      expect
        .soft([...found].map(([misfit, at]) => `${misfit} (${at.length}: ${at.slice(0, 3).join(', ')})`))
        .toEqual([]);
    }
    expect(places).toBeGreaterThan(80);
  });
}
