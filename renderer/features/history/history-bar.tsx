import { historyScreenText as text } from '../../../shared/text/history-screen.js';
import { useStore } from '../../state/store.js';
import { Button, IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { type Chip, chipsOf, type Names } from './history-chips.js';
import { everything } from './history-choice.js';
import { mostNews, useHistoryInfo } from './history-news.js';
import { historyState, setChoice } from './history-state.js';

/** The filters that are on, how many rows there are, and what is new. Its height never changes. */
export function HistoryBar({
  names,
  shown,
  more,
  loading,
  news,
  onNews,
}: {
  names: Names;
  shown: number;
  more: boolean;
  loading: boolean;
  news: number;
  onNews: () => void;
}) {
  const choice = useStore(historyState, (state) => state.choice);
  const selected = useStore(historyState, (state) => state.selection.ids.size);
  const unindexed = useHistoryInfo().data?.unindexed ?? 0;
  const chips = chipsOf(choice, names);
  const searching = choice.text.trim() !== '';
  return (
    <div className="all-history-bar">
      <div className="chips">
        {chips.length === 0 && !searching && <span className="soft">{text.all}</span>}
        {chips.map((chip) => (
          <FilterChip key={chip.id} chip={chip} />
        ))}
        {(chips.length > 1 || (chips.length > 0 && searching)) && (
          <Button kind="quiet" size="small" onClick={() => setChoice(everything)}>
            {text.clearAll}
          </Button>
        )}
        {searching && unindexed > 0 && (
          <span className="soft unindexed" title={text.unindexed({ n: unindexed })}>
            <Icon name="info" />
            <span className="ellipsis">{text.unindexed({ n: unindexed })}</span>
          </span>
        )}
      </div>
      {news > 0 && (
        <Button size="small" title={text.newsHint} onClick={onNews}>
          {text.news({ n: Math.min(news, mostNews), more: news > mostNews })}
        </Button>
      )}
      <span className="soft count" role="status">
        {selected > 1
          ? text.picked({ n: selected })
          : loading
            ? text.loading
            : text.shown({ n: shown, more })}
      </span>
      <IconButton icon="reload" label={text.reload} onClick={onNews} />
    </div>
  );
}

function FilterChip({ chip }: { chip: Chip }) {
  return (
    <span className="chip">
      <span className="ellipsis" title={chip.label}>
        {chip.label}
      </span>
      <button
        type="button"
        aria-label={text.removeChip({ chip: chip.label })}
        title={text.removeChip({ chip: chip.label })}
        onClick={() => setChoice(chip.without)}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
