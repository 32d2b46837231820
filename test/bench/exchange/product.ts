import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ExchangeDeps } from '../../../electron/calls/exchange-deps.js';
import { exchangeOnce } from '../../../electron/calls/exchange-once.js';
import { createHistory } from '../../../electron/history/history.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls } from '../../../electron/http/transport.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { seal, unseal } from '../../../electron/secrets/seal.js';
import { openDatabase } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import { maskText } from '../../../shared/masking/mask-text.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { createJudge } from '../../../shared/protocol/create-judge.js';
import type { OperationCall } from '../../../shared/protocol/operation-call.js';

export { buildRequest };

/** The product's way of one exchange: request, transport, judge, masking, and the history in a file. */
export async function openProduct(folder: string, endpoint: string, call: OperationCall) {
  const now = () => new Date().toISOString();
  const opened = await openDatabase(join(folder, 'desk.db'), { tell: report, now });
  if (!opened.ok) throw new Error(opened.error.message);
  const key = randomBytes(32);
  const sealer = {
    seal: (bytes: Uint8Array) => seal(key, bytes),
    open: (sealed: Uint8Array) => unseal(key, sealed),
  };
  const history = createHistory(opened.value, sealer, { tell: report, now });
  const transport = createTransport();
  const deps: ExchangeDeps = {
    transport,
    buildRequest: (call, binding, { endpoint }) => buildRequest(call, binding, endpoint),
    judge: createJudge(),
    maskToken,
    maskText,
    fingerprint: tokenFingerprint,
    newId,
    now: Date.now,
    record: history.record,
  };
  const target = { endpoint, sendOptions: { deadlineMs: 30_000, tls: noTls, proxy: null } };
  const order = { call, binding: 'soap11', target, actId: newId(Date.now()), origin: 'bulk' } as const;
  return {
    async exchange(): Promise<void> {
      const { summary } = await exchangeOnce(deps, order);
      if (summary.outcome !== 'accepted') throw new Error(`${summary.outcome}: ${summary.cause}`);
    },
    /** What was recorded is written before the clock stops. */
    settle: () => history.flush(),
    close(): void {
      transport.close();
      history.close();
      opened.value.close();
    },
  };
}

/** The transport alone, for the part that it has in the whole. */
export function openTransportOnly(endpoint: string, call: OperationCall) {
  const transport = createTransport();
  const options = { deadlineMs: 30_000, tls: noTls, proxy: null };
  return {
    async exchange(): Promise<void> {
      const request = buildRequest(call, 'soap11', endpoint);
      if (!request.ok) throw new Error(request.error.message);
      const { end } = await transport.send(request.value, options);
      if (end.kind !== 'complete') throw new Error(end.kind);
    },
    settle: () => undefined,
    close: () => transport.close(),
  };
}

function report(notice: { readonly message: string }): void {
  process.stderr.write(`${notice.message}\n`);
}
