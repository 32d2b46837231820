import { useEffect } from 'react';
import { createStore, useStore } from './store.js';
import { hideToken } from './view-state.js';

/** How often the person was found to be away: what is revealed hides each time. */
const timesAway = createStore(0);

const backAgain = ['pointerdown', 'keydown'] as const;

/** Hides what is revealed. What a person typed or pasted is covered until somebody is at the keys again. */
export function personAway(): void {
  hideToken();
  timesAway.set((times) => times + 1);
  const root = document.documentElement;
  root.dataset.away = 'true';
  const uncover = () => {
    delete root.dataset.away;
    for (const event of backAgain) document.removeEventListener(event, uncover, true);
  };
  for (const event of backAgain) document.addEventListener(event, uncover, true);
}

/** For a part that shows a secret by a state of its own. */
export function useHiddenWhenAway(hide: () => void): void {
  const times = useStore(timesAway, (n) => n);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that somebody went away, not at the start
  useEffect(() => {
    if (times > 0) hide();
  }, [times]);
}
