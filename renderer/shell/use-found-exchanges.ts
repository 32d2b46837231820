import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { useClient, valueFrom } from '../api/client.js';

const most = 8;
const quietMs = 150;
const none: readonly ExchangeSummary[] = [];

/** The newest exchanges with what is typed; before something is typed, the newest. */
export function useFoundExchanges(typed: string): readonly ExchangeSummary[] {
  const client = useClient();
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), quietMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({
    queryKey: ['found-exchanges', text],
    queryFn: () => valueFrom(client.exchanges.list({ ...(text !== '' && { text }), limit: most })),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return data ?? none;
}
