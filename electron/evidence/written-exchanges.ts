import { handoverOf } from '../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../shared/formats/export/write-handover.js';
import type { HandoverRequest } from '../../shared/ipc/handover-channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { handoverText } from '../../shared/text/handover.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { inflateAny } from '../secrets/inflate.js';
import { actOf, exchangesOf } from './exchanges-of.js';
import type { HandoverDeps } from './handover-deps.js';
import { holdsSecret } from './holds-secret.js';

export interface WrittenExchanges {
  readonly text: string;
  readonly masked: boolean;
  readonly first: ExchangeSummary;
  readonly count: number;
}

const { wrong } = handoverText;

/** The text that is handed over. Masked unless a person confirmed; then what was not kept is an error, not a mask. */
export function writtenExchanges(
  deps: Pick<HandoverDeps, 'history' | 'secretsOf' | 'version'>,
  request: HandoverRequest,
): Result<WrittenExchanges, AppError> {
  const masked = request.token === 'masked';
  const may = masked ? ok(undefined) : tokensMay('export');
  if (!may.ok) return may;
  const details = exchangesOf(deps.history, request, !masked);
  if (!details.ok) return details;
  const [first] = details.value;
  if (!first) return fail({ code: 'nothing-chosen', message: wrong.nothingChosen });
  if (!masked && !details.value.some(({ revealed }) => revealed)) {
    return fail({ code: 'secret-not-kept', message: wrong.tokenNotKept, todo: wrong.tokenNotKeptTodo });
  }
  const secrets = masked ? details.value.flatMap((detail) => deps.secretsOf(detail)) : [];
  const exchanges = details.value.map((detail) =>
    handoverOf(detail, secrets, actOf(deps.history, detail), inflateAny),
  );
  const written = writeHandover(request.format, exchanges, deps.version);
  if (!written.ok) return fail({ code: 'no-request', message: written.error, todo: wrong.otherFormatTodo });
  // The last look before it leaves: whatever a format does, the token is not in it.
  if (masked && holdsSecret(written.value, secrets)) {
    return fail({ code: 'token-left', message: wrong.leak, todo: wrong.leakTodo });
  }
  return ok({ text: written.value, masked, first, count: details.value.length });
}
