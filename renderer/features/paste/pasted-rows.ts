import type { PastedFinding } from '../../../shared/formats/paste/pasted-finding.js';
import type { PastedToken } from '../../../shared/formats/paste/pasted-tokens.js';
import type { Environment } from '../../../shared/model/environment.js';
import { readUrl } from '../../../shared/model/read-url.js';
import { pasteText } from '../../../shared/text/paste.js';

/** More than this is no list that a person goes through; a bulk run takes any number. */
export const shownTokens = 20_000;

/** Addresses that came without any token. */
export function lonelyAddresses(findings: readonly PastedFinding[]): readonly string[] {
  if (findings.some(({ token }) => token !== undefined)) return [];
  return [...new Set(findings.flatMap(({ endpoint }) => endpoint ?? []))];
}

/** Host names have no case, paths of this service neither; what stands behind the path is no part of an endpoint. */
function comparable(endpoint: string): string {
  const url = readUrl(endpoint);
  const text = url ? `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}` : endpoint;
  return text.toLowerCase();
}

export function environmentAt(
  endpoint: string,
  environments: readonly Environment[],
): Environment | undefined {
  const wanted = comparable(endpoint);
  return environments.find((one) => comparable(one.endpoint) === wanted);
}

export interface RowChoice {
  readonly included: boolean;
  readonly label: string;
  /** `new` makes an environment for the row's endpoint. */
  readonly environmentId: string;
}

export interface PastedRow extends RowChoice {
  readonly found: PastedToken;
  /** The label under which this token is saved already. */
  readonly savedAs: string | null;
}

export const newEnvironment = 'new';

/** Before the person changes anything: saved and doubtful tokens are left out, and the environment is the one at the address. */
export function firstRows(
  tokens: readonly PastedToken[],
  saved: ReadonlyMap<string, string>,
  environments: readonly Environment[],
  fallbackId: string,
): PastedRow[] {
  const known = new Map<string, string>();
  const idAt = (endpoint: string): string => {
    const id = known.get(endpoint) ?? environmentAt(endpoint, environments)?.id ?? newEnvironment;
    known.set(endpoint, id);
    return id;
  };
  return tokens.map((found) => {
    const savedAs = saved.get(found.token) ?? null;
    return {
      found,
      savedAs,
      included: savedAs === null && found.doubts.length === 0,
      label: pasteText.firstLabel({ mask: found.mask }),
      environmentId: found.endpoint ? idAt(found.endpoint) : fallbackId,
    };
  });
}
