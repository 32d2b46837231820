import { useMutation, useQueryClient } from '@tanstack/react-query';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { windowText } from '../../shared/strings/window.js';
import { closeDialog } from '../app/dialog-state.js';
import { appErrorOf, useDesk } from '../desk/desk.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { removeExchanges } from './removing.js';

const { remove } = historyScreenText;

/** Asks before exchanges are removed for good. */
export function RemoveDialog({ ids }: { ids: readonly string[] }) {
  const desk = useDesk();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => removeExchanges(desk, client, ids),
    onSuccess: closeDialog,
  });
  return (
    <DialogFrame
      role="alertdialog"
      width={440}
      title={remove.title(ids.length)}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {error && appErrorOf(error).message}
          </p>
          <Button autoFocus onClick={closeDialog}>
            {windowText.cancel}
          </Button>
          <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
            {isPending ? remove.removing : remove.yes(ids.length)}
          </Button>
        </>
      }
    >
      <p>{remove.body(ids.length)}</p>
      <p className="soft">{remove.sessions}</p>
    </DialogFrame>
  );
}
