import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { wellKnown } from '../../shared/model/operations.js';
import { useClient } from '../api/client.js';
import { cancelAct } from '../features/act/run-act.js';
import { compareActions } from '../features/compare/compare-commands.js';
import { editShown } from '../features/raw-request/edit-shown.js';
import { addSession, copyToken } from '../features/sessions/session-actions.js';
import { currentOf } from '../state/current.js';
import { closeDialog, dialogState, openDialog } from '../state/dialog-state.js';
import { stepExchange } from '../state/exchange-step.js';
import { focusFilter, focusNextPane } from '../state/focus.js';
import { closeHandbook, handbookState, isCovered, openHandbook } from '../state/handbook-state.js';
import { goAlong } from '../state/places.js';
import { undoLast } from '../state/undo-state.js';
import { toggleHistory } from '../state/use-history-open.js';
import { showScreen, toggleReveal, viewState } from '../state/view-state.js';
import { isDialogInSight } from '../ui/dialog-in-sight.js';
import { alongOf, modPressed } from '../ui/key-names.js';
import { actOnCurrent } from './act-on-current.js';
import { commandsOf } from './commands.js';

/** Typing in a field is not a command, and Ctrl Z in it takes back the typing. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio],[type=checkbox]), textarea'))
  );
}

/** Alt and an arrow open the system's own drop-down list. */
function isSelect(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement;
}

const ofSession = new Set([
  'mod enter',
  'mod shift enter',
  'mod shift r',
  'mod shift c',
  'mod shift h',
  'mod e',
  'escape',
]);

/** The keys of the whole window. While a dialog is open they rest. */
export function useShortcuts(): void {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'F1' && !modPressed(event) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        if (!event.repeat && handbookState.get() === null) openHandbook();
        return;
      }
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Escape' && handbookState.get() !== null && !document.querySelector('.handbook'))
        return closeHandbook();
      // A dialog that is still being fetched hears no key; the one whose place it takes is hidden.
      if (event.key === 'Escape' && dialogState.get() !== null && !isDialogInSight()) return closeDialog();
      // So does what a menu takes the keys for.
      const isInMenu = event.target instanceof Element && event.target.closest('.menu-popover') !== null;
      if (isCovered() || isInMenu) return;
      const { session, environment } = currentOf(queryClient);
      const key = event.key.toLowerCase();
      const typing = isTyping(event.target);
      const name = `${modPressed(event) ? 'mod ' : ''}${event.shiftKey && key !== '?' ? 'shift ' : ''}${key}`;
      const commands: Record<string, () => unknown> = {
        'mod ,': () => openDialog({ kind: 'preferences' }),
        'mod k': () => openDialog({ kind: 'palette' }),
        'mod f': focusFilter,
        'mod 1': () => showScreen('sessions'),
        'mod 2': () => showScreen('history'),
        'mod enter': () => actOnCurrent(client, queryClient, wellKnown.logOut),
        'mod shift enter': () => actOnCurrent(client, queryClient, wellKnown.check),
        'mod shift r': () => session && toggleReveal(session.id, Date.now()),
        'mod shift c': () => session && copyToken(client, session.id),
        'mod n': () => environment && addSession(environment.id),
        'mod shift h': toggleHistory,
        'mod shift a': () => compareActions.markA(client, queryClient),
        'mod shift b': () => compareActions.markB(client, queryClient),
        'mod d': () => compareActions.previous(client, queryClient),
        'mod shift d': () => compareActions.contract(client, queryClient),
        'mod 4': () => compareActions.fourBindings(client, queryClient),
        'mod e': () => editShown(client, queryClient),
        f6: () => focusNextPane(1),
        'shift f6': () => focusNextPane(-1),
        escape: () => {
          const { sessionId } = viewState.get();
          if (sessionId !== null) cancelAct(client, sessionId);
        },
        ...(typing
          ? {}
          : {
              'mod z': () => void undoLast(client),
              '?': () => openDialog({ kind: 'shortcuts' }),
              '/': focusFilter,
            }),
      };
      const along = event.shiftKey ? 0 : alongOf(event);
      if (along !== 0) {
        event.preventDefault();
        return goAlong(queryClient, along);
      }
      if (event.altKey && !event.ctrlKey && !event.metaKey && !isSelect(event.target)) {
        const direction = key === 'arrowdown' ? 1 : key === 'arrowup' ? -1 : 0;
        if (direction === 0) return;
        event.preventDefault();
        return stepExchange(client, queryClient, direction);
      }
      // What acts on the chosen session rests while the session is not to be seen.
      if (viewState.get().screen !== 'sessions' && ofSession.has(name)) return;
      const command = event.repeat && name !== 'f6' ? undefined : commands[name];
      if (!command) return;
      if (name !== 'escape') event.preventDefault();
      command();
    };
    const onMouseUp = (event: MouseEvent) => {
      const along = event.button === 3 ? -1 : event.button === 4 ? 1 : 0;
      if (along === 0 || isCovered()) return;
      event.preventDefault();
      goAlong(queryClient, along);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('mouseup', onMouseUp);
    // What the menu bar names is done by the window's own command of that name.
    const endMenu = client.on('menuCommand', (name) => {
      // The handbook may lie over a dialog.
      if (handbookState.get() !== null || (dialogState.get() && name !== 'handbook')) return;
      commandsOf(client, queryClient)
        .find(({ id }) => id === name)
        ?.run();
    });
    return () => {
      endMenu();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('mouseup', onMouseUp);
    };
  }, [client, queryClient]);
}
