import { useEffect } from 'react';
import { useClient } from '../../api/client.js';
import { dialogState, openDialog } from '../../state/dialog-state.js';
import { isCovered } from '../../state/handbook-state.js';
import { say } from '../../state/message-state.js';
import { modPressed } from '../../ui/key-names.js';
import { readDropped, takesDrop } from './read-dropped.js';
import './drop.css';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

const paneOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-pane="sessions"]') : null;

/**
 * Four ways into the paste dialog from anywhere: its keys, pasting outside of a field, dropping onto the session list,
 * and what was opened from outside. The keys are not held back: the paste that follows them brings the clipboard's text along.
 */
export function usePaste(): void {
  const client = useClient();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const pressed = modPressed(event) && event.shiftKey && event.key.toLowerCase() === 'v';
      if (pressed && !event.repeat && !isCovered()) openDialog({ kind: 'paste', pasted: null });
    };
    const onPaste = (event: ClipboardEvent) => {
      const open = dialogState.get();
      const wanted = open === null ? !isField(event.target) : open.kind === 'paste' && open.pasted === null;
      if (!wanted || event.defaultPrevented || isInDialog(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text) return;
      event.preventDefault();
      openDialog({ kind: 'paste', pasted: { text, name: null } });
    };
    let lit: HTMLElement | null = null;
    const light = (pane: HTMLElement | null) => {
      if (lit === pane) return;
      if (lit) delete lit.dataset.drop;
      if (pane) pane.dataset.drop = 'true';
      lit = pane;
    };
    const onDragOver = (event: DragEvent) => {
      if (isField(event.target) && !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const pane = !isCovered() && takesDrop(event.dataTransfer) ? paneOf(event.target) : null;
      light(pane);
      if (event.dataTransfer) event.dataTransfer.dropEffect = pane ? 'copy' : 'none';
    };
    const onDrop = async (event: DragEvent) => {
      const pane = lit;
      light(null);
      if (isField(event.target) && !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (!pane || !event.dataTransfer) return;
      const dropped = await readDropped(event.dataTransfer);
      if (dropped?.ok) openDialog({ kind: 'paste', pasted: dropped.value });
      else if (dropped) say({ tone: 'bad', text: dropped.error });
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) light(null);
    };
    const endOffers = client.on('textOffered', (pasted) => openDialog({ kind: 'paste', pasted }));
    const endTeamOffers = client.on('teamOffered', ({ text, name }) =>
      openDialog({ kind: 'team', given: { text, name: name ?? '' } }),
    );
    const dropped = (event: DragEvent) => void onDrop(event);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', dropped);
    return () => {
      endOffers();
      endTeamOffers();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', dropped);
    };
  }, [client]);
}

/** A paste that goes into the dialog's own text area is the text area's. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null;
