import { compareText } from '../../../shared/text/compare.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';

/** Where no one exchange is open: what to do, or what can be done with several. */
export function NothingOpened({
  selected,
  onCompare,
  onRemove,
  onClear,
}: {
  selected: number;
  onCompare: () => void;
  onRemove: () => void;
  onClear: () => void;
}) {
  if (selected < 2) {
    return (
      <div className="empty">
        <p className="empty-title">{text.nothingOpen}</p>
        <p className="soft">{text.nothingOpenBody}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p className="empty-title">{text.several({ n: selected })}</p>
      <div className="empty-buttons">
        {selected === 2 && (
          <button type="button" className="button" onClick={onCompare}>
            {compareText.menu}
          </button>
        )}
        <button type="button" className="button" onClick={onRemove}>
          {text.opened.remove}
        </button>
        <button type="button" className="button" onClick={onClear}>
          {text.selectNone}
        </button>
      </div>
    </div>
  );
}
