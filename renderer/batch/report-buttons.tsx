import { reportFormats } from '../../shared/contract/batch-words.js';
import { batchRunText } from '../../shared/strings/batch-run.js';
import { say } from '../app/message-state.js';
import { settled, useDesk } from '../desk/desk.js';
import { MenuButton } from '../ui/menu-button.js';

/** What came of every row, as a file. It can be saved while the run goes on, too. */
export function ReportButtons({ runId }: { runId: string }) {
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
            if (!saved.ok) say({ tone: 'bad', text: saved.error.message });
            else if (saved.value) say({ tone: 'good', text: batchRunText.saved(saved.value.path) });
          },
        }))
      }
    >
      {batchRunText.report}
    </MenuButton>
  );
}
