import type { FourBindingsResult } from '../../shared/model/four-bindings.js';
import type { LastKnown } from '../../shared/model/session.js';
import { lastKnownOf } from './last-known.js';

/** What the calls taught about their session; null where they taught nothing, or checks contradict each other. */
export function agreedLastKnown({ calls }: FourBindingsResult): LastKnown | null {
  const exchanges = calls.flatMap(({ exchange }) => exchange ?? []);
  const answers = new Set(exchanges.flatMap(({ active }) => (active === undefined ? [] : [active])));
  if (answers.size > 1) return null;
  const taught = exchanges.map((exchange) =>
    lastKnownOf({ outcome: exchange.outcome, exchanges: [exchange] }),
  );
  // A Logout that was accepted says more than what was sent after it.
  return (
    taught.find((known) => known?.state === 'accepted') ?? taught.findLast((known) => known !== null) ?? null
  );
}
