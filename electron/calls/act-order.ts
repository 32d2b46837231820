import type { CallProgress } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { ActOperation } from '../../shared/model/operations.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Binding, Phase } from '../../shared/model/words.js';
import type { OperationCall } from '../../shared/protocol/operation-call.js';
import type { Target } from './target.js';

/** One press: whom to ask, about which token, and who wants to hear of it. */
export interface ActOrder {
  readonly actId: string;
  readonly origin: ExchangeSummary['origin'];
  readonly environment?: { readonly id: string; readonly name: string } | undefined;
  readonly sessionId?: string | null | undefined;
  readonly token: string;
  /** Why, as the person said. */
  readonly reason?: string | undefined;
  /** A run's journal knows that it left: a crash in the middle is found there. */
  readonly journaled?: true | undefined;
  /** Where it is known already. */
  readonly tokenFingerprint?: string | undefined;
  readonly target: Target;
  readonly operation: ActOperation;
  readonly binding: Binding;
  /** The binding that the checks around a Logout go over: the environment's `checkBinding`; null: `binding`. */
  readonly checkBinding: Binding | null;
  /** Check before and after the Logout. */
  readonly verify: boolean;
  /** With `verify`: send the Logout even where the first check said that the session is out. */
  readonly evenIfOut: boolean;
  /** After a Logout that ended `unknown`, ask CheckToken once. `verify` asks anyway. */
  readonly resolveUnknown: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
  /** Told of each exchange when it is over, secrets unmasked: for `--raw`. */
  readonly onExchange?: ((finished: RecordedExchange) => void) | undefined;
}

/** One step of it: a request that is sent at most once. */
export interface ExchangeOrder
  extends Pick<
    ActOrder,
    'actId' | 'origin' | 'environment' | 'sessionId' | 'tokenFingerprint' | 'target' | 'binding' | 'signal'
  > {
  readonly call: OperationCall;
  /** An earlier exchange of this act said that the token is active. */
  readonly seenActive?: boolean | undefined;
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}
