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
        <Step done={checked}>{text.check}</Step>
        <Step done={out}>{text.logOut}</Step>
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

/** What was done is seen by its icon, and told to whoever does not see it. */
function Step({ done, children }: { done: boolean; children: string }) {
  return (
    <li data-done={done} aria-live="polite" aria-atomic="true">
      <Icon name={done ? 'out' : 'never'} />
      <span className="visually-hidden">{done ? text.done : text.open} </span>
      {children}
    </li>
  );
}
