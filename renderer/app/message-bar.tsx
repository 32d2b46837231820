import { useEffect } from 'react';
import { windowText } from '../../shared/strings/window.js';
import { useDesk } from '../desk/desk.js';
import { Button, IconButton } from '../ui/button.js';
import { Icon } from '../ui/icons.js';
import { chord } from '../ui/key-names.js';
import { messageState, stopSaying } from './message-state.js';
import { useStore } from './store.js';
import { undoLast } from './undo-state.js';

/** The last thing that happened, with Undo where it can be undone. Longer where there is something to press. */
export function MessageBar() {
  const desk = useDesk();
  const message = useStore(messageState, (state) => state);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(stopSaying, message.undo || message.tone === 'bad' ? 12_000 : 3_000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className="message-place" role="status">
      {message && (
        <div className="message" data-tone={message.tone}>
          <Icon name={message.tone === 'bad' ? 'bad' : message.tone === 'good' ? 'out' : 'info'} />
          <span>{message.text}</span>
          {message.undo && (
            <Button size="small" onClick={() => void undoLast(desk)}>
              {windowText.undo} <kbd>{chord('mod', 'Z')}</kbd>
            </Button>
          )}
          <IconButton icon="close" label={windowText.dismiss} onClick={stopSaying} />
        </div>
      )}
    </div>
  );
}
