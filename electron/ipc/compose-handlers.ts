import { isAt } from '../../shared/formats/policy/under-policy.js';
import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../shared/masking/mask-bytes.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { fail, ok } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { valuesOf } from '../../shared/raw-request/parse-draft.js';
import { readRecorded } from '../../shared/raw-request/read-recorded.js';
import { typedToken } from '../../shared/raw-request/typed-secrets.js';
import { problemText } from '../../shared/text/problems.js';
import { refusedTarget } from '../admin/policy-in-force.js';
import { lastKnownOf } from '../calls/last-known.js';
import { type PreparedRaw, prepareRaw } from '../calls/prepare-raw.js';
import { guardRaw, productionToName } from '../calls/production-guard.js';
import { sendRaw } from '../calls/send-raw.js';
import { targetOfEnvironment } from '../calls/target.js';
import { targetSecretsOf } from '../calls/target-secrets.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export type ComposeScreen = Pick<
  Services,
  'sessions' | 'environments' | 'vault' | 'history' | 'exchangeDeps' | 'running' | 'emit'
>;

/** Requests that a person edits as text. Their tokens are put in here, and never go to the window. */
export function composeHandlers(services: ComposeScreen): AreaHandlers<'compose'> {
  const asked = ({ environment, written, recognised }: PreparedRaw) => ({
    environment,
    all: services.environments.list(),
    url: written.url,
    hosts: valuesOf(written.parsed.headers, 'host'),
    recognised,
  });

  return {
    open({ exchangeId }) {
      const kept = services.history.get(exchangeId);
      if (!kept.ok) return kept;
      const { requestBytes: bytes, url, environmentId, sessionId } = kept.value;
      if (bytes.length === 0) {
        return fail({
          code: 'nothing-sent',
          message: problemText.nothingSent,
        });
      }
      const revealed = services.history.reveal(exchangeId);
      const session = sessionId === null ? null : services.sessions.get(sessionId);
      return ok({
        draft: readRecorded({
          bytes,
          url,
          revealed: revealed.ok ? revealed.value.requestBytes : null,
          token: session && services.vault.get(session.id),
        }),
        environmentId:
          environmentId !== null && services.environments.get(environmentId) ? environmentId : null,
        sessionId: session?.id ?? null,
      });
    },

    preview(request) {
      const prepared = prepareRaw(services, request);
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
      const prepared = prepareRaw(services, request);
      if (!prepared.ok) return prepared;
      const { environment, written, recognised, token, secrets } = prepared.value;
      // What goes elsewhere than its environment says is of a tier that nobody knows.
      const own = isAt(environment.endpoint, written.url);
      const refused = refusedTarget({ endpoint: written.url, tier: own ? environment.tier : undefined });
      if (refused !== null) return fail(refused);
      const allowed = guardRaw(asked(prepared.value), typedName);
      if (!allowed.ok) return allowed;
      const target = await targetOfEnvironment(environment, targetSecretsOf(services.vault, environment.id));
      if (!target.ok) return target;
      return services.running.run(actId, async (signal) => {
        const { summary } = await sendRaw(services.exchangeDeps, {
          request: { method: written.parsed.requestLine.method, url: written.url, bytes: written.bytes },
          recognised,
          token: typedToken(written.parsed) ?? (holds(written.bytes, token) ? token : null),
          secrets: [...secrets, ...savedTokensIn(services, written.bytes)],
          target: target.value,
          actId,
          environment,
          sessionId: request.sessionId,
          signal,
          onPhase: (phase) =>
            services.emit('callProgress', {
              actId,
              step: 'raw',
              phase,
              sent: phase === 'send' || phase === 'wait' || phase === 'receive',
            }),
        });
        const session = request.sessionId === null ? null : services.sessions.get(request.sessionId);
        // Only what was about this very session's token tells anything about it.
        const known =
          session?.tokenFingerprint === summary.tokenFingerprint &&
          lastKnownOf({ exchanges: [summary], outcome: summary.outcome });
        if (session && known) {
          services.sessions.setLastKnown(session.id, known);
          services.emit('sessionsChanged', services.sessions.list());
        }
        return ok({ exchange: summary });
      });
    },

    cancel: ({ actId }) => ok(services.running.cancel(actId)),
  };
}

function holds(bytes: Uint8Array, token: string | null): boolean {
  return token !== null && findSecretSlots(bytes, [{ kind: 'token', text: token }]).length > 0;
}

/** The tokens of saved sessions that somebody typed by hand, wherever they stand and however they are spelled. */
function savedTokensIn({ sessions, vault }: ComposeScreen, bytes: Uint8Array): Secret[] {
  return sessions.list().flatMap(({ id }) => {
    const text = vault.get(id);
    return text !== null && holds(bytes, text) ? [{ kind: 'token' as const, text }] : [];
  });
}
