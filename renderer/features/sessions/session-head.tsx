import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { moment, timeAgo } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { MenuButton } from '../../ui/menu-button.js';
import { useNow } from '../../ui/use-now.js';
import { rowEntries, sessionEntries } from './session-entries.js';
import { TokenLine } from './token-line.js';

export function SessionHead({ session, environment }: { session: Session; environment: Environment }) {
  const client = useClient();
  const nowMs = useNow();
  const { storage } = sessionsText;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same menu has a button of its own
    <header
      className="session-head"
      onContextMenu={(event) =>
        openMenuAt(event, sessionsText.more, rowEntries(client, session, environment))
      }
    >
      <div className="session-title">
        <h1 className="ellipsis selectable" title={session.notes || session.label}>
          {session.label}
        </h1>
        <span className="spacer" />
        <TokenLine session={session} />
        <MenuButton icon="more" label={sessionsText.more} entries={() => sessionEntries(client, session)} />
      </div>
      <div className="session-facts soft">
        <span className="fact" data-tier={environment.tier}>
          <Icon name={environment.tier} />
          <span className="ellipsis" title={environment.name}>
            {environment.name}
          </span>
        </span>
        {session.owner && <span className="ellipsis selectable">{session.owner}</span>}
        <span title={moment(session.createdAt)}>
          {sessionsText.added({ ago: timeAgo(session.createdAt, nowMs, 'long') })}
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
