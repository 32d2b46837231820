import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { windowText } from '../../../shared/text/window.js';
import { appErrorOf } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';

/** Asks before something goes for good. Cancel has the focus; the dialog stays open for as long as it takes. */
export function DeletionDialog({
  title,
  width,
  action,
  words,
  wait = null,
  children,
}: {
  title: string;
  /** Pixels. */
  width: number;
  /** Does it; throws ClientError. */
  action: () => Promise<unknown>;
  /** On the button, before and while it is done. */
  words: { readonly yes: string; readonly busy: string };
  /** Why it cannot be done now. */
  wait?: string | null;
  children: ReactNode;
}) {
  const { mutate, isPending, error } = useMutation({ mutationFn: action, onSuccess: closeDialog });
  return (
    <DialogFrame
      role="alertdialog"
      width={width}
      title={title}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {error ? appErrorOf(error).message : wait}
          </p>
          <Button autoFocus onClick={closeDialog}>
            {windowText.cancel}
          </Button>
          <Button kind="danger" disabled={isPending || wait !== null} onClick={() => mutate()}>
            {isPending ? words.busy : words.yes}
          </Button>
        </>
      }
    >
      {children}
    </DialogFrame>
  );
}
