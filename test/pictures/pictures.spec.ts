import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { problemsInAllThemes } from '../e2e/fixtures/accessibility.js';
import { expect, test } from '../e2e/fixtures/app-test.js';
import { projectRoot } from '../e2e/fixtures/project-root.js';
import { atSize, writePicture } from './at-size.js';
import { walkThrough } from './walk/walk.js';

/** Width, height and zoom: a small laptop, a usual one, a large screen, a 4K one, and the usual one at 200 %. */
const sizes = [
  [900, 600, 1],
  [1280, 800, 1],
  [1920, 1080, 1],
  [3840, 2160, 1],
  [1280, 800, 2],
] as const;
const judged = [sizes[1], sizes[4]];
const folder = process.env.SESSION_DESK_PICTURES ?? join(projectRoot, 'pictures');
/** Only these, as the names of the files end: 1280x800-dark,900x600-light; `axe`: judged, too. All of it is about an hour. */
const only = process.env.SESSION_DESK_LOOKS?.split(',');

test('pictures of every screen', async ({ launch }) => {
  test.setTimeout(7_200_000);
  mkdirSync(folder, { recursive: true });
  const running = await launch({ switches: ['--force-device-scale-factor=1'] });
  const { window } = running;
  const take = async (name: string, open?: () => Promise<void>) => {
    // Nothing on any screen breaks a rule, in light, dark or forced colours; where there is little room, other things scroll.
    for (const size of !only || only.includes('axe') ? judged : []) {
      await atSize(running, size);
      await open?.();
      const within = (await window.locator('.modal').count()) > 0 ? '.modal' : undefined;
      const problems = await problemsInAllThemes(window, { within, allRules: true });
      expect.soft(problems, `${name} at ${size.join('×')}`).toEqual([]);
      if (open) await window.keyboard.press('Escape');
    }
    await window.emulateMedia({ forcedColors: 'none' });
    for (const scheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const size of sizes) {
        const [width, height, zoom] = size;
        const look = `${width}x${height}${zoom === 1 ? '' : '-200'}-${scheme}`;
        if (only && !only.includes(look)) continue;
        await atSize(running, size);
        await open?.();
        await writePicture(running, join(folder, `${name}-${look}.png`));
        if (open) await window.keyboard.press('Escape');
      }
    }
    await atSize(running, [1280, 800, 1]);
  };
  await walkThrough({ running, take });
});
