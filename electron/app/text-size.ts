import { BrowserWindow } from 'electron';
import { textSizes } from '../../shared/model/text-sizes.js';

/** -1 and 1: the next smaller or larger size that there is; 0: as it comes. */
export type SizeStep = -1 | 0 | 1;

export function steppedTextSize(now: number, step: SizeStep): number {
  if (step === 0) return 100;
  const beyond = step > 0 ? textSizes.find((size) => size > now) : textSizes.findLast((size) => size < now);
  return beyond ?? now;
}

/** Everything in the window becomes so large, in percent. */
export function applyTextSize(percent: number): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(percent / 100);
}
