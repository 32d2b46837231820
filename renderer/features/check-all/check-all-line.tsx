import type { CheckAllProgress } from '../../../shared/model/check-all.js';
import { checkAllEnded, checkAllText } from '../../../shared/text/check-all.js';
import { useClient } from '../../api/client.js';
import { useEnvironments } from '../../api/queries.js';
import { useStore } from '../../state/store.js';
import { Button, IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { checkAllForgotten, checkAllState, isRunning } from './check-all-state.js';
import { cancelCheckAll } from './run-check-all.js';
import './check-all.css';

/** How far it has come. It stands under the list, so that no session moves when it comes or goes. */
export function CheckAllLine() {
  const client = useClient();
  const state = useStore(checkAllState, (value) => value);
  const environments = useEnvironments().data ?? [];
  if (!state) return null;
  const { progress, cancelling, environmentId } = state;
  const environment = environments.find(({ id }) => id === environmentId);
  const running = isRunning(state);
  const title = progress
    ? running
      ? checkAllText.line(progress)
      : checkAllEnded(progress)
    : checkAllText.starting;
  return (
    <section className="check-all" data-tier={environment?.tier} aria-label={checkAllText.region}>
      <div className="check-all-head">
        {environment && <TierBadge tier={environment.tier} />}
        <span className="ellipsis">
          {title}
          <span className="soft"> · {environment?.name}</span>
        </span>
        <span className="spacer" />
        {running ? (
          <Button size="small" disabled={cancelling} onClick={() => cancelCheckAll(client)}>
            {cancelling ? checkAllText.cancelling : checkAllText.cancel}
          </Button>
        ) : (
          <IconButton icon="close" label={checkAllText.dismiss} onClick={checkAllForgotten} />
        )}
      </div>
      <progress
        aria-label={title}
        max={Math.max(1, progress?.total ?? 1)}
        value={progress?.done ?? 0}
        data-ended={!running}
      />
      <Counts progress={progress} />
      <span className="visually-hidden" role="status">
        {running || !progress ? '' : `${title}: ${countsOf(progress).join(', ')}`}
      </span>
    </section>
  );
}

function countsOf({ active, out, notActive, unanswered }: CheckAllProgress): readonly string[] {
  return [
    checkAllText.active({ n: active }),
    checkAllText.out({ n: out }),
    checkAllText.notActive({ n: notActive }),
    checkAllText.unanswered({ n: unanswered }),
  ];
}

function Counts({ progress }: { progress: CheckAllProgress | null }) {
  const { active = 0, out = 0, notActive = 0, unanswered = 0 } = progress ?? {};
  return (
    <p className="check-all-counts">
      <span data-tone="neutral">
        <Icon name="active" />
        {checkAllText.active({ n: active })}
      </span>
      <span data-tone="good">
        <Icon name="out" />
        {checkAllText.out({ n: out })}
      </span>
      <span data-tone={notActive > 0 ? 'attention' : 'none'}>
        <Icon name="attention" />
        {checkAllText.notActive({ n: notActive })}
      </span>
      <span data-tone={unanswered > 0 ? 'attention' : 'none'}>
        <Icon name="unknown" />
        {checkAllText.unanswered({ n: unanswered })}
      </span>
    </p>
  );
}
