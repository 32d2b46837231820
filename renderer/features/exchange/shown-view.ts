import { createStore } from '../../state/store.js';
import { messageViews } from './message-pane.js';

export const views = [...messageViews, 'timeline', 'connection'] as const;
export type View = (typeof views)[number];

/**
 * How exchanges are looked at: whoever reads headers reads them of the next exchange too, and in a window of another shape.
 */
export const shownView = createStore<View>('pretty');
