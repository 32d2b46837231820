import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { readExchange } from '../../api/queries.js';

export interface FinerDiagnosis {
  /** The exchange's cause, which the diagnosis refines. */
  readonly cause: string;
  readonly lines: readonly [likely: string, todo: string];
}

const doubtless = ['accepted', 'unknown', 'cancelled'];

/**
 * What headers and certificates of an exchange say beyond its cause: who the certificate is from, when to try again.
 * Null until it is known, and where there is nothing finer to say. An unknown end keeps its own words: those of doubt.
 */
export function useDiagnosis(exchangeId: string | null): FinerDiagnosis | null {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data: detail } = useQuery({
    queryKey: keys.exchange(exchangeId ?? ''),
    queryFn: () => readExchange(client, queryClient, exchangeId ?? ''),
    enabled: exchangeId !== null,
    placeholderData: keepPreviousData,
  });
  const wanted = detail?.id === exchangeId && detail && !doubtless.includes(detail.outcome) ? detail : null;
  const { data: diagnosis } = useQuery({
    queryKey: ['diagnosis', wanted?.id ?? ''],
    enabled: wanted !== null,
    queryFn: async (): Promise<FinerDiagnosis | null> => {
      if (!wanted) return null;
      const [{ diagnose }, { adviceByCause }] = await Promise.all([
        import('../../../shared/diagnosis/diagnose.js'),
        import('../../../shared/diagnosis/advice-by-cause.js'),
      ]);
      const nowMs = Date.parse(wanted.startedAt) + wanted.totalMs;
      const { answerHeaders, connection } = wanted;
      const found = diagnose(wanted, { answerHeaders, chain: connection.tls?.chain, nowMs });
      const plain = adviceByCause(wanted.cause, wanted.status);
      if (found.likely === plain[0]) return null;
      return { cause: wanted.cause, lines: [found.likely, found.todo] };
    },
  });
  return wanted ? (diagnosis ?? null) : null;
}
