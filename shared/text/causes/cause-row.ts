import type { CauseContext } from '../../model/cause-facts.js';
import type { Cause } from '../../model/causes.js';
import type { NextStep } from '../../model/outcome-facts.js';

/** All of one cause but its words, which stand in the folder `causes` of each language. */
export interface CauseRow {
  /** By what it is told, for `docs/diagnosis.md`. */
  readonly sign: string;
  /** `proved`: the sign leaves nothing else. `likely`: the meaning says what speaks for it, the advice what would prove it. */
  readonly sure: 'proved' | 'likely';
  /** The press that does what the advice says. */
  readonly next: NextStep | ((at: CauseContext) => NextStep);
  /** What is named where the exchange holds no status. */
  readonly usualStatus?: number;
}

export type CauseRows<Some extends Cause> = Readonly<Record<Some, CauseRow>>;

const row =
  (sure: CauseRow['sure']) =>
  (sign: string, next: CauseRow['next'] = 'none', usualStatus?: number): CauseRow => ({
    sign,
    sure,
    next,
    ...(usualStatus !== undefined && { usualStatus }),
  });

export const proved = row('proved');
export const likely = row('likely');

/** Another binding where the token stood in the address. */
export const overGet =
  (otherwise: NextStep) =>
  ({ binding }: CauseContext): NextStep =>
    binding === 'get' ? 'other-binding' : otherwise;

/** Another binding where no SOAP was sent. */
export const overHttp =
  (otherwise: NextStep) =>
  ({ binding }: CauseContext): NextStep =>
    binding === 'get' || binding === 'post' ? 'other-binding' : otherwise;
