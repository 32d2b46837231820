import type { AppError } from '../../shared/contract/app-error.js';
import { fail, ok, type Result } from '../../shared/result.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { notFound } from './not-found.js';
import { type RemovedSession, restoreSession, takeSession } from './removed-session.js';
import { addSession } from './add-session.js';
import { createUndoShelf } from './undo-shelf.js';
import { sessionSecretKey } from './vault-keys.js';

export function sessionsHandlers(desk: DeskContext): AreaHandlers<'sessions'> {
  const { sessions, vault } = desk;
  const removed = createUndoShelf<RemovedSession>();
  const changed = () => desk.emit('sessionsChanged', sessions.list());

  return {
    list: () => ok(sessions.list()),

    add: (input) => addSession(desk, input),

    update({ id, token, ...patch }) {
      const before = sessions.get(id);
      if (!before) return notFound('session');
      if (patch.environmentId !== undefined && !desk.environments.get(patch.environmentId)) return notFound('environment');
      if (token !== undefined) vault.put(sessionSecretKey(id), token);
      const updated = sessions.update(id, { ...patch, ...(token === undefined ? {} : desk.tokenFacts(token)) }, desk.now());
      if (!updated) return notFound('session');
      changed();
      return ok(updated);
    },

    remove({ id }) {
      const session = sessions.get(id);
      if (!session) return notFound('session');
      const undoId = desk.newId();
      removed.put(undoId, takeSession(desk, session));
      changed();
      return ok({ undoId });
    },

    restore({ undoId }) {
      const kept = removed.take(undoId);
      if (!kept) return notFound('removed session');
      if (!desk.environments.get(kept.session.environmentId)) return notFound('environment');
      restoreSession(desk, kept);
      changed();
      const session = sessions.get(kept.session.id);
      return session ? ok(session) : notFound('session');
    },

    reveal({ id }) {
      const token = tokenOf(desk, id);
      return token.ok ? ok({ token: token.value }) : token;
    },

    copyToken({ id }) {
      const token = tokenOf(desk, id);
      if (!token.ok) return token;
      desk.copyText(token.value);
      return ok(undefined);
    },
  };
}

/** The token of a saved session, or why it cannot be had. */
export function tokenOf(desk: Pick<DeskContext, 'sessions' | 'vault'>, sessionId: string): Result<string, AppError> {
  if (!desk.sessions.get(sessionId)) return notFound('session');
  const token = desk.vault.get(sessionSecretKey(sessionId));
  if (token !== null) return ok(token);
  return fail({
    code: 'TOKEN_LOST',
    message: 'The token of this session is no longer there: it was kept in memory only, or the keyring gave it back unreadable.',
    where: 'token',
    todo: 'Edit the session and enter its token again.',
  });
}
