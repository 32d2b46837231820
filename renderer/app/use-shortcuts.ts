import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { cancelAct } from '../act/run-act.js';
import { compareActions } from '../compare/compare-commands.js';
import { useDesk } from '../desk/desk.js';
import { addSession, copyToken } from '../sessions/session-actions.js';
import { modPressed } from '../ui/key-names.js';
import { actOnCurrent } from './commands.js';
import { currentOf } from './current.js';
import { dialogState, openDialog } from './dialog-state.js';
import { focusFilter, focusNextPane } from './focus.js';
import { undoLast } from './undo-state.js';
import { toggleHistory } from './use-history-open.js';
import { toggleReveal, viewState } from './view-state.js';

/** Typing in a field is not a command, and Ctrl Z in it takes back the typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio],[type=checkbox]), textarea'))
  );
}

/** The keys of the whole window. While a dialog is open they rest. */
export function useShortcuts(): void {
  const desk = useDesk();
  const client = useQueryClient();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogState.get()) return;
      const { session, environment } = currentOf(client);
      const key = event.key.toLowerCase();
      const typing = isTyping(event.target);
      const name = `${modPressed(event) ? 'mod ' : ''}${event.shiftKey && key !== '?' ? 'shift ' : ''}${key}`;
      const commands: Record<string, () => unknown> = {
        'mod k': () => openDialog({ kind: 'palette' }),
        'mod f': focusFilter,
        'mod enter': () => actOnCurrent(desk, client, 'Logout'),
        'mod shift enter': () => actOnCurrent(desk, client, 'CheckToken'),
        'mod shift r': () => session && toggleReveal(session.id, Date.now()),
        'mod shift c': () => session && copyToken(desk, session.id),
        'mod n': () => environment && addSession(environment.id),
        'mod shift h': toggleHistory,
        'mod shift a': () => compareActions.markA(client),
        'mod shift b': () => compareActions.markB(client),
        'mod d': () => compareActions.previous(client),
        'mod shift d': () => compareActions.contract(client),
        'mod 4': () => compareActions.fourBindings(client),
        f6: () => focusNextPane(1),
        'shift f6': () => focusNextPane(-1),
        escape: () => {
          const { sessionId } = viewState.get();
          if (sessionId !== null) cancelAct(desk, sessionId);
        },
        ...(typing
          ? {}
          : {
              'mod z': () => void undoLast(desk),
              '?': () => openDialog({ kind: 'shortcuts' }),
              '/': focusFilter,
            }),
      };
      const command = event.repeat && name !== 'f6' ? undefined : commands[name];
      if (!command) return;
      if (name !== 'escape') event.preventDefault();
      command();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [desk, client]);
}
