import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pagesOf, pictureFile, picturesIn } from '../../scripts/handbook.mjs';
import { languages, speak } from '../../shared/text/language.js';
import { expect, test } from '../e2e/fixtures/app-test.js';
import type { RunningApp } from '../e2e/fixtures/launch-app.js';
import { managedPolicy } from '../e2e/fixtures/managed-policy.js';
import { misfitsIn } from '../e2e/fixtures/misfits.js';
import { projectRoot } from '../e2e/fixtures/project-root.js';
import { speakHere } from '../e2e/fixtures/speak-here.js';
import { atSize, type Size, writePicture } from './at-size.js';
import { throughManaged } from './walk/managed.js';
import { walkThrough } from './walk/walk.js';

/** The smallest window that is promised, and a usual one at 200 %: of those between each has more room. */
const sizes: readonly Size[] = [
  [900, 600, 1],
  [1280, 800, 2],
];
/** With pictures for whoever reads them: SESSION_DESK_PICTURES names their folder. */
const folder = process.env.SESSION_DESK_PICTURES;
/** The pictures of the handbook are made anew, and nothing else. */
const forHandbook = process.env.SESSION_DESK_HANDBOOK === '1';

test.afterEach(() => speak('en'));

/** A dialog that is closed before the keys have come to it does not hear of it. */
async function hasKeys(window: Page): Promise<void> {
  await window.waitForFunction(() => {
    const dialog = [...document.querySelectorAll('.modal')].at(-1);
    const at = document.activeElement;
    return !dialog || dialog.contains(at) || at?.closest('[role=menu]');
  });
}

for (const language of languages) {
  test(`every string has its room in ${language}`, async ({ launch }) => {
    test.setTimeout(1_800_000);
    speakHere(language);
    const start = async (env: Record<string, string>) => {
      const running = await launch({
        switches: ['--force-device-scale-factor=1'],
        env: {
          LANGUAGE: language,
          LC_ALL: `${language}_${language === 'en' ? 'US' : language.toUpperCase()}.UTF-8`,
          ...env,
        },
      });
      await expect(running.window.locator('html')).toHaveAttribute('lang', language);
      await running.window.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      return running;
    };
    if (folder) mkdirSync(join(folder, language), { recursive: true });
    const inHandbook = new Set(Object.values(pagesOf(projectRoot, language)).flatMap(picturesIn));
    const place = mkdtempSync(join(tmpdir(), 'session-desk-policy-'));
    let places = 0;
    /** Each misfit with where it was seen. */
    const found = new Map<string, string[]>();
    const takeIn = (running: RunningApp) => async (name: string, open?: () => Promise<void>) => {
      places += 1;
      if (forHandbook && !inHandbook.has(`${language}/${name}`)) return hasKeys(running.window);
      for (const size of forHandbook ? sizes.slice(0, 1) : sizes) {
        await atSize(running, size);
        await open?.();
        const at = `${name} at ${size.join('×')}`;
        for (const misfit of await misfitsIn(running.window))
          found.set(misfit, [...(found.get(misfit) ?? []), at]);
        if (forHandbook) await writePicture(running, pictureFile(projectRoot, `${language}/${name}`));
        if (folder)
          await writePicture(
            running,
            join(folder, language, `${name}-${size[2] === 1 ? 'small' : '200'}.png`),
          );
        if (open) await running.window.keyboard.press('Escape');
      }
      await atSize(running, [1280, 800, 1]);
    };
    try {
      const running = await start({});
      await walkThrough({ running, take: takeIn(running) });
      await running.close();
      // None of the handbook's pictures is of a managed program.
      if (forHandbook) return;
      const policy = join(place, 'policy.json');
      writeFileSync(policy, JSON.stringify(managedPolicy), { mode: 0o644 });
      // The handbook shows nothing of it.
      const managed = forHandbook ? null : await start({ SESSION_DESK_POLICY: policy });
      if (managed) await throughManaged({ running: managed, take: takeIn(managed) });
    } finally {
      rmSync(place, { recursive: true, force: true });
      expect
        .soft([...found].map(([misfit, at]) => `${misfit} (${at.length}: ${at.slice(0, 3).join(', ')})`))
        .toEqual([]);
    }
    expect(places).toBeGreaterThan(forHandbook ? 80 : 90);
  });
}
