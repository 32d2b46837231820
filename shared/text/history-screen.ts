import type { Outcome } from '../model/words.js';
import { spokenLanguage } from './language.js';
import { shared } from './makers.js';
import { outcomeNames } from './outcomes.js';
import { textOf } from './text-of.js';

export const historyScreenText = textOf('historyScreen');

/** What its filter offers. */
export const exchangeOutcomes = (): Readonly<Record<Outcome, string>> => ({
  ...outcomeNames,
  accepted: historyScreenText.answered,
});

const numbers = shared(Intl.NumberFormat);

/** `512 KB`, `1.4 MB`, `12.3 GB`: steps of 1024, as the settings count. */
export function dataSize(bytes: number): string {
  const steps = historyScreenText.sizeSteps;
  let value = bytes / 1024;
  let step = 0;
  for (; value >= 1024 && step < steps.length - 1; step += 1) value /= 1024;
  return `${value < 10 ? numbers(spokenLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value) : numbers(spokenLanguage(), { maximumFractionDigits: 0 }).format(value)} ${steps[step]}`;
}
