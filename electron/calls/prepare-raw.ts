import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import type { ComposeRequest, Recognised } from '../../shared/model/raw-request.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { latin1 } from '../../shared/protocol/latin1.js';
import { parseDraft, valuesOf } from '../../shared/raw-request/parse-draft.js';
import { recognise } from '../../shared/raw-request/recognise.js';
import { typedSecrets } from '../../shared/raw-request/typed-secrets.js';
import { type WrittenDraft, writeDraft } from '../../shared/raw-request/write-draft.js';
import { notFound } from '../settings/not-found.js';
import type { SavedStores } from './saved-stores.js';
import { tokenOf } from './token-of-session.js';

/** A draft with its token in it: for the main process only. */
export interface PreparedRaw {
  readonly environment: Environment;
  readonly written: WrittenDraft;
  readonly recognised: Recognised;
  /** The chosen session's token; null where none was chosen. */
  readonly token: string | null;
  /** The session's token, and what the request itself says is a token, a password or a credential. */
  readonly secrets: readonly Secret[];
}

export function prepareRaw(
  services: SavedStores,
  { draft, environmentId, sessionId }: ComposeRequest,
): Result<PreparedRaw, AppError> {
  const environment = services.environments.get(environmentId);
  if (!environment) return notFound('environment');
  let token: string | null = null;
  if (sessionId !== null) {
    if (!services.sessions.get(sessionId)) return notFound('session');
    const kept = tokenOf(services, sessionId);
    if (!kept.ok) return kept;
    token = kept.value;
  }
  const written = writeDraft(draft, token, environment.endpoint);
  if (!written.ok) return fail({ code: 'not-writable', ...written.error });
  const { parsed, bytes, bodyOffset, url } = written.value;
  // The head as it leaves: the length in it may have been written on the way.
  const sentHead = parseDraft(latin1(bytes.subarray(0, bodyOffset)));
  return ok({
    environment,
    written: written.value,
    recognised: recognise(
      {
        parsed,
        body: bytes.subarray(bodyOffset),
        contentLength: valuesOf(sentHead.headers, 'content-length'),
        url,
      },
      environment.endpoint,
    ),
    token,
    secrets: [...(token === null ? [] : [{ kind: 'token' as const, text: token }]), ...typedSecrets(parsed)],
  });
}
