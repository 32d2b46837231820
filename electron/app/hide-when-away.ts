/** What Electron's `powerMonitor` tells of it. */
interface Presence {
  on(event: 'lock-screen', listener: () => void): unknown;
  on(event: 'suspend', listener: () => void): unknown;
  /** Seconds since the last key or mouse. */
  readonly getSystemIdleTime: () => number;
}

const lookEveryMs = 5_000;

/**
 * Hides what is revealed when the screen is locked, when the computer goes to sleep, and once each time nobody has
 * touched it for the chosen time.
 * @param minutes after how many; null: never for that reason
 */
export function hideWhenAway(
  presence: Presence,
  minutes: () => number | null,
  hide: () => void,
  every: (ms: number, act: () => void) => void,
): void {
  presence.on('lock-screen', hide);
  presence.on('suspend', hide);
  let away = false;
  every(lookEveryMs, () => {
    const limit = minutes();
    const isAway = limit !== null && presence.getSystemIdleTime() >= limit * 60;
    if (isAway && !away) hide();
    away = isAway;
  });
}
