import { useEffect } from 'react';
import { windowText } from '../../shared/text/window.js';
import { useClient } from '../api/client.js';
import { messageState, saidForMs, stopSaying } from '../state/message-state.js';
import { useStore } from '../state/store.js';
import { undoLast } from '../state/undo-state.js';
import { Button, IconButton } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { chord } from '../ui/key-names.js';

/** The last thing that happened, with Undo where it can be undone. */
export function MessageBar() {
  const client = useClient();
  const message = useStore(messageState, (state) => state);
  useEffect(() => {
    if (!message) return;
    const isLong = message.undo || message.tone === 'bad';
    const timer = setTimeout(stopSaying, isLong ? saidForMs.longer : saidForMs.shortly);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className="message-place" role="status">
      {message && (
        <div className="message" data-tone={message.tone}>
          <Icon name={message.tone === 'bad' ? 'bad' : message.tone === 'good' ? 'out' : 'info'} />
          <span className="ellipsis" title={message.text}>
            {message.text}
          </span>
          {message.undo && (
            <Button size="small" onClick={() => void undoLast(client)}>
              {windowText.undo} <kbd>{chord('mod', 'Z')}</kbd>
            </Button>
          )}
          <IconButton icon="close" label={windowText.dismiss} onClick={stopSaying} />
        </div>
      )}
    </div>
  );
}
