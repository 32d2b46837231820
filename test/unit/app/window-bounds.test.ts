import { describe, expect, it } from 'vitest';
import { openingBounds } from '../../../electron/app/window-bounds.js';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };
const saved = { x: 1500, y: 40, width: 1000, height: 700, maximized: false };

describe('where the window opens', () => {
  it('opens where it was', () => {
    expect(openingBounds(saved, [laptop, second])).toEqual({ x: 1500, y: 40, width: 1000, height: 700 });
  });
  it('opens in the middle when that display is gone', () => {
    expect(openingBounds(saved, [laptop])).toEqual({ width: 1000, height: 700 });
  });
  it('never opens with its title bar out of reach', () => {
    expect(openingBounds({ ...saved, x: 10, y: 880 }, [laptop])).toEqual({ width: 1000, height: 700 });
  });
  it('is not larger than the display, nor smaller than usable', () => {
    expect(openingBounds(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      width: 1024,
      height: 600,
    });
    expect(openingBounds({ ...saved, width: 10, height: 10 }, [laptop, second])).toMatchObject({
      width: 760,
      height: 520,
    });
  });
});
