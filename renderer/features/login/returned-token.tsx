import { useState } from 'react';
import type { Doubt } from '../../../shared/model/doubt.js';
import type { Session } from '../../../shared/model/session.js';
import { dialogsText } from '../../../shared/text/dialogs.js';
import { doubtText, sayDoubts } from '../../../shared/text/doubts.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { Icon } from '../../ui/icons.js';

export interface Returned {
  /** It was saved with the token as it came. */
  readonly session: Session;
  readonly doubts: readonly Doubt[];
  /** The cleaned form, masked; null where nobody can know it. */
  readonly cleaned: string | null;
}

/** A login gave a doubtful token: it stays as it came, or its cleaned form takes its place. The window sees neither. */
export function ReturnedToken({ session, doubts, cleaned }: Returned) {
  const client = useClient();
  const [problem, setProblem] = useState('');
  const clean = async () => {
    const result = await client.sessions.cleanToken({ id: session.id });
    if (result.ok) closeDialog();
    else setProblem(result.error.message);
  };
  return (
    <DialogFrame
      title={dialogsText.login.title}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {problem}
          </p>
          <Button autoFocus={cleaned === null} onClick={closeDialog}>
            {doubtText.keep}
          </Button>
          {cleaned !== null && (
            <Button kind="primary" autoFocus onClick={() => void clean()}>
              {doubtText.useCleaned}
            </Button>
          )}
        </>
      }
    >
      <div className="warning-box">
        <Icon name="attention" />
        <p>{doubtText.returned({ meanings: sayDoubts(doubts, cleaned) })}</p>
      </div>
    </DialogFrame>
  );
}
