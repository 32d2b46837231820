import { wordsText } from '../../shared/strings/words.js';
import { stateLook, stateOf } from '../sessions/session-state.js';
import { Icon } from '../ui/icons.js';
import type { PaletteResult } from './palette-results.js';

export function PaletteRow({ result }: { result: PaletteResult }) {
  switch (result.kind) {
    case 'session': {
      const { session, environment } = result;
      const state = stateOf(session);
      const look = stateLook[state];
      return (
        <>
          <span className="row-icon" data-tone={look.tone}>
            <Icon name={look.icon} />
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
