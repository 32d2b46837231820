import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { actText } from '../../../shared/text/act.js';
import { wordsText } from '../../../shared/text/words.js';
import { actState } from '../../outcome/act-state.js';
import { stateStyles } from '../../outcome/state-styles.js';
import { stateOf } from '../../state/session-state.js';
import { useStore } from '../../state/store.js';
import { timeAgo } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { useNow } from '../../ui/use-now.js';

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
  const style = stateStyles[state];
  const { lastKnown } = session;
  return (
    <>
      <span className="row-icon" data-tone={running ? 'none' : style.tone}>
        <Icon name={running ? 'clock' : style.icon} />
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
