import { sessionsText } from '../../../shared/text/sessions.js';
import { setFilter } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { addSession } from './session-actions.js';

/** What stands in the place of an empty list: why, and what to do first. */
export function SessionsEmpty({
  filtered,
  quiet,
  environmentId,
  onClear,
}: {
  onClear: () => void;
  filtered: boolean;
  /** The middle of the window says already what to do first. */
  quiet: boolean;
  environmentId: string | null;
}) {
  const { empty } = sessionsText;
  if (filtered) {
    return (
      <div className="empty">
        <p>{empty.filtered}</p>
        <Button
          onClick={() => {
            onClear();
            setFilter('');
          }}
        >
          {sessionsText.clearFilter}
        </Button>
      </div>
    );
  }
  if (quiet) {
    return (
      <div className="empty">
        <p className="soft">{empty.title}</p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p className="empty-title">{empty.title}</p>
      <p className="soft">{empty.body}</p>
      {environmentId !== null && (
        <Button onClick={() => addSession(environmentId)}>{empty.addSession}</Button>
      )}
    </div>
  );
}
