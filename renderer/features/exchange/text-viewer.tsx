import { lazy, type RefObject, Suspense } from 'react';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import type { ContentText } from './content-text.js';
import type { TextLanguage } from './text-language.js';
import type { TextHandle } from './use-text-handle.js';

interface TextViewerProps {
  readonly content: ContentText;
  readonly language: TextLanguage;
  readonly label: string;
  readonly wrap: boolean;
  readonly lineEnds: boolean;
  /** Where the viewer leaves its handle. */
  readonly viewer?: RefObject<TextHandle | null>;
}

const CodePane = lazy(() => import('./code-pane.js').then((module) => ({ default: module.CodePane })));
const PlainPane = lazy(() => import('./plain-pane.js').then((module) => ({ default: module.PlainPane })));

/** The editor, or for what is too big for it the plain viewer. */
export function TextViewer({ content, language, label, wrap, lineEnds, viewer }: TextViewerProps) {
  return (
    <Suspense fallback={<p className="xv-loading">{exchangeStrings.view.loading}</p>}>
      {content.viewer === 'editor' ? (
        <CodePane
          viewer={viewer ?? null}
          text={content.text}
          language={language}
          label={label}
          wrap={wrap}
          lineEnds={lineEnds}
        />
      ) : (
        <PlainPane viewer={viewer ?? null} regions={content.regions} label={label} lineEnds={lineEnds} />
      )}
    </Suspense>
  );
}
