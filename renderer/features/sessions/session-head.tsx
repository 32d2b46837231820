import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { historyScreenText } from '../../../shared/text/en/history-screen.js';
import { sessionsText } from '../../../shared/text/en/sessions.js';
import { windowText } from '../../../shared/text/en/window.js';
import { useClient } from '../../api/client.js';
import { openDialog } from '../../state/dialog-state.js';
import { moment, timeAgo } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { MenuButton } from '../../ui/menu-button.js';
import { useNow } from '../../ui/use-now.js';
import { showHistoryOf } from '../history/history-state.js';
import { duplicateSession, editSession, removeSession } from './session-actions.js';
import { TokenLine } from './token-line.js';

export function SessionHead({ session, environment }: { session: Session; environment: Environment }) {
  const client = useClient();
  const nowMs = useNow();
  const { storage } = sessionsText;
  return (
    <header className="session-head">
      <div className="session-title">
        <h1 className="ellipsis selectable" title={session.notes || session.label}>
          {session.label}
        </h1>
        <span className="spacer" />
        <TokenLine session={session} />
        <MenuButton
          icon="more"
          label={sessionsText.more}
          entries={() => [
            { id: 'edit', label: windowText.edit, keys: 'F2', run: () => editSession(session) },
            { id: 'copy', label: windowText.duplicate, run: () => void duplicateSession(client, session) },
            {
              id: 'history',
              label: historyScreenText.entry,
              run: () => showHistoryOf({ sessionId: session.id }),
            },
            {
              id: 'remove',
              label: windowText.remove,
              keys: 'Del',
              separated: true,
              run: () => void removeSession(client, session),
            },
            {
              id: 'forget',
              label: historyScreenText.forget.entry,
              run: () => openDialog({ kind: 'forget', session }),
            },
          ]}
        />
      </div>
      <div className="session-facts soft">
        <span className="fact" data-tier={environment.tier}>
          <Icon name={environment.tier} />
          {environment.name}
        </span>
        {session.owner && <span className="ellipsis selectable">{session.owner}</span>}
        <span title={moment(session.createdAt)}>
          {sessionsText.added(timeAgo(session.createdAt, nowMs, 'long'))}
        </span>
        {storage[session.tokenStorage] && (
          <span className="fact tone-attention" title={storage[session.tokenStorage]}>
            <Icon name="attention" />
            <span className="ellipsis">{storage[session.tokenStorage]}</span>
          </span>
        )}
        {session.notes && <span className="ellipsis selectable">{session.notes}</span>}
      </div>
    </header>
  );
}
