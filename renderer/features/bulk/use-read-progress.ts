import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BulkProgress } from '../../../shared/model/bulk.js';
import { filterOfKey, isWhole, rowsKey } from './row-query.js';

/** Not more often than anybody reads. */
const gapMs = 500;

/**
 * How far a run is, as its rows in sight say it too: news of it are shown when the rows were read after them, so that none
 * of a run that is done still waits. While it runs, rows behind a filter stay until they are asked for.
 * @param latest what was told last
 */
export function useReadProgress(runId: string, latest: BulkProgress | undefined): BulkProgress | undefined {
  const queryClient = useQueryClient();
  const [read, setRead] = useState(latest);
  const reading = useRef(false);
  const readAtMs = useRef(0);
  const shown = read ?? latest;
  useEffect(() => {
    if (!latest || latest === read || reading.current) return;
    const isNewState = latest.state !== read?.state;
    const waitMs = isNewState ? 0 : readAtMs.current + gapMs - performance.now();
    const timer = setTimeout(async () => {
      reading.current = true;
      await queryClient.invalidateQueries({
        queryKey: rowsKey(runId),
        predicate: ({ queryKey }) => {
          const filter = filterOfKey(queryKey);
          return latest.state !== 'running' || (filter !== undefined && isWhole(filter));
        },
      });
      reading.current = false;
      readAtMs.current = performance.now();
      setRead(latest);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [queryClient, runId, latest, read]);
  return shown;
}
