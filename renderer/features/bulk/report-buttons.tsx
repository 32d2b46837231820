import { reportFormats } from '../../../shared/model/bulk-words.js';
import { bulkRunText } from '../../../shared/text/bulk-run.js';
import { useClient } from '../../api/client.js';
import { MenuButton } from '../../ui/menu-button.js';
import { sentence } from './use-calls.js';

export interface ReportNews {
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** What came of every row, as a file. It can be saved while the run goes on, too. */
export function ReportButtons({ runId, onNews }: { runId: string; onNews: (news: ReportNews) => void }) {
  const client = useClient();
  return (
    <MenuButton
      label={bulkRunText.report}
      entries={() =>
        reportFormats.map((format) => ({
          id: format,
          label: bulkRunText.reports[format],
          run: async () => {
            const saved = await client.bulk.report({ runId, format });
            if (!saved.ok) onNews({ tone: 'bad', text: sentence(saved.error) });
            else if (saved.value)
              onNews({ tone: 'good', text: bulkRunText.saved({ path: saved.value.path }) });
          },
        }))
      }
    >
      {bulkRunText.report}
    </MenuButton>
  );
}
