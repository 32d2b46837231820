import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { historyScreenText } from '../../../shared/text/history-screen.js';
import { windowText } from '../../../shared/text/window.js';
import { appErrorOf, useClient, valueFrom } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { useFixed } from '../../api/policy.js';
import { useSettings } from '../../api/queries.js';
import { closeDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { Managed } from '../../ui/managed.js';
import { HistoryFigure } from './history-foot.js';
import { LimitField } from './limit-field.js';
import { retainNow } from './removing.js';
import { type Limits, limitsOfForm, type RetentionForm, retentionForm } from './retention-form.js';
import './removing.css';

const { keep } = historyScreenText;
const all: Limits = { keepDays: null, keepMebibytes: null };

/** How much of the history is kept, and what goes of it now. */
export function RetentionDialog() {
  const client = useClient();
  const queryClient = useQueryClient();
  const settings = useSettings().data;
  const fixed = useFixed();
  const [form, setForm] = useState<RetentionForm>(() => retentionForm(settings ?? all));
  const [wrong, setWrong] = useState<readonly ('days' | 'megabytes')[]>([]);
  const change = (part: Partial<RetentionForm>) => setForm((now) => ({ ...now, ...part }));

  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async ({ limits, now }: { limits: Limits; now: boolean }) => {
      queryClient.setQueryData(keys.settings, await valueFrom(client.settings.update(limits)));
      return now ? retainNow(client, queryClient) : null;
    },
    onSuccess: (removed) => {
      if (removed !== null) return;
      say({ tone: 'good', text: keep.saved });
      closeDialog();
    },
  });
  const submit = (now: boolean) => {
    const read = limitsOfForm(form);
    setWrong('wrong' in read ? read.wrong : []);
    if ('limits' in read) mutate({ limits: read.limits, now });
  };
  return (
    <DialogFrame
      title={keep.title}
      width={560}
      onSubmit={() => submit(false)}
      foot={
        <>
          <Button disabled={isPending} onClick={() => submit(true)}>
            {isPending ? keep.applying : keep.apply}
          </Button>
          <p className="keep-result" role="status">
            {typeof data === 'number' && keep.removed({ n: data })}
          </p>
          <p className="dialog-error" role="alert">
            {error && appErrorOf(error).message}
          </p>
          <Button onClick={closeDialog}>{windowText.cancel}</Button>
          <button type="submit" className="button" data-kind="primary" disabled={isPending}>
            {windowText.save}
          </button>
        </>
      }
    >
      <p>
        <strong>
          <HistoryFigure />
        </strong>
      </p>
      <p className="soft">{keep.sizeHint}</p>
      <Managed by={fixed.by('retention.keepDays')}>
        <LimitField
          heading={keep.days}
          all={keep.allAges}
          some={keep.someDays}
          unit={keep.daysUnit}
          label={keep.daysLabel}
          limited={form.limitDays}
          value={form.days}
          error={wrong.includes('days') ? keep.badDays : null}
          onLimited={(limitDays) => change({ limitDays })}
          onValue={(days) => change({ days })}
        />
      </Managed>
      <Managed by={fixed.by('retention.keepMebibytes')}>
        <LimitField
          heading={keep.megabytes}
          all={keep.allSizes}
          some={keep.someSize}
          unit={keep.sizeUnit}
          label={keep.sizeLabel}
          limited={form.limitSize}
          value={form.megabytes}
          error={wrong.includes('megabytes') ? keep.badSize : null}
          onLimited={(limitSize) => change({ limitSize })}
          onValue={(megabytes) => change({ megabytes })}
        />
      </Managed>
      <p>{keep.effect}</p>
    </DialogFrame>
  );
}
