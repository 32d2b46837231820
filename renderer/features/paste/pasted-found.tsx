import { useMemo } from 'react';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { sayNote } from '../../../shared/text/find.js';
import { handoverText } from '../../../shared/text/handover.js';
import { menuText } from '../../../shared/text/menu.js';
import { pasteText } from '../../../shared/text/paste.js';
import { openDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { hostOf } from '../../ui/format.js';
import { VirtualRows } from '../../ui/virtual-rows.js';
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
  onChange: (tokens: readonly string[], part: Partial<RowChoice>) => void;
  /** Ends the reading of a long text. */
  onStop: () => void;
  /** Null where the text holds no answer. */
  onExplain: (() => void) | null;
  /** Null where the text is no HAR. */
  onImport: (() => void) | null;
}) {
  const { reading, tokens, notes, stopped } = found;
  const doubtful = tokens.filter(({ doubts }) => doubts.length > 0).length;
  const addresses = useMemo(
    () => lonelyAddresses(found.addresses).filter((one) => !environmentAt(one, environments)),
    [found.addresses, environments],
  );
  const items = useMemo<readonly Item[]>(() => [...rows, ...addresses], [rows, addresses]);
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
          {rows.length > 0 && tokens.length > rows.length && ` ${pasteText.onlyFirst({ n: rows.length })}`}
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
      {rows.length > 1 && (
        <ChooseAll rows={rows} onChoose={(tokens, included) => onChange(tokens, { included })} />
      )}
      <VirtualRows label={pasteText.list} items={items} idOf={idOf} estimate={66}>
        {(item) =>
          typeof item === 'string' ? (
            <PastedAddress endpoint={item} />
          ) : (
            <PastedLine
              row={item}
              environments={environments}
              onChange={(part) => onChange([item.found.token], part)}
            />
          )
        }
      </VirtualRows>
    </div>
  );
}

type Item = PastedRow | string;

const idOf = (item: Item) => (typeof item === 'string' ? item : item.found.token);

function PastedAddress({ endpoint }: { endpoint: string }) {
  return (
    <div className="paste-address">
      <span className="ellipsis selectable">{pasteText.addressOnly({ endpoint })}</span>
      <Button
        size="small"
        onClick={() =>
          openDialog({ kind: 'environment', draft: { ...newDraft, name: hostOf(endpoint), endpoint } })
        }
      >
        {`${environmentsText.add}…`}
      </Button>
    </div>
  );
}

/** Doubtful and saved tokens are a choice of their own, one by one. */
function ChooseAll({
  rows,
  onChoose,
}: {
  rows: readonly PastedRow[];
  onChoose: (tokens: readonly string[], included: boolean) => void;
}) {
  const plain = rows.filter(({ found, savedAs }) => found.doubts.length === 0 && savedAs === null);
  const chosen = rows.filter(({ included }) => included);
  const isAll = plain.length > 0 && plain.every(({ included }) => included);
  return (
    <label className="paste-all">
      <input
        type="checkbox"
        checked={isAll}
        disabled={plain.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = !isAll && chosen.length > 0;
        }}
        onChange={() =>
          onChoose(
            (isAll ? chosen : plain).map(({ found }) => found.token),
            !isAll,
          )
        }
      />
      {pasteText.chooseAll}
    </label>
  );
}
