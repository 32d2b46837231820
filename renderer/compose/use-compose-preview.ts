import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/app-error.js';
import type { ComposePreview, ComposeRequest } from '../../shared/contract/compose.js';
import type { Result } from '../../shared/result.js';
import { settled, useDesk } from '../desk/desk.js';

/** Typing is not followed letter by letter. */
const quietMs = 200;

export interface Previewed {
  readonly request: ComposeRequest;
  readonly result: Result<ComposePreview, AppError>;
}

/** What would leave now; what was last known stays until the next answer is there. */
export function useComposePreview(request: ComposeRequest | null): Previewed | null {
  const desk = useDesk();
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  useEffect(() => {
    if (request === null) return setPreviewed(null);
    let isLatest = true;
    const timer = setTimeout(async () => {
      const result = await settled(desk.compose.preview(request));
      if (isLatest) setPreviewed({ request, result });
    }, quietMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [desk, request]);
  return previewed;
}
