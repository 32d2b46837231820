import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from '../app/handlers.js';
import { limitsOf } from '../history/history-limits.js';
import { notFound } from './not-found.js';
import type { DeskContext } from './services.js';

export function historyHandlers(desk: DeskContext): AreaHandlers<'history'> {
  const { historyDesk, settings } = desk;
  return {
    info: () => historyDesk.info(),
    remove: async ({ ids }) => ok(await historyDesk.remove({ kind: 'ids', ids })),
    async forgetSession({ sessionId }) {
      const session = desk.sessions.get(sessionId);
      if (session === null) return notFound('session');
      // Gone for good: nothing of it is put on the shelf from which a removed session can be taken back.
      const gone = desk.sessions.remove(sessionId);
      if (!gone.ok) return gone;
      desk.emit('sessionsChanged', desk.sessions.list());
      const own = await historyDesk.remove({ kind: 'session', sessionId });
      const others = await historyDesk.remove({ kind: 'token', fingerprint: session.tokenFingerprint });
      return ok({
        exchanges: own.exchanges + others.exchanges,
        notErased: own.notErased ?? others.notErased,
      });
    },
    async retain() {
      const removed = await historyDesk.retain(limitsOf(settings.get()));
      return removed.ok ? ok({ exchanges: removed.value, notErased: null }) : removed;
    },
  };
}
