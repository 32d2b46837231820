import { dataSize, historyScreenText as text } from '../../../shared/text/en/history-screen.js';
import { openDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { moment } from '../../ui/format.js';
import { useHistoryInfo } from './history-news.js';

/** How much there is, and the way to what is kept. */
export function HistoryFoot() {
  return (
    <div className="all-history-foot">
      <HistoryFigure />
      <span className="spacer" />
      <Button kind="quiet" size="small" onClick={() => openDialog({ kind: 'retention' })}>
        {text.keep.button}
      </Button>
    </div>
  );
}

export function HistoryFigure() {
  const { data } = useHistoryInfo();
  const oldest = data?.oldestAt ? moment(data.oldestAt) : null;
  return (
    <span className="soft ellipsis history-figure">
      {data && text.keep.figure(data.exchanges, dataSize(data.bytes), oldest)}
    </span>
  );
}
