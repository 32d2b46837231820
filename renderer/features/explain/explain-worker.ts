import { explainText } from '../../../shared/diagnosis/explain-text.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { type Language, learnAndSpeak } from '../../../shared/text/language.js';

export interface Asked {
  readonly text: string;
  readonly operation?: Operation | undefined;
  readonly binding?: Binding | undefined;
}

/** A thread speaks English until it is told otherwise. */
export interface ExplainTask extends Asked {
  readonly language: Language;
}

self.onmessage = async ({ data }: MessageEvent<ExplainTask>) => {
  await learnAndSpeak(data.language);
  self.postMessage(explainText(data.text, data));
};
