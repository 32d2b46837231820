import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/model/app-error.js';
import type { ComposePreview, ComposeRequest } from '../../../shared/model/raw-request.js';
import type { Result } from '../../../shared/model/result.js';
import { useClient } from '../../api/client.js';

/** Typing is not followed letter by letter. */
const quietMs = 200;

export interface Previewed {
  readonly request: ComposeRequest;
  readonly result: Result<ComposePreview, AppError>;
}

/** What would leave now; what was last known stays until the next answer is there. */
export function useComposePreview(request: ComposeRequest | null): Previewed | null {
  const client = useClient();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  useEffect(() => {
    if (request === null) return setPreviewed(null);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const result = await client.compose.preview(request);
      if (isLatest) setPreviewed({ request, result });
    }, quietMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [client, request]);
  return previewed;
}
