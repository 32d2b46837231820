import { historyScreenText } from '../../../shared/text/history-screen.js';
import { appErrorOf } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { everything, type HistoryChoice, isEverything } from './history-choice.js';
import { setChoice } from './history-state.js';

const { empty } = historyScreenText;

/** Why there is no row, and what to do. */
export function HistoryEmpty({ choice }: { choice: HistoryChoice }) {
  if (isEverything(choice)) {
    return (
      <div className="empty">
        <p className="empty-title">{empty.nothing}</p>
        <p className="soft">{empty.nothingBody}</p>
      </div>
    );
  }
  const words = choice.text.trim();
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return (
    <div className="empty">
      <p className="empty-title ellipsis">
        {words === '' ? empty.noMatch : empty.noMatchWords({ words: shown })}
      </p>
      <p className="soft">{empty.noMatchBody}</p>
      <Button onClick={() => setChoice(everything)}>{empty.clear}</Button>
    </div>
  );
}

export function HistoryProblem({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { message, todo } = appErrorOf(error);
  return (
    <div className="empty selectable" role="alert">
      <p className="empty-title">{empty.failed}</p>
      <p>{message}</p>
      {todo && <p className="soft">{todo}</p>}
      <Button onClick={onAgain}>{empty.again}</Button>
    </div>
  );
}
