import type { RunningApp } from '../../e2e/fixtures/launch-app.js';
import { screenOf } from '../../e2e/fixtures/screen.js';
import { throughDialogs } from './dialogs.js';
import { throughMenus } from './menus.js';
import { throughRuns } from './runs.js';
import { throughScreens } from './screens.js';
import { throughVerdicts } from './verdicts.js';

/**
 * What is done at each place, which has a name of its own. `open`: it opens in each size, and Escape closes it, because what
 * is open over a window that changes its size has lost its place.
 */
export type Take = (name: string, open?: () => Promise<void>) => Promise<void>;

export interface Walk {
  readonly running: RunningApp;
  readonly take: Take;
}

/** Every screen, dialog, menu, step of a run and notice of a fresh program, in the language that is spoken here. */
export async function walkThrough(walk: Walk): Promise<void> {
  await screenOf(walk.running.window).sessions.waitFor();
  await walk.take('first-run');
  await throughScreens(walk);
  await throughMenus(walk);
  await throughDialogs(walk);
  await throughRuns(walk);
  await throughVerdicts(walk);
}
