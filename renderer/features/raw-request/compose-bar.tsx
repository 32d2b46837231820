import type { Environment } from '../../../shared/model/environment.js';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import { charsets, lineEnds } from '../../../shared/model/raw-request-choices.js';
import type { Session } from '../../../shared/model/session.js';
import { bindings, operations } from '../../../shared/model/words.js';
import { composeText } from '../../../shared/text/compose.js';
import { wordsText } from '../../../shared/text/words.js';
import { useClient } from '../../api/client.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { chord } from '../../ui/key-names.js';
import { MenuButton } from '../../ui/menu-button.js';
import { optionsOf } from '../../ui/options.js';
import { Select } from '../../ui/select.js';
import { draftChanged, targetChanged } from './compose-state.js';
import { loadTemplate } from './open-compose.js';
import { cancelSend } from './run-send.js';

/** Where it goes and with whose token, how the text becomes bytes, and the press that sends them. */
export function ComposeBar({
  environments,
  sessions,
  environment,
  session,
  draft,
  isRunning,
  mustAsk,
  onSend,
}: {
  environments: readonly Environment[];
  sessions: readonly Session[];
  environment: Environment;
  session: Session | null;
  draft: ComposeDraft;
  isRunning: boolean;
  mustAsk: boolean;
  onSend: () => void;
}) {
  const client = useClient();
  const own = sessions.filter(({ environmentId }) => environmentId === environment.id);
  return (
    <div className="compose-bar">
      <div className="compose-row">
        <Select
          label={composeText.environment}
          showLabel
          value={environment.id}
          options={environments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(environmentId) => targetChanged({ environmentId, sessionId: null })}
        />
        <Select
          label={composeText.session}
          showLabel
          value={session?.id ?? ''}
          options={[
            { value: '', label: composeText.noSession },
            ...own.map(({ id, label, tokenMask }) => ({ value: id, label: `${label} ${tokenMask}` })),
          ]}
          onChange={(id) => targetChanged({ sessionId: id === '' ? null : id })}
        />
        <MenuButton
          label={composeText.template}
          entries={() =>
            operations.flatMap((operation, at) =>
              bindings.map((binding, place) => ({
                id: `${operation}-${binding}`,
                label: `${operation} · ${wordsText.binding[binding]}`,
                separated: at > 0 && place === 0,
                run: () =>
                  void loadTemplate({ operation, binding, environment, sessionId: session?.id ?? null }),
              })),
            )
          }
        >
          {composeText.template}
        </MenuButton>
        <span className="spacer" />
        {isRunning ? (
          <Button onClick={() => cancelSend(client)}>
            {composeText.cancel} <kbd>Esc</kbd>
          </Button>
        ) : (
          <Button kind="primary" id="compose-send" onClick={onSend}>
            {mustAsk ? composeText.sendAsking : composeText.send}
            <kbd>{chord('mod', 'enter')}</kbd>
          </Button>
        )}
      </div>
      <div className="compose-row">
        <Select
          label={composeText.charset}
          showLabel
          value={draft.charset}
          options={optionsOf(charsets, composeText.charsets)}
          onChange={(charset) => draftChanged({ charset })}
        />
        <Select
          label={composeText.headEnds}
          showLabel
          value={draft.headEnds}
          options={optionsOf(lineEnds, composeText.ends)}
          onChange={(headEnds) => draftChanged({ headEnds })}
        />
        <Select
          label={composeText.bodyEnds}
          showLabel
          value={draft.bodyEnds}
          options={optionsOf(lineEnds, composeText.ends)}
          onChange={(bodyEnds) => draftChanged({ bodyEnds })}
        />
        <Checkbox
          title={composeText.fixLengthHint}
          checked={draft.fixLength}
          onChange={(checked) => draftChanged({ fixLength: checked })}
          label={composeText.fixLength}
        />
      </div>
    </div>
  );
}
