import { examineToken } from '../../shared/formats/doubts/examine-token.js';
import { ok } from '../../shared/model/result.js';
import { audit } from '../admin/audit-in-force.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { auditMask, auditText } from '../calls/audit-act.js';
import { tokenOf } from '../calls/token-of-session.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import { addSession, addSessions } from '../settings/add-session.js';
import { notFound } from '../settings/not-found.js';
import { createRemovedThings } from '../settings/removed-things.js';
import type { RemovedSession } from '../settings/session-store.js';
import type { AreaHandlers } from './area-handlers.js';
import { firstAnswers } from './first-answers.js';
import type { Services } from './services.js';

export function sessionsHandlers(services: Services): AreaHandlers<'sessions'> {
  const { sessions } = services;
  const removed = createRemovedThings<RemovedSession>();
  const changed = () => services.emit('sessionsChanged', sessions.list());

  const audited = (what: 'reveal' | 'copy', id: string): void => {
    const session = sessions.get(id);
    const environment = session && services.environments.get(session.environmentId);
    const token = services.vault.get(id);
    const said = { what, by: 'window', token: session?.tokenFingerprint ?? null, withToken: true } as const;
    audit({ ...said, environment: auditText(environment?.name ?? '', token) }, auditMask(token));
  };

  return {
    ...firstAnswers(services).sessions,

    add: (input) => addSession(services, input),
    addMany: (input) => addSessions(services, input.sessions),

    update(patch) {
      if (patch.environmentId !== undefined && !services.environments.get(patch.environmentId))
        return notFound('environment');
      const updated = sessions.update(patch, services.now());
      if (updated.ok) changed();
      return updated;
    },

    cleanToken({ id }) {
      const token = tokenOf(services, id);
      if (!token.ok) return token;
      const { cleaned } = examineToken(token.value);
      const patch = { id, ...(cleaned !== null && { token: cleaned }) };
      const updated = sessions.update(patch, services.now());
      if (updated.ok) changed();
      return updated;
    },

    remove({ id }) {
      const taken = sessions.remove(id);
      if (!taken.ok) return taken;
      const undoId = services.newId();
      removed.put(undoId, taken.value);
      changed();
      return ok({ undoId });
    },

    restore({ undoId }) {
      const kept = removed.take(undoId);
      if (!kept) return notFound('removedSession');
      if (!services.environments.get(kept.session.environmentId)) return notFound('environment');
      const session = sessions.put(kept);
      changed();
      return ok(session);
    },

    reveal({ id }) {
      const may = tokensMay('reveal');
      if (!may.ok) return may;
      const token = tokenOf(services, id);
      if (!token.ok) return token;
      audited('reveal', id);
      return ok({ token: token.value });
    },

    findByTokens({ tokens }) {
      const saved = new Map(sessions.list().map((session) => [session.tokenFingerprint, session]));
      return ok(
        tokens.map((token) => {
          const found = saved.get(tokenFingerprint(token));
          return found
            ? { sessionId: found.id, environmentId: found.environmentId, label: found.label }
            : null;
        }),
      );
    },

    copyToken({ id }) {
      const may = tokensMay('reveal');
      if (!may.ok) return may;
      const token = tokenOf(services, id);
      if (!token.ok) return token;
      services.copySecret(token.value);
      audited('copy', id);
      return ok(undefined);
    },

    async noticeCopied() {
      await services.noticeCopied();
      return ok(undefined);
    },
  };
}
