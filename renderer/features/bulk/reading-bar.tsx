import { useEffect, useState } from 'react';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { useClient } from '../../api/client.js';
import { Button } from '../../ui/button.js';

/** How often it is asked how far it is; what is read sooner is not spoken of. */
const askEveryMs = 200;

/** How far a long list is read, and the way to end it. */
export function ReadingBar() {
  const client = useClient();
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      void client.bulk.readProgress().then((asked) => asked.ok && setPart(asked.value));
    }, askEveryMs);
    return () => clearInterval(timer);
  }, [client]);
  if (part === null) return null;
  return (
    <div className="bulk-line bulk-reading-now">
      <span role="status">{bulkWindowText.readingNow({ part })}</span>
      <progress aria-label={bulkWindowText.reading} max={1} value={part} />
      <span className="spacer" />
      <Button size="small" onClick={() => void client.bulk.stopReading()}>
        {bulkWindowText.stopReading}
      </Button>
    </div>
  );
}
