import { sessionsText } from '../../shared/strings/sessions.js';
import { setFilter } from '../app/view-state.js';
import { addEnvironment } from '../environments/environment-actions.js';
import { Button } from '../ui/button.js';
import { addSession } from './session-actions.js';

/** What stands in the place of an empty list: why, and what to do first. */
export function SessionsEmpty({
  filtered,
  environmentId,
}: {
  filtered: boolean;
  environmentId: string | null;
}) {
  const { empty } = sessionsText;
  if (filtered) {
    return (
      <div className="empty">
        <p>{empty.filtered}</p>
        <Button onClick={() => setFilter('')}>{sessionsText.clearFilter}</Button>
      </div>
    );
  }
  return (
    <div className="empty">
      <p className="empty-title">{empty.title}</p>
      <p className="soft">{environmentId ? empty.body : empty.noEnvironmentBody}</p>
      {environmentId ? (
        <Button onClick={() => addSession(environmentId)}>{empty.addSession}</Button>
      ) : (
        <Button onClick={addEnvironment}>{empty.addEnvironment}</Button>
      )}
    </div>
  );
}
