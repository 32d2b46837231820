import { useState } from 'react';
import type { ActRequest } from '../../../shared/model/act.js';
import type { Environment } from '../../../shared/model/environment.js';
import { endsSession } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import { actText } from '../../../shared/text/act.js';
import { windowText } from '../../../shared/text/window.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { hostOf } from '../../ui/format.js';
import { Icon } from '../../ui/icons.js';
import { sendAct } from './run-act.js';

/** Asks before production is touched. Cancel has the focus: a second Ctrl Enter by habit must not send. */
export function ConfirmDialog({
  request,
  session,
  environment,
}: {
  request: ActRequest;
  session: Session;
  environment: Environment;
}) {
  const client = useClient();
  // The checks around a Logout go over a binding of their own.
  const byGet = request.binding === 'get' || (request.verify && environment.checkBinding === 'get');
  const [agreed, setAgreed] = useState(false);
  const { confirm } = actText;
  const isLogout = endsSession(request.operation);
  const host = hostOf(environment.endpoint);
  const binding = wordsText.binding[request.binding];
  return (
    <DialogFrame
      role="alertdialog"
      tier={environment.tier}
      width={480}
      title={(isLogout ? confirm.title : confirm.titleCheck)({
        label: session.label,
        environment: environment.name,
      })}
      foot={
        <>
          <Button autoFocus onClick={closeDialog}>
            {windowText.cancel}
          </Button>
          <Button
            kind={isLogout ? 'danger' : 'primary'}
            disabled={byGet && !agreed}
            onClick={() => {
              closeDialog();
              void sendAct(client, { ...request, confirmed: true });
            }}
          >
            {isLogout ? confirm.yes : confirm.yesCheck}
          </Button>
        </>
      }
    >
      <p>{isLogout ? confirm.what({ binding, host }) : confirm.whatCheck({ host })}</p>
      {isLogout && <p>{confirm.effect}</p>}
      {isLogout && <p className="soft">{request.verify ? confirm.verify : confirm.noVerify}</p>}
      {byGet && (
        <div className="warning-box">
          <Icon name="attention" />
          <div>
            <p>{confirm.getReason}</p>
            <Checkbox checked={agreed} onChange={setAgreed} label={confirm.getAgree} />
          </div>
        </div>
      )}
    </DialogFrame>
  );
}
