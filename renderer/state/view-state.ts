import type { ActOperation } from '../../shared/model/operations.js';
import type { Session } from '../../shared/model/session.js';
import type { Binding } from '../../shared/model/words.js';
import { createStore } from './store.js';

/** What the middle shows for a session: the request to come, or one exchange that was. */
export type Shown = { readonly kind: 'preview' } | { readonly kind: 'exchange'; readonly id: string };

/** What the person chose for a session's next request, where it differs from its environment's habits. */
export interface Choices {
  readonly operation?: ActOperation;
  readonly binding?: Binding;
  readonly verify?: boolean;
  readonly shown?: Shown;
}

/** What the middle of the window holds. */
export type Screen = 'sessions' | 'history';

export interface ViewState {
  readonly screen: Screen;
  /** The exchange that is open on the screen with the history of all sessions. */
  readonly opened: string | null;
  /** null: all environments. */
  readonly environmentId: string | null;
  readonly sessionId: string | null;
  /** By environment: the session that was chosen last there, to come back to. */
  readonly lastIn: Readonly<Record<string, string>>;
  readonly filter: string;
  readonly choices: Readonly<Record<string, Choices>>;
  /** The session whose token is shown in the clear, and until when (ms since the epoch). */
  readonly revealed: { readonly sessionId: string; readonly untilMs: number } | null;
  /** Where there is no room for both: the lists are shown, and not the session. */
  readonly listsOpen: boolean;
  /** Null until the person chose: then the window's height decides. */
  readonly historyOpen: boolean | null;
}

export const revealForMs = 30_000;

export const viewState = createStore<ViewState>({
  screen: 'sessions',
  opened: null,
  environmentId: null,
  sessionId: null,
  lastIn: {},
  filter: '',
  choices: {},
  revealed: null,
  listsOpen: false,
  historyOpen: null,
});

const noChoices: Choices = {};
export const choicesOf = (state: ViewState, sessionId: string): Choices =>
  state.choices[sessionId] ?? noChoices;

/** The exchange that is shown for a session; null where the request to come is. */
export function shownId(state: ViewState, sessionId: string): string | null {
  const { shown } = choicesOf(state, sessionId);
  return shown?.kind === 'exchange' ? shown.id : null;
}

/** A session as far as choosing it needs to know it. */
type Choosable = Pick<Session, 'id' | 'environmentId'>;

/** Shows it, too, from whichever screen; null leaves none chosen. The list of its environment comes along. */
export function chooseSession(session: Choosable | null): void {
  viewState.set((state) => {
    if (session === null) return { ...state, sessionId: null, revealed: null };
    const { id, environmentId } = session;
    const listed = state.environmentId === null ? null : environmentId;
    const isThere = state.sessionId === id && state.screen === 'sessions' && state.environmentId === listed;
    if (isThere && !state.listsOpen) return state;
    return {
      ...state,
      screen: 'sessions',
      environmentId: listed,
      sessionId: id,
      listsOpen: false,
      lastIn: { ...state.lastIn, [environmentId]: id },
      revealed: state.sessionId === id ? state.revealed : null,
    };
  });
}

export function showScreen(screen: Screen): void {
  viewState.set((state) => (state.screen === screen ? state : { ...state, screen, revealed: null }));
}

export function openExchange(opened: string | null): void {
  viewState.set((state) => (state.opened === opened ? state : { ...state, opened }));
}

/**
 * Lists its sessions, and chooses one of them: the one that is chosen, else the one that was last, else the first; none
 * where it has none. So what a key aims at is always in the list that is shown. `sessions`: in the order of the list.
 */
export function chooseEnvironment(environmentId: string | null, sessions: readonly Choosable[]): void {
  viewState.set((state) => {
    const here = sessions.filter((one) => environmentId === null || one.environmentId === environmentId);
    const wanted = [state.sessionId, environmentId === null ? null : state.lastIn[environmentId]];
    const kept = wanted.flatMap((id) => here.find((one) => one.id === id) ?? [])[0];
    const sessionId = kept?.id ?? (environmentId === null ? state.sessionId : (here[0]?.id ?? null));
    return {
      ...state,
      environmentId,
      sessionId,
      revealed: sessionId === state.sessionId ? state.revealed : null,
    };
  });
}

export function setFilter(filter: string): void {
  viewState.set((state) => ({ ...state, filter }));
}

export function choose(sessionId: string, change: Choices): void {
  viewState.set((state) => ({
    ...state,
    choices: { ...state.choices, [sessionId]: { ...state.choices[sessionId], ...change } },
  }));
}

export function show(sessionId: string, shown: Shown): void {
  choose(sessionId, { shown });
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Shows the token for a while, or hides it where it is shown. It hides again whatever the window shows by then. */
export function toggleReveal(sessionId: string, nowMs: number): void {
  clearTimeout(hiding);
  const shown = viewState.get().revealed?.sessionId === sessionId;
  const revealed = shown ? null : { sessionId, untilMs: nowMs + revealForMs };
  viewState.set((state) => ({ ...state, revealed }));
  if (revealed) hiding = setTimeout(hideToken, revealForMs);
}

export function hideToken(): void {
  viewState.set((state) => (state.revealed ? { ...state, revealed: null } : state));
}

export function openHistory(historyOpen: boolean): void {
  viewState.set((state) => ({ ...state, historyOpen }));
}

/** Where there is room for one only: the lists, or the session. */
export function openLists(listsOpen: boolean): void {
  viewState.set((state) => ({ ...state, listsOpen, screen: 'sessions' }));
}
