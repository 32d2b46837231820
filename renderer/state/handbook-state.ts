import { dialogState, type OpenDialog } from './dialog-state.js';
import { createStore } from './store.js';
import { type Screen, viewState } from './view-state.js';

/** In the order of the contents. */
export const handbookPages = [
  'first-steps',
  'one-session',
  'outcomes',
  'bulk-runs',
  'history',
  'evidence',
  'raw-requests',
  'network',
  'command-line',
  'administrators',
  'soap',
] as const;

export type HandbookPage = (typeof handbookPages)[number];

/** The page that is open over whatever else is shown; null: none. */
export const handbookState = createStore<HandbookPage | null>(null);

/** The page about each place of the window. */
export const pageOf: Readonly<Record<Screen | OpenDialog['kind'], HandbookPage>> = {
  sessions: 'one-session',
  history: 'history',
  environment: 'first-steps',
  session: 'first-steps',
  login: 'first-steps',
  paste: 'first-steps',
  probe: 'first-steps',
  confirm: 'one-session',
  bulk: 'bulk-runs',
  explain: 'outcomes',
  palette: 'history',
  retention: 'history',
  forget: 'history',
  removeExchanges: 'history',
  evidence: 'evidence',
  handover: 'evidence',
  import: 'evidence',
  compare: 'raw-requests',
  'four-bindings': 'raw-requests',
  compose: 'raw-requests',
  team: 'administrators',
  backup: 'administrators',
  restore: 'administrators',
  updates: 'administrators',
  vault: 'first-steps',
  preferences: 'first-steps',
  shortcuts: 'first-steps',
  about: 'first-steps',
};

/** Opens the page about where one is: the open dialog, else the screen. */
export function openHandbook(): void {
  const { screen, sessionId } = viewState.get();
  const place = dialogState.get()?.kind ?? screen;
  const isBare = place === 'sessions' && sessionId === null;
  handbookState.set(() => (isBare ? 'first-steps' : pageOf[place]));
}

export function closeHandbook(): void {
  handbookState.set(() => null);
}

/** Something lies over the window: its own keys rest. */
export function isCovered(): boolean {
  return dialogState.get() !== null || handbookState.get() !== null;
}
