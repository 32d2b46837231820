import { explainText } from '../../../shared/diagnosis/explain-text.js';
import type { Binding, Operation } from '../../../shared/model/words.js';

export interface Asked {
  readonly text: string;
  readonly operation?: Operation | undefined;
  readonly binding?: Binding | undefined;
}

self.onmessage = ({ data }: MessageEvent<Asked>) => self.postMessage(explainText(data.text, data));
