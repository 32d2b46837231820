import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulkReading, BulkSource } from '../../../shared/model/bulk.js';
import type { DoubtfulChoice } from '../../../shared/model/bulk-words.js';
import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { closeDialog } from '../../state/dialog-state.js';
import { useStore } from '../../state/store.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { bulkState, environmentAimedAt, goTo, previewRead } from './bulk-state.js';
import { DoubtfulRows } from './doubtful-rows.js';
import { OpenColumns } from './open-columns.js';
import { PreviewCounts } from './preview-counts.js';
import { PreviewTable } from './preview-table.js';
import { ReadingBar } from './reading-bar.js';
import { ReadingFields } from './reading-fields.js';
import { StepFrame } from './step-frame.js';
import { TokenSource } from './token-source.js';
import { sentence, useCalls } from './use-calls.js';

/** Where the tokens come from, and how they were read. */
export function TokensStep({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const client = useClient();
  const queryClient = useQueryClient();
  const preview = useStore(bulkState, (state) => state.preview);
  const { busy, error, call } = useCalls();
  const [asked, setAsked] = useState<BulkReading | null>(null);
  const aimedAt = useStore(bulkState, (state) => state.environmentId);
  const chosenId = aimedAt ?? environments[0]?.id ?? '';
  const environmentId = preview?.environmentId ?? chosenId;
  const environment = environments.find(({ id }) => id === environmentId);
  const here = sessions.filter((session) => session.environmentId === environmentId);
  const runsChanged = () => void queryClient.invalidateQueries({ queryKey: keys.bulkRuns });

  const read = (source: BulkSource) =>
    void call(
      () => client.bulk.read({ environmentId, source }),
      (found) => {
        if (found) previewRead(found);
        runsChanged();
      },
    );
  const reread = (reading: BulkReading | null, doubtful: DoubtfulChoice) => {
    if (!preview) return;
    setAsked(reading);
    void call(
      () => client.bulk.reread({ runId: preview.runId, reading, doubtful }),
      (found) => {
        previewRead(found);
        if (found === null) runsChanged();
      },
    );
  };
  const undecided =
    preview !== null &&
    (preview.open.length > 0 || (preview.doubtful.choice === 'ask' && preview.counts.doubtful > 0));
  const drop = () =>
    preview &&
    void call(
      () => client.bulk.remove({ runId: preview.runId }),
      () => {
        previewRead(null);
        runsChanged();
      },
    );

  return (
    <StepFrame
      label={bulkWindowText.step.tokens}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {sentence(error)}
          </p>
          <Button onClick={closeDialog}>{windowText.close}</Button>
          <Button
            kind="primary"
            disabled={busy || !preview || undecided || preview.counts.tokens === 0}
            onClick={() => goTo({ kind: 'options' })}
          >
            {bulkWindowText.next}
          </Button>
        </>
      }
    >
      <div className="bulk-line">
        {preview ? (
          <>
            <span className="soft">{bulkWindowText.environment}</span>
            <strong>{environment?.name}</strong>
            <span className="soft bulk-from">{bulkWindowText.from}</span>
            <strong className="ellipsis">{preview.source}</strong>
            <span className="spacer" />
            <Button size="small" disabled={busy} onClick={drop}>
              {bulkWindowText.otherTokens}
            </Button>
          </>
        ) : (
          <Select
            label={bulkWindowText.environment}
            showLabel
            value={chosenId}
            options={environments.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={environmentAimedAt}
          />
        )}
      </div>
      {busy && <ReadingBar />}
      {environment === undefined ? (
        <p>{bulkWindowText.noEnvironment}</p>
      ) : preview ? (
        <>
          {preview.reading && (
            <ReadingFields
              // What was chosen is seen at once; if it cannot be read, what holds comes back.
              reading={busy && asked ? asked : preview.reading}
              columns={preview.columns}
              disabled={busy}
              onChange={(reading) => reread(reading, preview.doubtful.choice)}
            />
          )}
          <OpenColumns
            open={preview.open}
            disabled={busy}
            onChoose={(tokenColumn) => preview.reading && reread({ ...preview.reading, tokenColumn }, 'ask')}
          />
          <PreviewCounts preview={preview} />
          <DoubtfulRows
            doubtful={preview.doubtful}
            disabled={busy}
            onChoose={(choice) => reread(preview.reading, choice)}
          />
          <PreviewTable preview={preview} />
        </>
      ) : (
        <TokenSource
          busy={busy}
          action={bulkWindowText.readPasted}
          sessionIds={here.map(({ id }) => id)}
          onSource={read}
        />
      )}
    </StepFrame>
  );
}
