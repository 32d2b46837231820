import { maskLabel } from '../../shared/masking/mask-label.js';
import { maskText } from '../../shared/masking/mask-text.js';
import type { AuditEntry } from '../../shared/model/audit.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { readUrl } from '../../shared/model/read-url.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { audit, auditBegun, isAudited } from '../admin/audit-in-force.js';
import { inflateAny } from '../secrets/inflate.js';

/** What was done, as whoever did it knows it; with its token, which is not written down. */
interface Audited {
  readonly what: 'act' | 'login' | 'raw';
  readonly by: ExchangeSummary['origin'];
  readonly environment?: { readonly name: string } | undefined;
  readonly endpoint: string;
  readonly token: string | null;
  readonly reason?: string | undefined;
  readonly id: string;
  readonly ended: Pick<ExchangeSummary, 'operation' | 'outcome' | 'cause' | 'tokenFingerprint'>;
}

/** Never throws, and costs nothing where nothing is written down. */
export function auditAct(act: Audited): void {
  if (isAudited()) audit(entryOf(act), auditMask(act.token));
}

type Begun = Omit<Audited, 'ended'> & Pick<ExchangeSummary, 'operation' | 'tokenFingerprint'>;

/** To be called before anything leaves; with what it gives the act ends. A run has its journal for that. */
export function auditedAct(begun: Begun): (ended: Audited['ended']) => void {
  if (!isAudited()) return () => {};
  const { operation, tokenFingerprint } = begun;
  const interrupted = { operation, tokenFingerprint, outcome: 'unknown', cause: 'interrupted' } as const;
  const mask = auditMask(begun.token);
  const over = auditBegun(entryOf({ ...begun, ended: interrupted }), mask);
  return (ended) => {
    audit(entryOf({ ...begun, ended }), mask);
    over();
  };
}

function entryOf({ what, by, environment, endpoint, token, reason, id, ended }: Audited): AuditEntry {
  // Named one by one: a run does this thousands of times a second.
  return {
    what,
    operation: ended.operation,
    by,
    environment: auditText(environment?.name ?? '', token),
    host: auditMask(token)(hostOf(endpoint)),
    token: ended.tokenFingerprint,
    outcome: ended.outcome,
    cause: ended.cause,
    ...(reason && { reason: auditText(reason, token) }),
    id,
  };
}

/** What looks like a token in what a person wrote: it may be one of another row. */
const tokenLike = /(?=\S*\d)\S{12,}/g;

type Known = string | null | readonly Secret[];

/** Hides this token (or all these secrets) in any form. */
export const auditMask =
  (known: Known) =>
  (text: string): string =>
    typeof known === 'string' ? maskLabel(text, known, inflateAny) : maskText(text, known ?? [], inflateAny);

/** What a person wrote, without this token (or all these secrets) in any form, and without what looks like one. */
export function auditText(text: string, known: Known): string {
  const masked = auditMask(known)(text);
  return masked.length < 12 ? masked : masked.replace(tokenLike, '…');
}

let lastEndpoint = '';
let lastHost = '';

function hostOf(endpoint: string): string {
  if (endpoint === lastEndpoint) return lastHost;
  lastEndpoint = endpoint;
  lastHost = readUrl(endpoint)?.host ?? '';
  return lastHost;
}
