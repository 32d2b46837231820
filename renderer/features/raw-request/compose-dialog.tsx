import { useCallback, useMemo, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { Environment } from '../../../shared/model/environment.js';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import type { Session } from '../../../shared/model/session.js';
import { findProblems } from '../../../shared/raw-request/find-problems.js';
import type { ComposeProblem } from '../../../shared/raw-request/problem.js';
import { composeText } from '../../../shared/text/compose.js';
import { useClient } from '../../api/client.js';
import { useStore } from '../../state/store.js';
import { usePanes } from '../../state/use-panes.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { AnswerPane } from './answer-pane.js';
import { ComposeBar } from './compose-bar.js';
import { composeState, draftChanged } from './compose-state.js';
import { ComposeStatus } from './compose-status.js';
import { ConfirmSend } from './confirm-send.js';
import type { EditorHandle } from './request-editor.js';
import { RequestTabs } from './request-tabs.js';
import { cancelSend, sendDraft } from './run-send.js';
import { useComposePreview } from './use-compose-preview.js';
import '../exchange/exchange.css';
import './compose.css';

const panes = ['request', 'answer'] as const;
const noDraft: ComposeDraft = {
  text: '',
  charset: 'utf-8',
  headEnds: 'crlf',
  bodyEnds: 'lf',
  fixLength: true,
};

/** A request as text: edited, sent exactly as it stands, and its answer. Closing the dialog keeps all of it. */
export function ComposeDialog(lists: { environments: readonly Environment[]; sessions: readonly Session[] }) {
  const client = useClient();
  const state = useStore(composeState, (whole) => whole);
  const draft = state.draft ?? noDraft;
  const environment =
    lists.environments.find(({ id }) => id === state.environmentId) ?? lists.environments[0];
  const session = lists.sessions.find(
    ({ id, environmentId }) => id === state.sessionId && environmentId === environment?.id,
  );
  const environmentId = environment?.id ?? null;
  const sessionId = session?.id ?? null;
  const request = useMemo(
    () => (environmentId === null ? null : { draft, environmentId, sessionId }),
    [draft, environmentId, sessionId],
  );
  const previewed = useComposePreview(request);
  const preview = previewed?.result.ok ? previewed.result.value : null;
  const [problems, setProblems] = useState<readonly ComposeProblem[]>([]);
  const [asking, setAsking] = useState<string | null>(null);
  const editor = useRef<EditorHandle>(null);
  const { layout, save } = usePanes('compose', panes, [56, 44]);

  const endpoint = environment?.endpoint ?? '';
  const bodySize = preview === null ? null : preview.bytes.length - preview.bodyOffset;
  const { charset, headEnds, bodyEnds, fixLength } = draft;
  const check = useCallback(
    (text: string) => {
      const found = findProblems(
        { text, charset, headEnds, bodyEnds, fixLength },
        { endpoint, hasSession: sessionId !== null, bodySize },
      );
      setProblems(found);
      return found;
    },
    [charset, headEnds, bodyEnds, fixLength, endpoint, sessionId, bodySize],
  );

  const isRunning = state.running !== null;
  async function send() {
    if (request === null || composeState.get().running !== null) return;
    // What stands there now decides whether it must be asked, and not what stood there a moment ago.
    const now = await client.compose.preview(request);
    const confirmName = now.ok ? now.value.confirmName : null;
    if (confirmName !== null) setAsking(confirmName);
    else void sendDraft(client, request, '');
  }

  if (!environment) return null;
  return (
    <>
      {/* No press beside it may close it, and Enter in a field sends nothing. */}
      <DialogFrame
        title={composeText.title}
        tier={environment.tier}
        width={1600}
        keeps
        onSubmit={() => undefined}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the whole dialog */}
        <div
          className="compose whole-dialog"
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.stopPropagation();
            if (!event.repeat) void send();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && cancelSend(client)) event.stopPropagation();
          }}
        >
          <ComposeBar
            {...lists}
            environment={environment}
            session={session ?? null}
            draft={draft}
            isRunning={isRunning}
            mustAsk={preview?.confirmName != null}
            onSend={() => void send()}
          />
          <Group
            id="compose"
            className="compose-group"
            orientation="vertical"
            defaultLayout={layout}
            onLayoutChanged={save}
          >
            <Panel id="request" minSize={140} className="compose-request">
              <RequestTabs
                draft={draft}
                loaded={state.loaded}
                environment={environment}
                previewed={previewed}
                problems={check}
                onText={(text) => draftChanged({ text })}
                editor={editor}
              />
              <ComposeStatus
                previewed={previewed}
                problems={problems}
                fixLength={fixLength}
                onNext={() => editor.current?.goToNextProblem()}
              />
            </Panel>
            <Separator className="split split-rows" aria-label={composeText.resize} />
            <Panel id="answer" minSize={80}>
              <AnswerPane running={state.running} ended={state.ended} />
            </Panel>
          </Group>
        </div>
      </DialogFrame>
      {asking !== null && request !== null && (
        <ConfirmSend
          name={asking}
          onClose={() => setAsking(null)}
          onSend={(typedName) => {
            setAsking(null);
            void sendDraft(client, request, typedName);
          }}
        />
      )}
    </>
  );
}
