import { setImmediate as nextPause } from 'node:timers/promises';

/** What the stores and handlers are made of, in pieces that each keep this process busy for a moment only. */
const pieces: readonly (() => Promise<unknown>)[] = [
  () => import('../../shared/ipc/channels.js'),
  () => import('../http/http-transport.js'),
  () => import('../calls/wiring.js'),
  () => import('../history/history.js'),
  () => import('../bulk/create-bulk-runs.js'),
  () => import('../sandbox/sandbox-control.js'),
  () => import('../evidence/create-handover.js'),
];

/** Loads what is behind the first screen. The window's files come from here: between two pieces they are served. */
export async function loadBackend(): Promise<typeof import('./backend.js')> {
  for (const piece of pieces) {
    await piece();
    await nextPause();
  }
  return import('./backend.js');
}
