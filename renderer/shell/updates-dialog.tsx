import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Client } from '../../shared/ipc/channels.js';
import type { UpdateView } from '../../shared/model/updates.js';
import { updatesText as text } from '../../shared/text/updates.js';
import { windowText } from '../../shared/text/window.js';
import { appErrorOf, useClient, valueFrom } from '../api/client.js';
import { keys } from '../api/keys.js';
import { useFixed } from '../api/policy.js';
import { closeDialog } from '../state/dialog-state.js';
import { say } from '../state/message-state.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { DialogFrame } from '../ui/dialog-frame.js';
import { TextField } from '../ui/field.js';
import { Managed } from '../ui/managed.js';
import { UpdateFacts } from './update-facts.js';

/** Where newer versions come from, and what there is. Each step waits for a press of its own. */
export function UpdatesDialog() {
  const client = useClient();
  const queryClient = useQueryClient();
  const fixed = useFixed();
  const asked = useQuery({ queryKey: keys.updates, queryFn: () => valueFrom(client.updates.view()) });
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ readonly text: string; readonly ofFeed: boolean } | null>(null);
  const view = asked.data;
  const feed = typed ?? view?.feed ?? '';
  const byFeed = fixed.by('updates.feed');
  const off = byFeed !== null && view?.feed === null;

  async function done(call: ReturnType<Client['updates']['look']>): Promise<boolean> {
    const result = await call;
    if (result.ok) queryClient.setQueryData<UpdateView>(keys.updates, result.value);
    const { message, todo, where } = result.ok ? { message: '' } : { where: undefined, ...result.error };
    setProblem(
      result.ok ? null : { text: [message, todo].filter(Boolean).join(' '), ofFeed: where === 'feed' },
    );
    return result.ok;
  }
  const follow = (atStart = view?.atStart ?? false) => done(client.updates.follow({ feed, atStart }));
  async function look() {
    if (await follow()) await done(client.updates.look());
  }
  // What was typed holds when the dialog is left. Not when the field is: what is said then would move the button that is pressed.
  const left = useRef<(() => void) | null>(null);
  left.current =
    typed === null || typed.trim() === (view?.feed ?? '')
      ? null
      : () =>
          void client.updates.follow({ feed, atStart: view?.atStart ?? false }).then((result) => {
            if (result.ok) queryClient.setQueryData<UpdateView>(keys.updates, result.value);
            else say({ tone: 'bad', text: result.error.message });
          });
  useEffect(() => () => left.current?.(), []);
  const error = problem ?? (asked.error && { text: appErrorOf(asked.error).message, ofFeed: false });
  return (
    <DialogFrame
      title={text.title}
      width={600}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {error && !error.ofFeed && error.text}
          </p>
          <Button onClick={closeDialog}>{windowText.close}</Button>
          {view && !off && <NextButton view={view} feed={feed} onLook={look} onDone={done} />}
        </>
      }
    >
      <p className="soft">{off ? text.off : text.intro}</p>
      <Managed by={byFeed}>
        <TextField
          label={text.feed}
          hint={text.feedHint}
          error={error?.ofFeed ? error.text : undefined}
          value={feed}
          onChange={setTyped}
        />
      </Managed>
      {!off && (
        <Managed by={fixed.by('updates.atStart')} quiet={byFeed !== null}>
          <Checkbox
            indent
            checked={view?.atStart ?? false}
            onChange={(checked) => void follow(checked)}
            label={text.atStart}
          />
        </Managed>
      )}
      {view && <UpdateFacts state={view.state} />}
    </DialogFrame>
  );
}

/** What can be done next; one thing at a time. */
function NextButton({
  view: { state },
  feed,
  onLook,
  onDone,
}: {
  view: UpdateView;
  feed: string;
  onLook: () => Promise<void>;
  onDone: (call: ReturnType<Client['updates']['look']>) => Promise<boolean>;
}) {
  const client = useClient();
  if (state.kind === 'ready')
    return (
      <Button kind="primary" onClick={() => void client.updates.install()}>
        {text.install}
      </Button>
    );
  if (state.kind === 'downloading' || (state.kind === 'found' && state.byHand === null))
    return (
      <Button
        kind="primary"
        disabled={state.kind === 'downloading'}
        onClick={() => void onDone(client.updates.download())}
      >
        {text.download}
      </Button>
    );
  return (
    <Button
      kind="primary"
      disabled={feed.trim() === '' || state.kind === 'looking'}
      onClick={() => void onLook()}
    >
      {text.look}
    </Button>
  );
}
