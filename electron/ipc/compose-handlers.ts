import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../shared/masking/mask-bytes.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { fail, ok } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { valuesOf } from '../../shared/raw-request/parse-draft.js';
import { readRecorded } from '../../shared/raw-request/read-recorded.js';
import { typedToken } from '../../shared/raw-request/typed-secrets.js';
import type { AreaHandlers } from '../app/handlers.js';
import { lastKnownOf } from '../calls/last-known.js';
import { type PreparedRaw, prepareRaw } from '../calls/prepare-raw.js';
import { guardRaw, productionToName } from '../calls/production-guard.js';
import { sendRaw } from '../calls/send-raw.js';
import { targetOfEnvironment } from '../calls/target.js';
import { targetSecretsOf } from '../calls/target-secrets.js';
import { whileRunning } from '../calls/while-running.js';
import type { DeskContext } from './services.js';

export type ComposeDesk = Pick<
  DeskContext,
  'sessions' | 'environments' | 'vault' | 'history' | 'exchangeDeps' | 'running' | 'emit'
>;

/** Requests that a person edits as text. Their tokens are put in here, and never go to the window. */
export function composeHandlers(desk: ComposeDesk): AreaHandlers<'compose'> {
  const asked = ({ environment, written, recognised }: PreparedRaw) => ({
    environment,
    all: desk.environments.list(),
    url: written.url,
    hosts: valuesOf(written.parsed.headers, 'host'),
    recognised,
  });

  return {
    open({ exchangeId }) {
      const kept = desk.history.get(exchangeId);
      if (!kept.ok) return kept;
      const { requestBytes: bytes, url, environmentId, sessionId } = kept.value;
      if (bytes.length === 0) {
        return fail({
          code: 'NOTHING_SENT',
          message: 'Nothing of this request was sent, so there is nothing to edit.',
        });
      }
      const revealed = desk.history.reveal(exchangeId);
      const session = sessionId === null ? null : desk.sessions.get(sessionId);
      return ok({
        draft: readRecorded({
          bytes,
          url,
          revealed: revealed.ok ? revealed.value.requestBytes : null,
          token: session && desk.vault.get(session.id),
        }),
        environmentId: environmentId !== null && desk.environments.get(environmentId) ? environmentId : null,
        sessionId: session?.id ?? null,
      });
    },

    preview(request) {
      const prepared = prepareRaw(desk, request);
      if (!prepared.ok) return prepared;
      const { written, recognised, secrets } = prepared.value;
      const { bytes, bodyOffset, url } = written;
      return ok({
        bytes: maskBytes(bytes, findSecretSlots(bytes, secrets)),
        bodyOffset,
        url: maskText(url, secrets),
        recognised,
        confirmName: productionToName(asked(prepared.value)),
      });
    },

    async send({ actId, typedName, ...request }) {
      const prepared = prepareRaw(desk, request);
      if (!prepared.ok) return prepared;
      const { environment, written, recognised, token, secrets } = prepared.value;
      const allowed = guardRaw(asked(prepared.value), typedName);
      if (!allowed.ok) return allowed;
      const target = await targetOfEnvironment(environment, targetSecretsOf(desk.vault, environment.id));
      if (!target.ok) return target;
      return whileRunning(desk.running, actId, async (signal) => {
        const { summary } = await sendRaw(desk.exchangeDeps, {
          request: { method: written.parsed.requestLine.method, url: written.url, bytes: written.bytes },
          recognised,
          token: typedToken(written.parsed) ?? (holds(written.bytes, token) ? token : null),
          secrets: [...secrets, ...savedTokensIn(desk, written.bytes)],
          target: target.value,
          actId,
          environment,
          sessionId: request.sessionId,
          signal,
          onPhase: (phase) =>
            desk.emit('callProgress', {
              actId,
              step: 'raw',
              phase,
              sent: phase === 'send' || phase === 'wait' || phase === 'receive',
            }),
        });
        const session = request.sessionId === null ? null : desk.sessions.get(request.sessionId);
        // Only what was about this very session's token tells anything about it.
        const known =
          session?.tokenFingerprint === summary.tokenFingerprint &&
          lastKnownOf({ exchanges: [summary], outcome: summary.outcome });
        if (session && known) {
          desk.sessions.setLastKnown(session.id, known);
          desk.emit('sessionsChanged', desk.sessions.list());
        }
        return ok({ exchange: summary });
      });
    },

    cancel({ actId }) {
      desk.running.cancel(actId);
      return ok(undefined);
    },
  };
}

function holds(bytes: Uint8Array, token: string | null): boolean {
  return token !== null && findSecretSlots(bytes, [{ kind: 'token', text: token }]).length > 0;
}

/** The tokens of saved sessions that somebody typed by hand, wherever they stand and however they are spelled. */
function savedTokensIn({ sessions, vault }: ComposeDesk, bytes: Uint8Array): Secret[] {
  return sessions.list().flatMap(({ id }) => {
    const text = vault.get(id);
    return text !== null && holds(bytes, text) ? [{ kind: 'token' as const, text }] : [];
  });
}
