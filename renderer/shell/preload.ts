import { startIsOver } from '../../shared/ipc/start-is-over.js';
import { loadExchangeView, loadRequestPreview } from '../features/act/detail.js';
import { loadMenu } from '../ui/menu-button.js';
import { loaders } from './dialog-loaders.js';
import { loadHistoryScreen } from './screen-loaders.js';

/** Within it what was fetched is drawn. */
const restMs = 600;

const over = () => void dispatchEvent(new Event(startIsOver));

/**
 * Fetches, one after another and only when nothing else is to do, what the next press may need: what a key opens and somebody
 * types into at once, and what is on the way to an answer. All other dialogs are fetched when they are asked for: most days
 * pass without most of them, and each would lie in memory. Then the start is over: the preload script is told.
 */
export function preloadWhenIdle(): void {
  const queue: (() => Promise<unknown>)[] = [
    loadRequestPreview,
    loadExchangeView,
    loadMenu,
    loaders.confirm,
    loaders.palette,
    loaders.session,
    loaders.paste,
    loadHistoryScreen,
  ];
  const next = () => {
    const load = queue.shift();
    if (!load) return void setTimeout(() => requestIdleCallback(over), restMs);
    requestIdleCallback(() => void load().then(next, next), { timeout: 2_000 });
  };
  next();
}
