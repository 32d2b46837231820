import { loadExchangeView, loadRequestPreview } from '../features/act/detail.js';
import { loadMenu } from '../ui/menu-button.js';
import { loaders } from './dialog-loaders.js';
import { loadHistoryScreen } from './screen-loaders.js';

/** Fetches, one after another and only when nothing else is to do, what the first screen did not need. */
export function preloadWhenIdle(): void {
  const queue: (() => Promise<unknown>)[] = [
    loadRequestPreview,
    loadExchangeView,
    loadMenu,
    loadHistoryScreen,
    ...Object.values(loaders),
  ];
  const next = () => {
    const load = queue.shift();
    if (!load) return;
    requestIdleCallback(() => void load().then(next, next), { timeout: 2_000 });
  };
  next();
}
