import type { EvidenceRequest } from '../../shared/ipc/handover-channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { handoverText } from '../../shared/text/handover.js';
import { audit } from '../admin/audit-in-force.js';
import { auditMask, auditText } from '../calls/audit-act.js';
import { exchangesOf } from './exchanges-of.js';
import { fileNameOf } from './file-name.js';
import type { HandoverDeps } from './handover-deps.js';
import { chainSource } from './history-chain.js';
import { holdsSecret } from './holds-secret.js';
import { makeEvidence } from './make-evidence.js';
import { createSqliteChain } from './sqlite-chain.js';
import { writeFileFor } from './write-file-for.js';

type EvidenceDeps = Pick<
  HandoverDeps,
  | 'history'
  | 'database'
  | 'secretsOf'
  | 'withoutSaved'
  | 'version'
  | 'now'
  | 'keepOperator'
  | 'chooseSave'
  | 'signer'
>;

/** Asks where to, and writes it. The operator's name is kept for the next time. */
export async function saveEvidence(
  deps: EvidenceDeps,
  request: EvidenceRequest,
): Promise<Result<{ path: string } | null, AppError>> {
  const details = exchangesOf(deps.history, request);
  if (!details.ok) return details;
  const [first] = details.value;
  if (!first) return fail({ code: 'nothing-chosen', message: handoverText.wrong.nothingChosen });
  const path = await deps.chooseSave(fileNameOf(first, 'html', evidenceText.fileName));
  if (path === null) return ok(null);
  deps.keepOperator(deps.withoutSaved(request.operator));
  const html = evidenceHtml(deps, request);
  if (!html.ok) return html;
  const file = writeFileFor(path, html.value);
  if (file.ok) tellOfEvidence(deps, details.value, request.reason, 'window');
  return file;
}

/** The file's content, or why there is none. */
export function evidenceHtml(
  deps: Pick<
    EvidenceDeps,
    'history' | 'database' | 'secretsOf' | 'withoutSaved' | 'version' | 'now' | 'signer'
  >,
  request: EvidenceRequest,
): Result<string, AppError> {
  const details = exchangesOf(deps.history, request);
  if (!details.ok) return details;
  const secrets = details.value.flatMap((detail) => deps.secretsOf(detail));
  let html: string;
  try {
    html = makeEvidence(createSqliteChain(deps.database), chainSource(deps.history), details.value, {
      operator: deps.withoutSaved(request.operator),
      reason: deps.withoutSaved(request.reason),
      ticket: deps.withoutSaved(request.ticket),
      createdAt: deps.now(),
      generator: `Session Desk ${deps.version}`,
      secrets,
      signer: deps.signer(),
    });
  } catch (error) {
    const { chainFailed, chainFailedTodo } = evidenceText.wrong;
    const why = error instanceof Error ? ` (${error.message})` : '';
    return fail({ code: 'chain-not-written', message: `${chainFailed}${why}`, todo: chainFailedTodo });
  }
  if (holdsSecret(html, secrets)) {
    return fail({ code: 'token-left', message: handoverText.wrong.leak, todo: handoverText.wrong.leakTodo });
  }
  return ok(html);
}

export function tellOfEvidence(
  deps: Pick<EvidenceDeps, 'secretsOf'>,
  exchanges: readonly ExchangeSummary[],
  reason: string,
  by: 'window' | 'cli',
): void {
  const [first] = exchanges;
  if (first === undefined) return;
  const secrets = exchanges.flatMap((one) => deps.secretsOf(one));
  audit(
    {
      ...{ what: 'evidence', by, id: first.id, token: first.tokenFingerprint, count: exchanges.length },
      environment: auditText(first.environmentName, secrets),
      reason: auditText(reason, secrets),
    },
    auditMask(secrets),
  );
}
