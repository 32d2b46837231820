import type { Environment } from '../../model/environment.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Session } from '../../model/session.js';
import {
  type TeamEnvironment,
  type TeamFile,
  type TeamLabel,
  teamFileSchema,
} from '../../model/team-file.js';

/** What is handed round of what is saved here. The sandbox is everybody's own. */
export function teamFileOf(environments: readonly Environment[], sessions: readonly Session[]): TeamFile {
  const shared = environments.filter(({ tier }) => tier !== 'sandbox');
  const nameOf = new Map(shared.map(({ id, name }) => [id, name]));
  return {
    format: 'session-desk-team',
    version: 1,
    environments: shared.map(teamEnvironmentOf),
    labels: sessions.flatMap((session) => {
      const environment = nameOf.get(session.environmentId);
      return environment === undefined ? [] : [teamLabelOf(session, environment)];
    }),
  };
}

export function teamEnvironmentOf(environment: Environment): TeamEnvironment {
  const { id: _, createdAt: __, updatedAt: ___, tls, proxy, ...shared } = environment;
  const { clientCertificate: ____, ...trust } = tls;
  return { ...shared, tls: trust, proxy: proxy && { url: proxy.url } };
}

export function teamLabelOf(
  { tokenFingerprint, label, owner, notes }: Session,
  environment: string,
): TeamLabel {
  return { environment, token: tokenFingerprint, label, owner, notes };
}

type TeamFileProblem =
  | { readonly kind: 'none' | 'newer' }
  | { readonly kind: 'field'; readonly field: string };

/** Strictly: a file that was changed by hand and is not understood is refused whole. */
export function readTeamFile(text: string): Result<TeamFile, TeamFileProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail({ kind: 'none' });
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) return fail({ kind: 'none' });
  if (value.format !== 'session-desk-team') return fail({ kind: 'none' });
  if ('version' in value && typeof value.version === 'number' && value.version > 1)
    return fail({ kind: 'newer' });
  const parsed = teamFileSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'field', field: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}
