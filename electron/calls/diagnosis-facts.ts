import type { DiagnosisFacts } from '../../shared/diagnosis/refine-cause.js';
import type { Transmission } from '../../shared/model/transmission.js';
import type { ProxyTarget } from '../http/transport.js';

/** What a diagnosis needs beyond an exchange's line. */
export function diagnosisFacts(
  { answer, connection }: Transmission,
  nowMs: number,
  proxy: ProxyTarget | null = null,
): DiagnosisFacts {
  return { answerHeaders: answer?.headers, chain: connection.tls?.chain, nowMs, proxyUrl: proxy?.url };
}
