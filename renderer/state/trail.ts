/** What was looked at, in order, as a browser keeps it: looking at something new ends what lay ahead. */
export interface Trail<Place> {
  readonly past: readonly Place[];
  readonly now: Place;
  readonly ahead: readonly Place[];
}

const most = 100;

export function trailFrom<Place>(now: Place): Trail<Place> {
  return { past: [], now, ahead: [] };
}

/** `glanced`: the place that is left was seen for so short a time that nobody wants to go back to it. */
export function visit<Place>(trail: Trail<Place>, place: Place, glanced: boolean): Trail<Place> {
  const past = glanced ? trail.past : [...trail.past, trail.now].slice(-most);
  return { past, now: place, ahead: [] };
}

/** One step back (-1) or forward (1), over what `isThere` says is gone; null where there is nothing. */
export function step<Place>(
  trail: Trail<Place>,
  direction: -1 | 1,
  isThere: (place: Place) => boolean,
): Trail<Place> | null {
  if (direction === 1) {
    const index = trail.ahead.findIndex(isThere);
    const now = trail.ahead[index];
    if (now === undefined) return null;
    return { past: [...trail.past, trail.now], now, ahead: trail.ahead.slice(index + 1) };
  }
  const index = trail.past.findLastIndex(isThere);
  const now = trail.past[index];
  if (now === undefined) return null;
  return { past: trail.past.slice(0, index), now, ahead: [trail.now, ...trail.ahead] };
}
