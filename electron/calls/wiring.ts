import { maskText } from '../../shared/masking/mask-text.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import { buildRequest } from '../../shared/protocol/build-request.js';
import { createJudge } from '../../shared/protocol/create-judge.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import { inflateAny } from '../secrets/inflate.js';
import { newId } from '../storage/new-id.js';
import type { ExchangeDeps } from './exchange-deps.js';

/** The use cases' dependencies, the real ones; only what is shared or owned by the caller is passed in. */
export function exchangeDeps(
  own: Pick<ExchangeDeps, 'transport' | 'record' | 'added' | 'seenActive'>,
): ExchangeDeps {
  return {
    ...own,
    buildRequest: (call, binding, { endpoint }) => buildRequest(call, binding, endpoint),
    judge: createJudge(),
    maskToken,
    maskText: (text, secrets) => maskText(text, secrets, inflateAny),
    fingerprint: tokenFingerprint,
    newId,
    now: () => Date.now(),
  };
}
