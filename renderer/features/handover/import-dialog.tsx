import { useEffect, useRef, useState } from 'react';
import type { Imported, ImportedEntry } from '../../../shared/model/imported.js';
import { handoverText, sayEntry, sayImported } from '../../../shared/text/handover.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import { windowText } from '../../../shared/text/window.js';
import { useClient } from '../../api/client.js';
import { closeDialog } from '../../state/dialog-state.js';
import { Button } from '../../ui/button.js';
import { DialogFrame } from '../../ui/dialog-frame.js';
import { Icon } from '../../ui/icons.js';
import { VirtualList } from '../../ui/virtual-list.js';
import './handover.css';

const text = handoverText.import;
/** How often it is asked how far it is. */
const askEveryMs = 200;

/** Keeps the calls of a HAR in the history, and says of each entry whether it was kept, and why not. */
export function ImportDialog({ har }: { har: string | null }) {
  const client = useClient();
  const begun = useRef(false);
  const [imported, setImported] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [stopped, setStopped] = useState(false);
  const underWay = imported === null && problem === null;

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void (har === null ? client.handover.importHar() : client.handover.importText({ text: har })).then(
      (result) => {
        if (!result.ok) setProblem([result.error.message, result.error.todo].filter(Boolean).join(' '));
        else if (result.value === null) closeDialog();
        else setImported(result.value);
      },
    );
  }, [client, har]);
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => {
      void client.handover.importProgress().then((asked) => asked.ok && setProgress(asked.value));
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [client, underWay]);

  const cancel = () => {
    setStopped(true);
    void client.handover.cancelImport();
  };
  return (
    <DialogFrame
      title={text.title}
      width={760}
      foot={
        <>
          <p className="dialog-error" role="alert">
            {problem}
          </p>
          {underWay ? (
            <Button disabled={stopped} onClick={cancel}>
              {windowText.cancel}
            </Button>
          ) : (
            <Button kind="primary" autoFocus onClick={closeDialog}>
              {windowText.close}
            </Button>
          )}
        </>
      }
    >
      <p role="status" className="import-state">
        {imported === null
          ? problem === null && text.reading({ done: progress?.done ?? 0, total: progress?.total ?? 0 })
          : sayImported(imported)}
      </p>
      {underWay && (
        <progress aria-label={text.title} max={progress?.total || 1} value={progress?.done ?? 0} />
      )}
      {imported && imported.entries.length > 0 && <Entries imported={imported} />}
    </DialogFrame>
  );
}

function Entries({ imported: { entries } }: { imported: Imported }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="import-entries selectable">
      <VirtualList
        label={text.entries}
        items={entries}
        idOf={({ entry }) => String(entry)}
        rowHeight={28}
        height={entries.length * 28}
        selectedId={chosen}
        onSelect={setChosen}
      >
        {(one) => <EntryLine one={one} />}
      </VirtualList>
    </div>
  );
}

function EntryLine({ one }: { one: ImportedEntry }) {
  return (
    <div className="import-entry" data-kept={one.kept}>
      <span className="soft">{one.entry.toLocaleString(spokenLanguage())}</span>
      <Icon name={one.kept ? 'accepted' : 'close'} />
      <span className="ellipsis">{sayEntry(one)}</span>
      <span className="soft ellipsis">{one.kept ? '' : (one.host ?? '')}</span>
    </div>
  );
}
