import type { BulkOptions } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';

/** The options as they are typed: numbers are text until they are read. */
export interface OptionForm extends Omit<BulkOptions, 'concurrency' | 'ratePerSecond' | 'stopAfterFailures'> {
  readonly concurrency: string;
  readonly ratePerSecond: string;
  readonly stopAfterFailures: string;
}

export type OptionErrors = Partial<Record<'concurrency' | 'ratePerSecond' | 'stopAfterFailures', string>>;

export function firstForm(environment: Environment): OptionForm {
  return {
    binding: environment.defaultBinding,
    verify: environment.verify,
    concurrency: '8',
    ratePerSecond: '',
    stopAfterFailures: '20',
    // A person looks before it goes on: the service asked to be left alone.
    resumeAfterRetry: false,
    withoutWindow: false,
    reason: '',
  };
}

export function readForm(form: OptionForm): { options: BulkOptions; errors: OptionErrors } {
  const concurrency = within(form.concurrency, 1, 64, true);
  const rate = within(form.ratePerSecond, 0.01, 10_000, false);
  const stop = within(form.stopAfterFailures, 1, 100_000, true);
  return {
    options: {
      ...form,
      concurrency: concurrency.value ?? 1,
      ratePerSecond: rate.value,
      stopAfterFailures: stop.value,
    },
    errors: {
      ...((concurrency.error || concurrency.value === null) && {
        concurrency: bulkWindowText.options.between({ least: 1, most: 64 }),
      }),
      ...(rate.error && { ratePerSecond: bulkWindowText.options.between({ least: 0.01, most: 10_000 }) }),
      ...(stop.error && { stopAfterFailures: bulkWindowText.options.between({ least: 1, most: 100_000 }) }),
    },
  };
}

/** Null where nothing was typed. */
function within(text: string, least: number, most: number, whole: boolean) {
  const typed = text.trim();
  if (typed === '') return { value: null, error: false };
  const value = Number(typed);
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
  return fits ? { value, error: false } : { value: null, error: true };
}
