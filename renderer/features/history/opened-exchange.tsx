import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import type { Session } from '../../../shared/model/session.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { actText } from '../../../shared/text/act.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { useClient } from '../../api/client.js';
import { useExchange } from '../../api/exchange-detail.js';
import { useActs } from '../../api/use-acts.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { numbersOf } from '../../outcome/numbers.js';
import { useStore } from '../../state/store.js';
import { chooseSession, show } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { MenuButton } from '../../ui/menu-button.js';
import { grouped } from '../../ui/menu-entry.js';
import { ShownExchange } from '../act/detail.js';
import { compareEntries } from '../compare/compare-commands.js';
import { SearchedWords } from '../exchange/searched-words.js';
import { openedEntries } from './exchange-entries.js';
import { historyState } from './history-state.js';
import { wordsOf } from './words-of.js';

/** The exchange of the chosen row: what came of it, where it belongs, and every byte. */
export function OpenedExchange({
  id,
  sessions,
  onRemove,
}: {
  id: string;
  sessions: readonly Session[];
  onRemove: (ids: readonly string[]) => void;
}) {
  const searched = useStore(historyState, (state) => state.choice.text);
  const words = useMemo(() => wordsOf(searched), [searched]);
  return (
    <div className="opened">
      <h2 className="visually-hidden">{actText.exchange}</h2>
      <OpenedHead id={id} sessions={sessions} onRemove={onRemove} />
      <div className="opened-exchange">
        <Suspense fallback={null}>
          <SearchedWords value={words}>
            <ShownExchange id={id} />
          </SearchedWords>
        </Suspense>
      </div>
    </div>
  );
}

function OpenedHead({
  id,
  sessions,
  onRemove,
}: {
  id: string;
  sessions: readonly Session[];
  onRemove: (ids: readonly string[]) => void;
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data } = useExchange(id);
  const act = useActs(data ? [data] : []);
  if (!data) return <div className="opened-head" />;
  const { tone, title, meaning } = describeOutcome(verdictOf(data, act));
  const session = sessions.find((one) => one.id === data.sessionId);
  return (
    <div className="opened-head">
      <span className="history-outcome" data-tone={tone} title={meaning}>
        <Icon name={data.active === true ? 'active' : exchangeIcons[tone]} />
        <strong className="ellipsis">{title}</strong>
      </span>
      <span className="soft ellipsis">
        {numbersOf(data)} · {data.environmentName}
      </span>
      <span className="spacer" />
      {session && (
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            show(session.id, { kind: 'exchange', id: data.id });
            chooseSession(session);
          }}
        >
          {text.opened.toSession}
        </Button>
      )}
      <MenuButton
        icon="more"
        label={text.opened.menu}
        entries={() => [
          ...compareEntries(client, queryClient),
          ...grouped(openedEntries(data, () => onRemove([data.id]))),
        ]}
      />
    </div>
  );
}
