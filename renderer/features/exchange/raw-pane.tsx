import { type RefObject, useMemo, useState } from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { contentText, encodingOf } from './content-text.js';
import type { MessageSide } from './message-side.js';
import { encodingNote, NoteBar, plainNote, warningsFor } from './note-bar.js';
import { type TextChoices, TextTools } from './text-tools.js';
import { TextViewer } from './text-viewer.js';
import { ToggleTool } from './toggle-tool.js';
import type { TextHandle } from './use-text-handle.js';

interface RawPaneProps {
  readonly side: MessageSide;
  readonly viewer: RefObject<TextHandle | null>;
}

/**
 * Head and body as text, nothing added and nothing cut.
 *
 * A compressed body cannot be read, so there the decoded one is shown first; the wire's is one press away.
 */
export function RawPane({ side, viewer }: RawPaneProps) {
  const [choices, setChoices] = useState<TextChoices>({ wrap: true, lineEnds: false });
  const [onWire, setOnWire] = useState(!side.compressed);
  const { note, tool, text } = exchangeStrings;
  const coded = side.codings.length > 0;
  const facts = useMemo(() => encodingOf(side.body, side.contentType), [side]);
  const content = useMemo(() => {
    const body = onWire || !coded ? side.wire.subarray(side.bodyOffset) : side.body;
    return contentText(side.wire.subarray(0, side.bodyOffset), body, facts.encoding, side.awaited);
  }, [side, onWire, coded, facts]);
  const codings = side.codings.join(', ');
  return (
    <>
      <NoteBar
        notes={[
          side.body.length > 0 ? encodingNote(facts) : null,
          coded ? (onWire ? `${codings}, ${note.onWire}` : note.undone({ codings })) : null,
          plainNote(content, side.wire.length, side.awaited),
        ]}
        warnings={warningsFor(side, side.compressed && onWire ? null : facts)}
      >
        {coded && <ToggleTool caption={tool.wire} help={tool.wireHelp} on={onWire} onChange={setOnWire} />}
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
        language="http"
        label={side.name === 'request' ? text.labels.rawRequest : text.labels.rawAnswer}
        {...choices}
      />
    </>
  );
}
