import './exchange.css';
import { useMemo } from 'react';
import { latin1 } from '../../../shared/protocol/latin1.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { contentText, encodingOf } from './content-text.js';
import { TextViewer } from './text-viewer.js';

interface RequestPreviewProps {
  readonly bytes: Uint8Array;
  /** Where the body begins in `bytes`. */
  readonly bodyOffset: number;
}

/** The request that will leave, raw. A change of the bytes changes only what differs on the screen. */
export function RequestPreview({ bytes, bodyOffset }: RequestPreviewProps) {
  const content = useMemo(() => {
    const head = bytes.subarray(0, bodyOffset);
    const body = bytes.subarray(bodyOffset);
    const contentType = /^content-type:[ \t]*([^\r\n]*)/im.exec(latin1(head))?.[1] ?? null;
    return contentText(head, body, encodingOf(body, contentType).encoding);
  }, [bytes, bodyOffset]);
  return (
    <div className="xv xv-preview">
      <TextViewer
        content={content}
        language="http"
        label={exchangeStrings.text.labels.preview}
        wrap
        lineEnds={false}
      />
    </div>
  );
}
