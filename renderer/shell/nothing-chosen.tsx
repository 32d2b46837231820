import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { sessionsText } from '../../shared/text/sessions.js';
import { addEnvironment } from '../features/environments/environment-actions.js';
import { addSession } from '../features/sessions/session-actions.js';
import { useStore } from '../state/store.js';
import { viewState } from '../state/view-state.js';
import { Button } from '../ui/button.js';

export function NothingChosen({
  environments,
  sessions,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
}) {
  const chosenId = useStore(viewState, (state) => state.environmentId);
  const environmentId = chosenId ?? environments[0]?.id;
  const { empty } = sessionsText;
  if (environmentId === undefined) {
    return (
      <div className="empty">
        <h1 className="empty-title">{empty.noEnvironment}</h1>
        <p className="soft">{empty.noEnvironmentBody}</p>
        <Button kind="primary" onClick={addEnvironment}>
          {empty.addEnvironment}
        </Button>
      </div>
    );
  }
  // Of the environment that the list shows: nothing can be chosen where nothing is.
  if (!sessions.some((one) => chosenId === null || one.environmentId === chosenId)) {
    return (
      <div className="empty">
        <h1 className="empty-title">{empty.title}</h1>
        <p className="soft">{empty.body}</p>
        <Button kind="primary" onClick={() => addSession(environmentId)}>
          {empty.addSession}
        </Button>
      </div>
    );
  }
  return (
    <div className="empty">
      <h1 className="empty-title">{empty.noneChosen}</h1>
      <p className="soft">{empty.noneChosenBody}</p>
    </div>
  );
}
