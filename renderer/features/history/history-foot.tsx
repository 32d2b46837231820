import { dataSize, historyScreenText as text } from '../../../shared/text/history-screen.js';
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
  return <span className="soft ellipsis history-figure">{data && figureOf(data)}</span>;
}

function figureOf({
  exchanges,
  bytes,
  oldestAt,
}: {
  exchanges: number;
  bytes: number;
  oldestAt: string | null;
}): string {
  const figure = { n: exchanges, size: dataSize(bytes) };
  return oldestAt ? text.keep.figureSince({ ...figure, oldest: moment(oldestAt) }) : text.keep.figure(figure);
}
