import type { HeaderPair } from '../../shared/model/transmission.js';

/** What the sandbox is about to send. Date, Content-Length and Connection are the HTTP server's own. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: Uint8Array;
}

export interface AnswerParts {
  readonly status: number;
  /** Null: no Content-Type at all, as a void operation over GET and POST has it. */
  readonly contentType: string | null;
  readonly body?: string;
  readonly headers?: readonly HeaderPair[];
  /** ASP.NET adds `max-age=0` only once the method or the page itself has begun to run. */
  readonly ran?: boolean;
}

export function makeAnswer(parts: AnswerParts): Answer {
  const cacheControl = parts.ran === true ? 'private, max-age=0' : 'private';
  return {
    status: parts.status,
    headers: [
      ['Cache-Control', cacheControl],
      ...(parts.contentType === null ? [] : [['Content-Type', parts.contentType] as const]),
      ['Server', 'Session-Desk-Sandbox'],
      ['X-AspNet-Version', '4.0.30319'],
      ...(parts.headers ?? []),
    ],
    body: new TextEncoder().encode(parts.body ?? ''),
  };
}
