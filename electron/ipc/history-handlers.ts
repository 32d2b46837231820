import { ok } from '../../shared/model/result.js';
import { limitsOf } from '../history/history-work.js';
import { notFound } from '../settings/not-found.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function historyHandlers(services: Services): AreaHandlers<'history'> {
  const { historyService, settings } = services;
  return {
    info: () => historyService.info(),
    remove: async ({ ids }) => ok(await historyService.remove({ kind: 'ids', ids })),
    async forgetSession({ sessionId }) {
      const session = services.sessions.get(sessionId);
      if (session === null) return notFound('session');
      // Gone for good: nothing of it is put on the shelf from which a removed session can be taken back.
      const gone = services.sessions.remove(sessionId);
      if (!gone.ok) return gone;
      services.emit('sessionsChanged', services.sessions.list());
      const own = await historyService.remove({ kind: 'session', sessionId });
      const others = await historyService.remove({ kind: 'token', fingerprint: session.tokenFingerprint });
      return ok({
        exchanges: own.exchanges + others.exchanges,
        notErased: own.notErased ?? others.notErased,
      });
    },
    async retain() {
      const removed = await historyService.retain(limitsOf(settings.get()));
      return removed.ok ? ok({ exchanges: removed.value, notErased: null }) : removed;
    },
  };
}
