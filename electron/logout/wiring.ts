import { maskText } from '../../shared/exchange/mask-text.js';
import { maskToken } from '../../shared/exchange/mask-token.js';
import { buildRequest } from '../../shared/protocol/build-request.js';
import { createJudge } from '../../shared/protocol/create-judge.js';
import { tokenFingerprint } from '../store/fingerprint.js';
import { newId } from '../store/new-id.js';
import type { ExchangeDeps } from './exchange-deps.js';

/** The use cases' dependencies, the real ones; only what is shared or owned by the caller is passed in. */
export function exchangeDeps(own: Pick<ExchangeDeps, 'transport' | 'record' | 'seenActive'>): ExchangeDeps {
  return {
    transport: own.transport,
    record: own.record,
    ...(own.seenActive && { seenActive: own.seenActive }),
    buildRequest,
    judge: createJudge(),
    maskToken,
    maskText,
    fingerprint: tokenFingerprint,
    newId,
    now: () => Date.now(),
  };
}
