import { useEffect, useState } from 'react';
import type { ExplainedText } from '../../../shared/diagnosis/explain-text.js';
import { spokenLanguage } from '../../../shared/text/language.js';
import type { Asked, ExplainTask } from './explain-worker.js';

/** `waiting`: nothing was given yet. */
export type Explaining = 'waiting' | 'reading' | 'nothing' | ExplainedText;

/** What the answer in the text means, a moment after the last key, read in a thread of its own. */
export function useExplained({ text, operation, binding }: Asked): Explaining {
  const [explaining, setExplaining] = useState<Explaining>('waiting');
  useEffect(() => {
    if (text.trim() === '') return setExplaining('waiting');
    let worker: Worker | null = null;
    setExplaining((before) => (typeof before === 'string' ? 'reading' : before));
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./explain-worker.ts', import.meta.url), { type: 'module' });
      worker.onerror = () => setExplaining('nothing');
      worker.onmessage = ({ data }: MessageEvent<ExplainedText | null>) => {
        setExplaining(data ?? 'nothing');
        worker?.terminate();
      };
      worker.postMessage({ text, operation, binding, language: spokenLanguage() } satisfies ExplainTask);
    }, 150);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [text, operation, binding]);
  return explaining;
}
