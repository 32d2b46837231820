import { useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { type ActOperation, endsSession, wellKnown } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import type { CompareSubject } from '../../state/compare-subject.js';
import { closeDialog, type OpenDialog, openDialog } from '../../state/dialog-state.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { Icon } from '../../ui/icons.js';
import { optionsOf } from '../../ui/options.js';
import { Segments } from '../../ui/segments.js';
import { columnsOf, verdictOf } from './four-columns.js';
import { FourMatrix } from './four-matrix.js';
import { cancelFour, type FourState, fourState, isSending, startFour } from './four-state.js';
import './four.css';
import { Checkbox } from '../../ui/checkbox.js';

const text = fourBindingsText;
/** The one that changes nothing first. */
const fourOperations = [wellKnown.check, wellKnown.logOut];

/** Sends one call over every binding with one press, and lays the answers beside each other. */
export function FourDialog({ session, environment }: { session: Session; environment: Environment }) {
  const client = useClient();
  const last = useStore(fourState, (state) => (state?.request.sessionId === session.id ? state : null));
  const isProduction = environment.tier === 'production';
  const [operation, setOperation] = useState<ActOperation>(
    isProduction ? wellKnown.check : (last?.request.operation ?? wellKnown.check),
  );
  const [overGet, setOverGet] = useState(last?.request.overGet ?? !isProduction);
  const sending = useStore(fourState, isSending);
  const self: OpenDialog = { kind: 'four-bindings', session, environment };
  return (
    <DialogFrame
      title={text.title({ label: session.label })}
      width={1120}
      tier={environment.tier}
      foot={
        <>
          <span className="four-verdict selectable" role="status">
            {last?.ended && 'result' in last.ended && verdictOf(columnsOf(last))}
          </span>
          <Button onClick={closeDialog}>{windowText.close}</Button>
          {sending ? (
            <Button disabled={last?.cancelling ?? true} onClick={() => cancelFour(client)}>
              {last?.cancelling ? text.cancelling : text.cancel}
            </Button>
          ) : (
            <Button
              kind={endsSession(operation) ? 'danger' : 'primary'}
              onClick={() => void startFour(client, { sessionId: session.id, operation, overGet })}
            >
              {text.send[operation]}
            </Button>
          )}
        </>
      }
    >
      <div className="four-choices">
        {!isProduction && (
          <Segments
            label={text.operation.label}
            value={operation}
            options={optionsOf(fourOperations, text.operation)}
            onChange={setOperation}
          />
        )}
        <Checkbox checked={overGet} disabled={sending} onChange={setOverGet} label={text.overGet} />
        <span className="soft">{text.overGetWarning}</span>
      </div>
      {isProduction && <p>{text.about.production}</p>}
      {endsSession(operation) ? (
        <div className="warning-box">
          <Icon name="attention" />
          <p>{text.about.Logout}</p>
        </div>
      ) : (
        <p className="soft">{text.about.CheckToken}</p>
      )}
      <Result state={last} self={self} />
    </DialogFrame>
  );
}

function Result({ state, self }: { state: FourState | null; self: OpenDialog }) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (state?.ended && 'error' in state.ended) {
    const { message, todo } = state.ended.error;
    return (
      <p className="selectable" role="alert">
        {message} {todo}
      </p>
    );
  }
  const columns = columnsOf(state);
  const compare = (a: CompareSubject, b: CompareSubject) =>
    openDialog({ kind: 'compare', a, b, backTo: self });
  // In the order of the columns, whatever was ticked first.
  const chosen = columns.flatMap(({ exchange }) =>
    exchange && picked.includes(exchange.id) ? [exchange.id] : [],
  );
  const [a, b] = chosen;
  return (
    <>
      <FourMatrix
        columns={columns}
        operation={state?.request.operation ?? wellKnown.check}
        picked={chosen}
        onPick={(id, on) =>
          // A third pushes out the first.
          setPicked(on ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id))
        }
        onContract={(id) => compare({ kind: 'exchange', id }, { kind: 'contract', of: id })}
      />
      <div className="four-two">
        <Button
          disabled={a === undefined || b === undefined}
          onClick={() => {
            if (a !== undefined && b !== undefined) {
              compare({ kind: 'exchange', id: a }, { kind: 'exchange', id: b });
            }
          }}
        >
          <Icon name="compare" />
          {text.compareTwo}
        </Button>
      </div>
    </>
  );
}
