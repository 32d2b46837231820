import { lazy, type Ref, Suspense } from 'react';
import { exchangeStrings } from '../../shared/strings/exchange.js';
import type { ContentText } from './content-text.js';

/** What a pane can ask of whichever viewer it shows. */
export interface TextHandle {
  readonly openFind: () => void;
}

export type TextLanguage = 'http' | 'xml' | 'none';

export interface TextViewerProps {
  readonly content: ContentText;
  readonly language: TextLanguage;
  readonly label: string;
  readonly wrap: boolean;
  readonly lineEnds: boolean;
  readonly ref?: Ref<TextHandle>;
}

const CodePane = lazy(() => import('./code-pane.js').then((module) => ({ default: module.CodePane })));
const PlainPane = lazy(() => import('./plain-pane.js').then((module) => ({ default: module.PlainPane })));

/** The editor, or for what is too big for it the plain viewer. */
export function TextViewer({ content, language, label, wrap, lineEnds, ref }: TextViewerProps) {
  return (
    <Suspense fallback={<p className="xv-loading">{exchangeStrings.view.loading}</p>}>
      {content.viewer === 'editor' ? (
        <CodePane
          {...(ref && { ref })}
          text={content.text}
          language={language}
          label={label}
          wrap={wrap}
          lineEnds={lineEnds}
        />
      ) : (
        <PlainPane {...(ref && { ref })} regions={content.regions} label={label} lineEnds={lineEnds} />
      )}
    </Suspense>
  );
}
