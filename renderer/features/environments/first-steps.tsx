import { useState } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { firstStepsText as text } from '../../../shared/text/first-steps.js';
import { windowText } from '../../../shared/text/window.js';
import { openDialog } from '../../state/dialog-state.js';
import { Button, IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { newDraft } from './environment-actions.js';

const storageKey = 'session-desk.first-steps';

/** Whoever has only the sandbox is new here: what to try, in three steps. Gone for good when it is closed. */
export function FirstSteps({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const [closed, setClosed] = useState(() => localStorage.getItem(storageKey) === 'closed');
  const [address, setAddress] = useState('');
  if (closed || environments.length === 0 || environments.some(({ tier }) => tier !== 'sandbox')) return null;
  const checked = sessions.some(({ lastKnown }) => lastKnown !== null);
  const out = sessions.some(({ lastKnown }) => lastKnown?.state === 'out');
  const add = () => openDialog({ kind: 'environment', draft: { ...newDraft, endpoint: address.trim() } });
  return (
    <section className="first-steps" aria-label={text.title}>
      <ol>
        <li data-done={checked}>
          <Icon name={checked ? 'out' : 'never'} />
          {text.check}
        </li>
        <li data-done={out}>
          <Icon name={out ? 'out' : 'never'} />
          {text.logOut}
        </li>
        <li>
          <Icon name="never" />
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <input
              className="input"
              type="text"
              spellCheck={false}
              aria-label={text.address}
              placeholder={text.address}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <Button onClick={add}>{text.add}</Button>
          </form>
        </li>
      </ol>
      <IconButton
        icon="close"
        label={windowText.dismiss}
        onClick={() => {
          localStorage.setItem(storageKey, 'closed');
          setClosed(true);
        }}
      />
    </section>
  );
}
