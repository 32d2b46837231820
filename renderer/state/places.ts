import type { QueryClient } from '@tanstack/react-query';
import { flowText } from '../../shared/text/flow.js';
import { currentOf } from './current.js';
import { say } from './message-state.js';
import { createStore } from './store.js';
import { step, type Trail, trailFrom, visit } from './trail.js';
import {
  choicesOf,
  chooseSession,
  type Screen,
  type Shown,
  type ViewState,
  viewState,
} from './view-state.js';

/** Somewhere one can go back to: a session with what it showed, or the history with what was open in it. */
export type Place =
  | {
      readonly screen: 'sessions';
      readonly environmentId: string | null;
      readonly sessionId: string | null;
      readonly shown: Shown;
    }
  | { readonly screen: 'history'; readonly opened: string | null };

/** What is left sooner was not looked at: arrow keys held down leave no trail. */
const glanceMs = 250;
const preview: Shown = { kind: 'preview' };

export const trailState = createStore<Trail<Place>>(trailFrom(placeOf(viewState.get())));

/** Follows what is looked at from now on. Returns the function that ends it. */
export function followPlaces(): () => void {
  let sinceMs = performance.now();
  trailState.set(() => trailFrom(placeOf(viewState.get())));
  return viewState.subscribe(() => {
    const place = placeOf(viewState.get());
    const { now } = trailState.get();
    if (samePlace(place, now)) return;
    // Another environment's list beside the same session is no other place.
    if (samePlace(anywhere(place), anywhere(now))) {
      trailState.set((trail) => ({ ...trail, now: place }));
      return;
    }
    const nowMs = performance.now();
    const glanced = nowMs - sinceMs < glanceMs;
    sinceMs = nowMs;
    trailState.set((trail) => visit(trail, place, glanced));
  });
}

/** Goes back (-1) or forward (1), past sessions that are not there any more. */
export function goAlong(queryClient: QueryClient, direction: -1 | 1): void {
  const { sessions } = currentOf(queryClient);
  const isThere = (place: Place) =>
    place.screen === 'history' ||
    place.sessionId === null ||
    sessions.some(({ id }) => id === place.sessionId);
  const trail = step(trailState.get(), direction, isThere);
  if (!trail) {
    const text = direction === -1 ? flowText.nothingBack : flowText.nothingForward;
    say({ tone: 'neutral', text });
    return;
  }
  trailState.set(() => trail);
  viewState.set((state) => at(state, trail.now));
  // It may belong to another environment by now.
  const { now } = trail;
  const session = now.screen === 'sessions' && sessions.find(({ id }) => id === now.sessionId);
  if (session) chooseSession(session);
}

/** Exchanges that are gone for good are no place any more, and nothing shows them. */
export function leaveExchanges(ids: ReadonlySet<string>): void {
  const isGone = (shown: Shown | undefined) => shown?.kind === 'exchange' && ids.has(shown.id);
  const stays = (place: Place) =>
    place.screen === 'history' ? !ids.has(place.opened ?? '') : !isGone(place.shown);
  trailState.set(({ past, now, ahead }) => ({ past: past.filter(stays), now, ahead: ahead.filter(stays) }));
  viewState.set((state) => {
    const choices = Object.entries(state.choices).map(
      ([id, own]) => [id, isGone(own.shown) ? { ...own, shown: preview } : own] as const,
    );
    const opened = state.opened !== null && ids.has(state.opened) ? null : state.opened;
    return { ...state, opened, choices: Object.fromEntries(choices) };
  });
}

function placeOf(state: ViewState): Place {
  if (state.screen === 'history') return { screen: 'history', opened: state.opened };
  const { environmentId, sessionId } = state;
  const shown = (sessionId !== null && choicesOf(state, sessionId).shown) || preview;
  // Not its name: the compiler refuses a third screen that is no place.
  return { screen: state.screen, environmentId, sessionId, shown };
}

function at(state: ViewState, place: Place): ViewState {
  const screen: Screen = place.screen;
  if (place.screen === 'history') return { ...state, screen, opened: place.opened, revealed: null };
  const { environmentId, sessionId, shown } = place;
  const own = sessionId === null ? {} : { [sessionId]: { ...state.choices[sessionId], shown } };
  return {
    ...state,
    screen,
    environmentId,
    sessionId,
    revealed: null,
    choices: { ...state.choices, ...own },
  };
}

function anywhere(place: Place): Place {
  return place.screen === 'sessions' ? { ...place, environmentId: null } : place;
}

function samePlace(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
