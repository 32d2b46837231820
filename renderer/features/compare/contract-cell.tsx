import { useQuery } from '@tanstack/react-query';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import { sayDifferences } from '../../../shared/text/differences.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { useClient, valueFrom } from '../../api/client.js';
import { exchangeDetail } from '../../api/exchange-detail.js';
import { isTooLarge } from './large.js';

/** In what an answer departs from the one that the contract promises. */
export function ContractCell({ exchange }: { exchange: ExchangeSummary }) {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['against-contract', exchange.id],
    queryFn: async () => {
      const detail = await valueFrom(exchangeDetail(client, exchange.id));
      const [{ contractAnswer }, { answerOf }, { findDifferences }, { weightOf }] = await Promise.all([
        import('../../../shared/messages/compare/contract-answer.js'),
        import('../../../shared/messages/compare/compared-message.js'),
        import('../../../shared/messages/compare/find-differences.js'),
        import('../../../shared/model/difference.js'),
      ]);
      const [answer, contract] = [answerOf(detail), contractAnswer(detail)];
      if (!contract) return compareText.noOperation;
      if (isTooLarge(answer, 'normal')) return fourBindingsText.tooLarge;
      const meaning = findDifferences(answer, contract).filter((one) => weightOf(one) === 'meaning');
      return meaning.length === 0 ? fourBindingsText.asAgreed : sayDifferences(meaning, 'answer').line;
    },
  });
  return <>{data ?? compareText.loading}</>;
}
