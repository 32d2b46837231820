import type { Environment } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { sayNote } from '../../../shared/text/find.js';
import { handoverText } from '../../../shared/text/handover.js';
import { menuText } from '../../../shared/text/menu.js';
import { pasteText } from '../../../shared/text/paste.js';
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
  onStop,
  onExplain,
  onImport,
}: {
  empty: boolean;
  found: Findings;
  rows: readonly PastedRow[];
  environments: readonly Environment[];
  onChange: (token: string, part: Partial<RowChoice>) => void;
  /** Ends the reading of a long text. */
  onStop: () => void;
  /** Null where the text holds no answer. */
  onExplain: (() => void) | null;
  /** Null where the text is no HAR. */
  onImport: (() => void) | null;
}) {
  const { reading, tokens, notes, stopped } = found;
  const doubtful = tokens.filter(({ doubts }) => doubts.length > 0).length;
  const addresses = lonelyAddresses(found.addresses).filter((one) => !environmentAt(one, environments));
  const status = empty
    ? pasteText.waiting
    : reading !== null
      ? pasteText.reading({ part: reading })
      : stopped
        ? pasteText.stopped
        : tokens.length === 0
          ? pasteText.nothing
          : pasteText.found({ n: tokens.length, doubtful });
  return (
    <div className="paste-found">
      <div className="paste-status">
        <p role="status">
          {status}
          {tokens.length > rows.length && ` ${pasteText.onlyFirst({ n: rows.length })}`}
        </p>
        {reading !== null && !empty && (
          <Button size="small" onClick={onStop}>
            {pasteText.stop}
          </Button>
        )}
        {onExplain && (
          <Button size="small" onClick={onExplain}>
            {menuText.items.explain}
          </Button>
        )}
        {onImport && (
          <Button size="small" onClick={onImport}>
            {handoverText.importPasted}
          </Button>
        )}
      </div>
      {notes.slice(0, 5).map((note) => (
        <p key={`${note.code} ${note.line}`} className="paste-note soft">
          {sayNote(note)}
        </p>
      ))}
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
            <span className="ellipsis selectable">{pasteText.addressOnly({ endpoint })}</span>
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
