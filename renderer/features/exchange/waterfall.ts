import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import type { Phase } from '../../../shared/model/words.js';

interface WaterfallStep {
  readonly phase: Phase;
  readonly startMs: number;
  readonly endMs: number;
  /** The exchange ended in the middle of this step. */
  readonly brokeOff: boolean;
}

type Timings = ExchangeDetail['timings'];

const marks: readonly (readonly [Phase, (timings: Timings) => number | undefined])[] = [
  ['dns', (timings) => timings.dnsMs],
  ['connect', (timings) => timings.connectMs],
  ['proxy', (timings) => timings.proxyMs],
  ['tls', (timings) => timings.tlsMs],
  ['send', (timings) => timings.sentMs],
  ['wait', (timings) => timings.firstByteMs],
];

/**
 * The steps that happened, in order. The timings are the instants at which steps ended; each step began where the one
 * before it ended. What is left until the end is `receive`, or the step that broke off.
 */
export function waterfall(timings: Timings, failedIn: Phase | null): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let at = 0;
  for (const [phase, ended] of marks) {
    const instant = ended(timings);
    if (instant === undefined) continue;
    const endMs = Math.max(at, instant);
    steps.push({ phase, startMs: at, endMs, brokeOff: false });
    at = endMs;
  }
  const received = timings.firstByteMs !== undefined;
  const last = received ? 'receive' : (failedIn ?? (timings.sentMs === undefined ? null : 'wait'));
  if (last) {
    steps.push({
      phase: last,
      startMs: at,
      endMs: Math.max(at, timings.endMs),
      brokeOff: failedIn !== null || !received,
    });
  }
  return steps;
}

/** Where a bar stands, in percent of the whole; never thinner than can be seen. */
export function barOf(step: WaterfallStep, totalMs: number): { leftPercent: number; widthPercent: number } {
  if (totalMs <= 0) return { leftPercent: 0, widthPercent: 0.5 };
  const widthPercent = Math.max(0.5, ((step.endMs - step.startMs) / totalMs) * 100);
  return { leftPercent: Math.min((step.startMs / totalMs) * 100, 100 - widthPercent), widthPercent };
}
