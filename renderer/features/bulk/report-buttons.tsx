import { reportFormats } from '../../../shared/model/bulk-words.js';
import { batchRunText } from '../../../shared/text/en/batch-run.js';
import { settled, useDesk } from '../../api/client.js';
import { MenuButton } from '../../ui/menu-button.js';
import { sentence } from './use-calls.js';

export interface ReportNews {
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** What came of every row, as a file. It can be saved while the run goes on, too. */
export function ReportButtons({ runId, onNews }: { runId: string; onNews: (news: ReportNews) => void }) {
  const desk = useDesk();
  return (
    <MenuButton
      label={batchRunText.report}
      entries={() =>
        reportFormats.map((format) => ({
          id: format,
          label: batchRunText.reports[format],
          run: async () => {
            const saved = await settled(desk.batch.report({ runId, format }));
            if (!saved.ok) onNews({ tone: 'bad', text: sentence(saved.error) });
            else if (saved.value) onNews({ tone: 'good', text: batchRunText.saved(saved.value.path) });
          },
        }))
      }
    >
      {batchRunText.report}
    </MenuButton>
  );
}
