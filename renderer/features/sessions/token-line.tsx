import { useEffect, useState } from 'react';
import type { Session } from '../../../shared/model/session.js';
import { dialogsText } from '../../../shared/text/dialogs.js';
import { policyText } from '../../../shared/text/policy.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { useFixed } from '../../api/policy.js';
import { say } from '../../state/message-state.js';
import { useStore } from '../../state/store.js';
import { hideToken, toggleReveal, viewState } from '../../state/view-state.js';
import { IconButton } from '../../ui/button.js';
import { chord } from '../../ui/key-names.js';
import { copyToken } from './session-actions.js';

/** The token, masked. Shown in the clear only while a person wants it, for at most half a minute. */
export function TokenLine({ session }: { session: Session }) {
  const client = useClient();
  const revealed = useStore(viewState, (state) => state.revealed?.sessionId === session.id);
  const token = useRevealedToken(session.id, revealed);
  const by = useFixed().by('revealTokens');
  const keys = dialogsText.shortcuts.keys;
  return (
    <div className="token-line">
      <span className="visually-hidden">{sessionsText.token}</span>
      <code className="mono selectable token" data-revealed={token !== null} title={sessionsText.token}>
        {token ?? session.tokenMask}
      </code>
      <IconButton
        icon={revealed ? 'eye-off' : 'eye'}
        label={revealed ? sessionsText.hide : sessionsText.reveal}
        hint={by === null ? chord('mod', 'shift', 'R') : policyText.fixedBy({ file: by })}
        aria-pressed={revealed}
        disabled={session.tokenStorage === 'lost' || by !== null}
        onClick={() => toggleReveal(session.id, Date.now())}
      />
      <IconButton
        icon="copy"
        label={keys.copy}
        hint={by === null ? chord('mod', 'shift', 'C') : policyText.fixedBy({ file: by })}
        disabled={session.tokenStorage === 'lost' || by !== null}
        onClick={() => void copyToken(client, session.id)}
      />
    </div>
  );
}

/** Lives in this component only, so that hiding forgets it. */
function useRevealedToken(sessionId: string, revealed: boolean): string | null {
  const client = useClient();
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    if (!revealed) return;
    let wanted = true;
    void client.sessions.reveal({ id: sessionId }).then((result) => {
      if (!wanted) return;
      if (result.ok) setToken(result.value.token);
      else {
        hideToken();
        say({ tone: 'bad', text: result.error.message });
      }
    });
    return () => {
      wanted = false;
      setToken(null);
    };
  }, [client, sessionId, revealed]);
  return revealed ? token : null;
}
