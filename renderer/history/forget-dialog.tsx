import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../shared/contract/session.js';
import { historyScreenText } from '../../shared/strings/history-screen.js';
import { actState } from '../act/act-state.js';
import { useStore } from '../app/store.js';
import { useDesk } from '../desk/desk.js';
import { useExchanges } from '../desk/queries.js';
import { DeletionDialog } from './deletion-dialog.js';
import { forgetSession } from './removing.js';
import './removing.css';

const { forget } = historyScreenText;

/** Says exactly what goes before a session is forgotten for good. */
export function ForgetDialog({ session }: { session: Session }) {
  const desk = useDesk();
  const client = useQueryClient();
  const exchanges = useExchanges(session.id).data;
  const running = useStore(actState, (state) => session.id in state.running);
  return (
    <DeletionDialog
      width={500}
      title={forget.title(session.label)}
      words={{ yes: forget.yes, busy: forget.forgetting }}
      action={() => forgetSession(desk, client, session)}
      wait={running ? forget.running : null}
    >
      <p>{forget.lead}</p>
      <ul className="plain-list">
        <li>{forget.session(session.label)}</li>
        <li>{forget.token(session.tokenMask)}</li>
        <li>{exchanges ? forget.exchanges(exchanges.length) : forget.counting}</li>
        <li>{forget.others}</li>
      </ul>
      <p className="soft">{forget.keeps}</p>
    </DeletionDialog>
  );
}
