import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { useExchanges } from '../../api/queries.js';
import { useStore } from '../../state/store.js';
import { useHistoryOpen } from '../../state/use-history-open.js';
import { usePanes } from '../../state/use-panes.js';
import { choicesOf, type Shown, viewState } from '../../state/view-state.js';
import { ActBar } from '../act/act-bar.js';
import { Detail } from '../act/detail.js';
import { planOf } from '../act/run-act.js';
import { Steps } from '../act/steps.js';
import { Strip } from '../act/strip.js';
import { HistoryList } from '../history/history-list.js';
import { editShown } from '../raw-request/edit-shown.js';
import { SessionHead } from './session-head.js';

const preview: Shown = { kind: 'preview' };
const panes = ['exchange', 'history'] as const;

/** The chosen session: who it is, what goes out, what came of it, and every byte. */
export function SessionPane({ session, environment }: { session: Session; environment: Environment }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const choices = useStore(viewState, (state) => choicesOf(state, session.id));
  const historyOpen = useHistoryOpen();
  const plan = useMemo(() => planOf(choices, environment), [choices, environment]);
  const exchanges = useExchanges(session.id).data ?? [];
  const shown = choices.shown ?? preview;
  const { layout, save } = usePanes('detail', panes, [72, 28]);
  const detail = <Detail session={session} environment={environment} plan={plan} shown={shown} />;
  return (
    <div className="session-pane">
      <div data-pane="session">
        <SessionHead session={session} environment={environment} />
        <ActBar session={session} environment={environment} plan={plan} />
        <Strip session={session} environment={environment} plan={plan} shown={shown} exchanges={exchanges} />
      </div>
      <Steps
        session={session}
        shown={shown}
        exchanges={exchanges}
        onEdit={() => editShown(client, queryClient)}
      />
      {historyOpen ? (
        <Group
          id="detail"
          className="detail-group"
          orientation="vertical"
          defaultLayout={layout}
          onLayoutChanged={save}
        >
          <Panel id="exchange" minSize={120}>
            {detail}
          </Panel>
          <Separator className="split split-rows" aria-label={windowText.resizeHistory} />
          <Panel id="history" minSize={80}>
            <HistoryList sessionId={session.id} exchanges={exchanges} shown={shown} />
          </Panel>
        </Group>
      ) : (
        <div className="detail-group">{detail}</div>
      )}
    </div>
  );
}
