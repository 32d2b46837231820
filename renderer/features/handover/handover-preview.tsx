import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { HandoverRequest } from '../../../shared/ipc/handover-channels.js';
import { handoverText } from '../../../shared/text/handover.js';
import { appErrorOf, useClient, valueFrom } from '../../api/client.js';

const text = handoverText.dialog;

/** The beginning of what leaves, as it leaves; a token that a person wants in it is shown masked all the same. */
export function HandoverPreview({ request: { ids, wholeAct, format } }: { request: HandoverRequest }) {
  const client = useClient();
  const request = { ids, wholeAct, format };
  const { data, error } = useQuery({
    queryKey: ['handover-preview', request],
    queryFn: () => valueFrom(client.handover.preview(request)),
    placeholderData: keepPreviousData,
  });
  const shown = error ? appErrorOf(error).message : (data?.text ?? '');
  return (
    <section className="handover-preview" aria-label={text.preview}>
      <p className="soft">{text.preview}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too */}
      <pre className="mono selectable" tabIndex={0}>
        {data?.cut && !error ? `${shown}\n…` : shown}
      </pre>
    </section>
  );
}
