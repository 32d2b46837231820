import { useState } from 'react';
import type { Notice } from '../../shared/model/app-info.js';
import { windowText } from '../../shared/text/en/window.js';
import { useAppInfo } from '../api/queries.js';
import { IconButton } from '../ui/button.js';
import { Icon } from '../ui/icons.js';

const tones = { info: 'neutral', warning: 'attention', error: 'bad' } as const;
const icons = { info: 'info', warning: 'attention', error: 'bad' } as const;

/** What the person must be told once. They lie over the foot of the window, so that nothing moves. */
export function Notices() {
  const { data } = useAppInfo();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const open = (data?.notices ?? []).filter(({ id }) => !dismissed.has(id));
  return (
    <section className="notices" aria-live="polite" aria-label={windowText.status.notices(open.length)}>
      {open.map((notice) => (
        <NoticeCard
          key={notice.id}
          notice={notice}
          onDismiss={() => setDismissed((ids) => new Set([...ids, notice.id]))}
        />
      ))}
    </section>
  );
}

function NoticeCard({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  return (
    <div className="notice" data-tone={tones[notice.kind]}>
      <Icon name={icons[notice.kind]} />
      <div className="notice-text selectable">
        <p>{notice.message}</p>
        {notice.todo && <p className="soft">{notice.todo}</p>}
      </div>
      <IconButton icon="close" label={windowText.dismiss} onClick={onDismiss} />
    </div>
  );
}
