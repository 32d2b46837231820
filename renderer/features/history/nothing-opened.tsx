import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { Button } from '../../ui/button.js';
import type { MenuEntry } from '../../ui/menu-entry.js';

/** Where no one exchange is open: what to do, or what can be done with several. */
export function NothingOpened({
  selected,
  entries,
  onClear,
}: {
  selected: number;
  entries: readonly MenuEntry[];
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
        {entries
          .filter(({ disabled }) => !disabled)
          .map(({ id, label, run }) => (
            <Button key={id} onClick={run}>
              {label}
            </Button>
          ))}
        <Button onClick={onClear}>{text.selectNone}</Button>
      </div>
    </div>
  );
}
