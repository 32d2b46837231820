import type { AnswerSigns } from '../../../shared/protocol/answer-signs.js';

/** What a test says of an answer; the rest is what an answer without anything special has. */
export interface Said {
  readonly status?: number;
  readonly reason?: string;
  /** By name in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: string;
  readonly title?: string;
  readonly text?: string;
  readonly source?: string;
}

export function signs({ headers = {}, ...said }: Said): AnswerSigns {
  return {
    ...{ status: 403, reason: '', cookies: '', html: true, title: '', text: '', source: '' },
    ...{ mediaType: 'text/html', request: null },
    ...said,
    header: (name) => headers[name] ?? '',
    has: (name) => name in headers,
  };
}

export const by = (name: string, value = 'x'): Said => ({ headers: { [name]: value } });
export const at = (status: number, ...said: readonly Said[]): Said => ({
  ...Object.assign({}, ...said),
  status,
});
