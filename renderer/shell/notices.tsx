import { useState } from 'react';
import type { Notice } from '../../shared/model/app-info.js';
import { storesText } from '../../shared/text/stores.js';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { useAppInfo } from '../api/queries.js';
import { Button, IconButton } from '../ui/button.js';
import { Icon } from '../ui/icons.js';

const tones = { info: 'neutral', warning: 'attention', error: 'bad' } as const;
const icons = { info: 'info', warning: 'attention', error: 'bad' } as const;

/** What the person must be told once, one after the other, in a line over the status bar: it covers nothing. */
export function Notices() {
  const { data } = useAppInfo();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const open = (data?.notices ?? []).filter(({ id }) => !dismissed.has(id));
  const [first] = open;
  return (
    <section
      className="notices"
      aria-live="polite"
      aria-label={open.length > 0 ? windowText.status.notices({ n: open.length }) : undefined}
    >
      {first && (
        <NoticeCard
          key={first.id}
          notice={first}
          more={open.length - 1}
          onDismiss={() => setDismissed((ids) => new Set([...ids, first.id]))}
        />
      )}
    </section>
  );
}

function NoticeCard({ notice, more, onDismiss }: { notice: Notice; more: number; onDismiss: () => void }) {
  return (
    <div className="notice" data-tone={tones[notice.kind]}>
      <Icon name={icons[notice.kind]} />
      <div className="notice-text selectable">
        <p>{notice.message}</p> {notice.todo && <p className="soft">{notice.todo}</p>}
      </div>
      {notice.erase !== undefined && <EraseButton id={notice.id} onErased={onDismiss} />}
      {more > 0 && <span className="soft">{windowText.status.more({ n: more })}</span>}
      <IconButton icon="close" label={windowText.dismiss} onClick={onDismiss} />
    </div>
  );
}

/** What it cannot erase is said in the place of the button. */
function EraseButton({ id, onErased }: { id: string; onErased: () => void }) {
  const client = useClient();
  const [wrong, setWrong] = useState<string | null>(null);
  const erase = async () => {
    const answer = await client.app.eraseSetAside({ notice: id });
    if (answer.ok) onErased();
    else setWrong(answer.error.message);
  };
  if (wrong !== null) return <span role="alert">{wrong}</span>;
  return (
    <Button kind="danger" size="small" onClick={() => void erase()}>
      {storesText.olderErase}
    </Button>
  );
}
