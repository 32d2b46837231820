import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '../../../shared/model/session.js';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { useClient } from '../../api/client.js';
import { useExchanges } from '../../api/queries.js';
import { actState } from '../../outcome/act-state.js';
import { useStore } from '../../state/store.js';
import { DeletionDialog } from './deletion-dialog.js';
import { forgetSession } from './removing.js';
import './removing.css';

const { forget } = historyScreenText;

/** Says exactly what goes before a session is forgotten for good. */
export function ForgetDialog({ session }: { session: Session }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const exchanges = useExchanges(session.id).data;
  const running = useStore(actState, (state) => session.id in state.running);
  return (
    <DeletionDialog
      width={500}
      title={forget.title({ label: session.label })}
      words={{ yes: forget.yes, busy: forget.forgetting }}
      action={() => forgetSession(client, queryClient, session)}
      wait={running ? forget.running : null}
    >
      <p>{forget.lead}</p>
      <ul className="plain-list">
        <li>{forget.session({ label: session.label })}</li>
        <li>{forget.token({ mask: session.tokenMask })}</li>
        <li>{exchanges ? forget.exchanges({ n: exchanges.length }) : forget.counting}</li>
        <li>{forget.others}</li>
      </ul>
      <p className="soft">{forget.keeps}</p>
    </DeletionDialog>
  );
}
