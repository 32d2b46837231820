import type { Environment } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/en/environments.js';
import { handoverText } from '../../../shared/text/en/handover.js';
import { pasteText } from '../../../shared/text/en/paste.js';
import { openDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { hostOf } from '../../ui/format.js';
import { newDraft } from '../environments/environment-actions.js';
import { PastedLine } from './pasted-line.js';
import { environmentAt, lonelyAddresses, type PastedRow, type RowChoice } from './pasted-rows.js';
import type { Findings } from './use-findings.js';

/** The list of what was found, in a place whose height does not change. */
export function PastedFound({
  empty,
  found,
  rows,
  environments,
  onChange,
  onImport,
}: {
  empty: boolean;
  found: Findings;
  rows: readonly PastedRow[];
  environments: readonly Environment[];
  onChange: (token: string, part: Partial<RowChoice>) => void;
  /** Null where the text is no HAR. */
  onImport: (() => void) | null;
}) {
  const { looking, tokens, findings } = found;
  const addresses = lonelyAddresses(findings).filter((one) => !environmentAt(one, environments));
  const status = empty
    ? pasteText.waiting
    : looking && tokens.length === 0
      ? pasteText.looking
      : tokens.length === 0
        ? pasteText.nothing
        : pasteText.found(tokens.length);
  return (
    <div className="paste-found">
      <div className="paste-status">
        <p role="status">
          {status}
          {tokens.length > rows.length && ` ${pasteText.onlyFirst(rows.length)}`}
        </p>
        {onImport && (
          <Button size="small" onClick={onImport}>
            {handoverText.importPasted}
          </Button>
        )}
      </div>
      <ul className="paste-rows" aria-label={pasteText.list}>
        {rows.map((row) => (
          <PastedLine
            key={row.found.token}
            row={row}
            environments={environments}
            onChange={(part) => onChange(row.found.token, part)}
          />
        ))}
        {addresses.map((endpoint) => (
          <li key={endpoint} className="paste-address">
            <span className="ellipsis selectable">{pasteText.addressOnly(endpoint)}</span>
            <Button
              size="small"
              onClick={() =>
                openDialog({ kind: 'environment', draft: { ...newDraft, name: hostOf(endpoint), endpoint } })
              }
            >
              {`${environmentsText.add}…`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
