import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { verdictOf } from '../../shared/protocol/verdict-of.js';
import { flowText } from '../../shared/text/flow.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { bindingName, operationName, wordsText } from '../../shared/text/words.js';
import { useActs } from '../api/use-acts.js';
import { exchangeIcons } from '../outcome/exchange-icons.js';
import { RawBadge } from '../outcome/raw-badge.js';
import { stateStyles } from '../outcome/state-styles.js';
import { stateOf } from '../state/session-state.js';
import { moment } from '../ui/format.js';
import { Icon } from '../ui/icons.js';
import type { PaletteResult } from './palette-results.js';

export function PaletteRow({ result }: { result: PaletteResult }) {
  switch (result.kind) {
    case 'session': {
      const { session, environment } = result;
      const state = stateOf(session);
      const style = stateStyles[state];
      return (
        <>
          <span className="row-icon" data-tone={style.tone}>
            <Icon name={style.icon} />
          </span>
          <span className="ellipsis">{session.label}</span>
          <span className="ellipsis soft">{session.owner}</span>
          <span className="spacer" />
          <span className="soft">{wordsText.state[state]}</span>
          {environment && <span className="soft">{environment.name}</span>}
          <span className="mono soft">{session.tokenMask}</span>
        </>
      );
    }
    case 'environment':
      return (
        <>
          <span className="row-icon" data-tier={result.environment.tier}>
            <Icon name={result.environment.tier} />
          </span>
          <span className="ellipsis">{result.environment.name}</span>
          <span className="spacer" />
          <span className="ellipsis soft">{result.environment.endpoint}</span>
        </>
      );
    case 'exchange':
      return <ExchangeRow exchange={result.exchange} label={result.label} />;
    case 'search':
      return (
        <>
          <Icon name="search" />
          <span className="ellipsis">{flowText.palette.searchAll({ words: result.text })}</span>
        </>
      );
    case 'command':
      return (
        <>
          <span className="icon" />
          <span className="ellipsis">{result.command.label}</span>
          <span className="spacer" />
          {result.command.keys && <kbd>{result.command.keys}</kbd>}
        </>
      );
  }
}

function ExchangeRow({ exchange, label }: { exchange: ExchangeSummary; label: string | null }) {
  const act = useActs([exchange]);
  const { tone, title } = describeOutcome(verdictOf(exchange, act));
  return (
    <>
      <span className="row-icon" data-tone={tone}>
        <Icon name={exchange.active === true ? 'active' : exchangeIcons[tone]} />
      </span>
      <span className="ellipsis">{title}</span>
      {exchange.origin === 'raw' && <RawBadge />}
      <span className="soft">
        {operationName(exchange.operation)} · {bindingName(exchange.binding)}
      </span>
      <span className="spacer" />
      <span className="ellipsis">{label ?? exchange.environmentName}</span>
      <span className="mono soft">{exchange.tokenMask}</span>
      <span className="soft">{moment(exchange.startedAt)}</span>
    </>
  );
}
