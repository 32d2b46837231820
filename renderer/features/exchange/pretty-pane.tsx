import { type RefObject, useState } from 'react';
import { exchangeStrings, saySize } from '../../../shared/text/exchange.js';
import type { ContentText } from './content-text.js';
import { decodeExactly } from './content-text.js';
import { copyText } from './copy-text.js';
import { FormTable } from './form-table.js';
import type { MessageSide } from './message-side.js';
import { encodingNote, NoteBar, plainNote, warningsFor } from './note-bar.js';
import { type TextChoices, TextTools } from './text-tools.js';
import { TextViewer } from './text-viewer.js';
import { usePretty } from './use-pretty.js';
import type { TextHandle } from './use-text-handle.js';

interface PaneProps {
  readonly side: MessageSide;
  readonly viewer: RefObject<TextHandle | null>;
}

/** The body for reading. What it is made from stays to be seen under Raw. */
export function PrettyPane({ side, viewer }: PaneProps) {
  const pretty = usePretty(side);
  const [choices, setChoices] = useState<TextChoices>({ wrap: true, lineEnds: false });
  const { text } = exchangeStrings;
  if (pretty.kind === 'empty') {
    return (
      <>
        <NoteBar notes={[]} />
        <p className="xv-empty">{exchangeStrings.empty.noBody}</p>
      </>
    );
  }
  if (pretty.kind === 'form') {
    return (
      <>
        <NoteBar notes={[pretty.note]} warnings={warningsFor(side, null)} />
        <FormTable pairs={pretty.pairs} />
      </>
    );
  }
  const { content, facts, note, format } = pretty;
  return (
    <>
      <NoteBar
        notes={[encodingNote(facts), note, plainNote(content, side.body.length, side.awaited)]}
        warnings={warningsFor(side, facts)}
        copyText={side.awaited ? undefined : () => void copyText(textOf(content))}
      >
        {format && (
          <button type="button" className="xv-tool xv-strong" onClick={format}>
            {exchangeStrings.note.format({ size: saySize(side.body.length) })}
          </button>
        )}
        <TextTools
          content={content}
          choices={choices}
          onChoices={setChoices}
          onFind={() => viewer.current?.openFind()}
        />
      </NoteBar>
      <TextViewer
        viewer={viewer}
        content={content}
        language={pretty.language}
        label={side.name === 'request' ? text.labels.prettyRequest : text.labels.prettyAnswer}
        {...choices}
      />
    </>
  );
}

function textOf(content: ContentText): string {
  if (content.viewer === 'editor') return content.text;
  return content.regions.map(({ bytes, encoding }) => decodeExactly(bytes, encoding)).join('');
}
