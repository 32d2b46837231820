import { useId, useState } from 'react';
import type { BulkSource } from '../../../shared/model/bulk.js';
import { bulkWindowText } from '../../../shared/text/bulk-window.js';
import { Button } from '../../ui/button.js';
import { longPaste } from '../../ui/long-paste.js';

/** Longer text is read at once instead of drawn: nobody edits it, and a text field chokes on thousands of lines. */
const editableLength = 20_000;

/** A file, a paste, a drop or the saved sessions. */
export function TokenSource({
  busy,
  action,
  sessionIds,
  onSource,
}: {
  busy: boolean;
  action: string;
  sessionIds: readonly string[];
  onSource: (source: BulkSource) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);

  async function takeFile(file: File) {
    onSource({ kind: 'bytes', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the buttons are the others
    <div
      className="bulk-source"
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        if (!busy) void takeFile(file);
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {bulkWindowText.paste}
      </label>
      <textarea
        id={id}
        className="input mono"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        placeholder={bulkWindowText.placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={longPaste(editableLength, (long) => onSource({ kind: 'text', text: long }))}
      />
      <div className="bulk-line">
        <span id={`${id}-hint`} className="soft">
          {bulkWindowText.pasteHint}
        </span>
        <span className="spacer" />
        {sessionIds.length > 0 && (
          <Button disabled={busy} onClick={() => onSource({ kind: 'sessions', sessionIds: [...sessionIds] })}>
            {bulkWindowText.sessions({ n: sessionIds.length })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => onSource({ kind: 'dialog' })}>
          {bulkWindowText.choose}
        </Button>
        <Button disabled={busy || text.trim() === ''} onClick={() => onSource({ kind: 'text', text })}>
          {busy ? bulkWindowText.reading : action}
        </Button>
      </div>
    </div>
  );
}
