import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { Tone } from '../../../shared/model/outcome-facts.js';
import type { Session } from '../../../shared/model/session.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { actText } from '../../../shared/text/act.js';
import { composeText } from '../../../shared/text/compose.js';
import { historyText } from '../../../shared/text/history.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { operationName, wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { placesOf } from '../../outcome/act-places.js';
import { actState } from '../../outcome/act-state.js';
import { exchangeIcons } from '../../outcome/exchange-icons.js';
import { RawBadge } from '../../outcome/raw-badge.js';
import { stepsOf } from '../../outcome/steps-of.js';
import { useStore } from '../../state/store.js';
import { toggleHistory, useHistoryOpen } from '../../state/use-history-open.js';
import { type Shown, show } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { openMenuAt } from '../../ui/context-menu.js';
import { duration } from '../../ui/format.js';
import { Icon, type IconName } from '../../ui/icons.js';
import { chord } from '../../ui/key-names.js';
import { MenuButton } from '../../ui/menu-button.js';
import { grouped, type MenuEntry } from '../../ui/menu-entry.js';
import { compareEntries } from '../compare/compare-commands.js';
import { shownEntries } from '../handover/shown-entries.js';

/** The request to come, and each exchange of the act that is shown. */
export function Steps({
  session,
  shown,
  exchanges,
  onEdit,
}: {
  session: Session;
  shown: Shown;
  exchanges: readonly ExchangeSummary[];
  /** Takes what is shown into the editor of requests. */
  onEdit: () => void;
}) {
  const ended = useStore(actState, (state) => state.ended[session.id]);
  const historyOpen = useHistoryOpen();
  const client = useClient();
  const queryClient = useQueryClient();
  const steps = stepsOf(shown, ended && 'result' in ended ? ended.result.exchanges : [], exchanges);
  const places = placesOf([...steps].reverse());
  const editEntry: MenuEntry = {
    id: 'edit',
    label: composeText.fromExchange,
    keys: chord('mod', 'E'),
    run: onEdit,
  };
  const more = (): MenuEntry[] => [editEntry, ...grouped(compareEntries(client, queryClient))];
  const wordOf = ({ id, operation }: ExchangeSummary) => {
    const step = places.get(id)?.step;
    return step ? wordsText.step[step] : operationName(operation);
  };
  return (
    <div className="steps">
      <div className="step-tabs" role="radiogroup" aria-label={actText.steps}>
        <Step
          label={actText.preview}
          on={shown.kind === 'preview'}
          onShow={() => show(session.id, { kind: 'preview' })}
          onMenu={(event) => openMenuAt(event, actText.more, [editEntry])}
        />
        {steps.map((exchange) => {
          const { tone } = describeOutcome(verdictOf(exchange, steps));
          return (
            <Step
              key={exchange.id}
              label={wordOf(exchange)}
              tone={tone}
              icon={exchange.active === true ? 'active' : exchangeIcons[tone]}
              raw={exchange.origin === 'raw'}
              took={duration(exchange.totalMs)}
              on={shown.kind === 'exchange' && shown.id === exchange.id}
              onShow={() => show(session.id, { kind: 'exchange', id: exchange.id })}
              onMenu={(event) => {
                show(session.id, { kind: 'exchange', id: exchange.id });
                openMenuAt(event, historyText.rowMenu, shownEntries(client, queryClient, exchange.id));
              }}
            />
          );
        })}
      </div>
      <span className="spacer" />
      <Button kind="quiet" size="small" aria-pressed={historyOpen} onClick={toggleHistory}>
        <Icon name="clock" />
        {historyText.toggle}
        <span className="soft">{exchanges.length}</span>
      </Button>
      <MenuButton icon="more" label={actText.more} entries={more} />
    </div>
  );
}

function Step(props: {
  label: string;
  on: boolean;
  onShow: () => void;
  onMenu: (event: MouseEvent) => void;
  tone?: Tone;
  icon?: IconName;
  took?: string;
  raw?: boolean;
}) {
  return (
    <label className="step" data-tone={props.tone ?? 'none'} onContextMenu={props.onMenu}>
      <input
        className="visually-hidden"
        type="radio"
        name="step"
        checked={props.on}
        onChange={props.onShow}
      />
      {props.icon && <Icon name={props.icon} />}
      <span>{props.label}</span>
      {props.raw && <RawBadge />}
      {props.took && <span className="soft">{props.took}</span>}
    </label>
  );
}
