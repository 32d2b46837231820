import { useId } from 'react';
import { dataSize } from '../../../shared/text/history-screen.js';
import { pasteText } from '../../../shared/text/paste.js';
import type { PastedText } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { Button } from '../../ui/button.js';
import { longPaste } from '../../ui/long-paste.js';
import { readTextFile } from './read-dropped.js';
import './paste.css';

/** Longer text is named instead of drawn: nobody edits it, and a text field would choke on it. */
const editableLength = 200_000;

interface SourceTexts {
  readonly text: string;
  readonly hint: string;
  readonly placeholder: string;
}

/** Where a text is pasted, typed or dropped. */
export function PasteSource({
  source,
  texts = pasteText,
  onChange,
}: {
  source: PastedText;
  texts?: SourceTexts;
  onChange: (source: PastedText) => void;
}) {
  const id = useId();
  if (source.name !== null || source.text.length > editableLength) {
    return (
      <div className="paste-file">
        <span className="ellipsis">
          {pasteText.file({ name: source.name ?? pasteText.longText, size: dataSize(source.text.length) })}
        </span>
        <Button size="small" onClick={() => onChange({ text: '', name: null })}>
          {pasteText.dropFile}
        </Button>
      </div>
    );
  }
  return (
    <div className="paste-text">
      <label className="visually-hidden" htmlFor={id}>
        {texts.text}
      </label>
      <textarea
        id={id}
        className="input mono"
        rows={6}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to paste into this field
        autoFocus
        aria-describedby={`${id}-hint`}
        placeholder={texts.placeholder}
        value={source.text}
        onChange={(event) => onChange({ text: event.currentTarget.value, name: null })}
        onPaste={longPaste(editableLength, (text) => onChange({ text, name: null }))}
        onDrop={(event) => {
          const file = event.dataTransfer.files[0];
          if (!file) return;
          event.preventDefault();
          void readTextFile(file).then((read) =>
            read.ok ? onChange(read.value) : say({ tone: 'bad', text: read.error }),
          );
        }}
      />
      <p id={`${id}-hint`} className="soft paste-hint">
        {texts.hint}
      </p>
    </div>
  );
}
