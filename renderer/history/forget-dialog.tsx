import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../shared/contract/session.js';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { windowText } from '../../shared/strings/window.js';
import { actState } from '../act/act-state.js';
import { closeDialog } from '../app/dialog-state.js';
import { useStore } from '../app/store.js';
import { appErrorOf, useDesk } from '../desk/desk.js';
import { useExchanges } from '../desk/queries.js';
import { Button } from '../ui/button.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { forgetSession } from './removing.js';
import './removing.css';

const { forget } = historyScreenText;

/** Says exactly what goes before a session is forgotten for good. */
export function ForgetDialog({ session }: { session: Session }) {
  const desk = useDesk();
  const client = useQueryClient();
  const exchanges = useExchanges(session.id).data;
  const running = useStore(actState, (state) => session.id in state.running);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => forgetSession(desk, client, session),
    onSuccess: closeDialog,
  });
  return (
    <DialogFrame
      role="alertdialog"
      width={500}
      title={forget.title(session.label)}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {error ? appErrorOf(error).message : running && forget.running}
          </p>
          <Button autoFocus onClick={closeDialog}>
            {windowText.cancel}
          </Button>
          <Button kind="danger" disabled={isPending || running} onClick={() => mutate()}>
            {isPending ? forget.forgetting : forget.yes}
          </Button>
        </>
      }
    >
      <p>{forget.lead}</p>
      <ul className="plain-list">
        <li>{forget.session(session.label)}</li>
        <li>{forget.token(session.tokenMask)}</li>
        <li>{exchanges ? forget.exchanges(exchanges.length) : forget.counting}</li>
        <li>{forget.others}</li>
      </ul>
      <p className="soft">{forget.keeps}</p>
    </DialogFrame>
  );
}
