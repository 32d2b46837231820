import type { Environment } from '../../../shared/model/environment.js';
import type { Session } from '../../../shared/model/session.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { useClient } from '../../api/client.js';
import { Button, IconButton } from '../../ui/button.js';
import { MenuButton } from '../../ui/menu-button.js';
import { manyEntries } from './many-actions.js';
import { dropSessionSelection } from './session-selection.js';

const text = sessionsText.many;

/** Under the list while several sessions are chosen: what can be done with them together. */
export function ManyBar({
  sessions,
  environments,
}: {
  sessions: readonly Session[];
  environments: ReadonlyMap<string, Environment>;
}) {
  const client = useClient();
  const entries = manyEntries(client, sessions, environments);
  return (
    <section className="many-bar" aria-label={text.menu}>
      <span className="ellipsis" role="status">
        {text.bar({ n: sessions.length })}
      </span>
      <span className="spacer" />
      {/* All in the second row where one is too short. */}
      <span className="many-actions">
        {entries.slice(0, 2).map(({ id, label, disabled, run }) => (
          <Button key={id} size="small" disabled={disabled ?? false} onClick={run}>
            {label}
          </Button>
        ))}
        <MenuButton icon="more" label={text.menu} entries={() => entries} />
        <IconButton icon="close" label={text.drop} onClick={dropSessionSelection} />
      </span>
    </section>
  );
}
