import type { Settings } from '../../shared/model/settings.js';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Opening {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 760, height: 520 } as const;
const usual = { width: 1280, height: 800 } as const;

/**
 * Where the window opens: where it was, unless the display it was on is gone or it would open with its title bar out
 * of reach; then in the middle, not larger than the display.
 */
export function openingBounds(saved: Settings['window'], displays: readonly Area[]): Opening {
  const fallback = displays[0] ?? { x: 0, y: 0, ...usual };
  const width = Math.max(smallest.width, Math.min(saved?.width ?? usual.width, fallback.width));
  const height = Math.max(smallest.height, Math.min(saved?.height ?? usual.height, fallback.height));
  const size = { width, height };
  const { x, y } = saved ?? {};
  if (x === undefined || y === undefined) return size;
  const reachable = displays.some(
    (display) =>
      x + width > display.x + 80 &&
      x < display.x + display.width - 80 &&
      y >= display.y - 8 &&
      y < display.y + display.height - 40,
  );
  return reachable ? { ...size, x, y } : size;
}
