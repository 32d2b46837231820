import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { ProbeProgress, ProbeRequest, ProbeResult } from '../../../shared/model/probe.js';
import { useClient } from '../../api/client.js';

export interface ProbeRun {
  readonly stage: 'running' | 'ended' | 'cancelled' | 'failed';
  readonly cancelling: boolean;
  readonly progress: readonly ProbeProgress[];
  readonly result: ProbeResult | null;
  readonly error: AppError | null;
}

const fresh: ProbeRun = { stage: 'running', cancelling: false, progress: [], result: null, error: null };

/** One probe at a time, from when the dialog opens; it is cancelled when the dialog goes. */
export function useProbe(first: Omit<ProbeRequest, 'probeId'>) {
  const client = useClient();
  const [run, setRun] = useState(fresh);
  const current = useRef<string | null>(null);
  const firstRequest = useRef(first);

  const cancel = useCallback(() => {
    if (current.current === null) return;
    setRun((before) => ({ ...before, cancelling: true }));
    void client.probe.cancel({ probeId: current.current });
  }, [client]);

  const start = useCallback(
    async (request: Omit<ProbeRequest, 'probeId'>) => {
      const probeId = crypto.randomUUID();
      current.current = probeId;
      setRun(fresh);
      const answer = await client.probe.run({ ...request, probeId });
      if (current.current !== probeId) return;
      current.current = null;
      setRun((before) =>
        answer.ok
          ? { ...before, stage: before.cancelling ? 'cancelled' : 'ended', result: answer.value }
          : { ...before, stage: before.cancelling ? 'cancelled' : 'failed', error: answer.error },
      );
    },
    [client],
  );

  useEffect(
    () =>
      client.on('probeProgress', (progress) => {
        if (progress.probeId !== current.current) return;
        setRun((before) => ({ ...before, progress: [...before.progress, progress] }));
      }),
    [client],
  );
  useEffect(() => {
    void start(firstRequest.current);
    return () => {
      const probeId = current.current;
      current.current = null;
      if (probeId !== null) void client.probe.cancel({ probeId });
    };
  }, [client, start]);

  return { run, start, cancel };
}
