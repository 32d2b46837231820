import type { Environment } from '../../shared/contract/environment.js';
import type { Session } from '../../shared/contract/session.js';
import { actText } from '../../shared/strings/act.js';
import { wordsText } from '../../shared/strings/words.js';
import { actState } from '../act/act-state.js';
import { useStore } from '../app/store.js';
import { timeAgo } from '../ui/format.js';
import { Icon } from '../ui/icons.js';
import { useNow } from '../ui/use-now.js';
import { stateLook, stateOf } from './session-state.js';

/** Two lines: what it is called, and what was last known of it. The environment only where all are listed. */
export function SessionRow({
  session,
  environment,
}: {
  session: Session;
  environment: Environment | undefined;
}) {
  const nowMs = useNow();
  const running = useStore(actState, (state) => session.id in state.running);
  const state = stateOf(session);
  const look = stateLook[state];
  const { lastKnown } = session;
  return (
    <>
      <span className="row-icon" data-tone={running ? 'none' : look.tone}>
        <Icon name={running ? 'clock' : look.icon} />
      </span>
      <span className="row-lines">
        <span className="ellipsis row-label">{session.label}</span>
        <span className="ellipsis soft row-sub">
          {running ? actText.running : wordsText.state[state]}
          {lastKnown && !running ? ` · ${timeAgo(lastKnown.at, nowMs)}` : ''}
          {environment ? ` · ${environment.name}` : ''}
        </span>
      </span>
      <span className="mono soft row-mask">{session.tokenMask}</span>
    </>
  );
}
