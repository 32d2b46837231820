import type { PastedFinding } from '../../../shared/formats/paste/pasted-finding.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import type { Environment } from '../../../shared/model/environment.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { pasteText } from '../../../shared/text/en/paste.js';

/** One token of the pasted text, with all that the text says about it. */
export interface PastedToken {
  readonly token: string;
  readonly mask: string;
  readonly source: PastedFinding['source'];
  readonly operations: readonly Operation[];
  readonly endpoint: string | null;
  readonly binding: Binding | null;
}

/** More than this is no list that a person goes through. */
export const shownTokens = 200;

/** Each token once; what its findings say is put together. A lone address beside tokens without one is theirs. */
export function tokensOf(findings: readonly PastedFinding[]): readonly PastedToken[] {
  const addresses = new Set(findings.flatMap(({ endpoint }) => endpoint ?? []));
  const only = addresses.size === 1 ? ([...addresses][0] ?? null) : null;
  const found = new Map<string, PastedToken>();
  for (const { token, source, operation, endpoint, binding } of findings) {
    if (token === undefined) continue;
    const known = found.get(token);
    const operations = [...(known?.operations ?? []), ...(operation ? [operation] : [])];
    found.set(token, {
      token,
      mask: maskToken(token),
      source: known?.source ?? source,
      operations: [...new Set(operations)],
      endpoint: known?.endpoint ?? endpoint ?? null,
      binding: known?.binding ?? binding ?? null,
    });
  }
  return [...found.values()].map((one) => ({ ...one, endpoint: one.endpoint ?? only }));
}

/** Addresses that came without any token. */
export function lonelyAddresses(findings: readonly PastedFinding[]): readonly string[] {
  if (findings.some(({ token }) => token !== undefined)) return [];
  return [...new Set(findings.flatMap(({ endpoint }) => endpoint ?? []))];
}

/** Host names have no case, paths of this service neither; what stands behind the path is no part of an endpoint. */
function comparable(endpoint: string): string {
  try {
    const url = new URL(endpoint);
    return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`.toLowerCase();
  } catch {
    return endpoint.toLowerCase();
  }
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

/** Before the person changes anything: saved tokens are left out, and the environment is the one at the address. */
export function firstChoiceFor(
  found: PastedToken,
  savedAs: string | null,
  environments: readonly Environment[],
  fallbackId: string,
): RowChoice {
  const matching = found.endpoint ? environmentAt(found.endpoint, environments)?.id : fallbackId;
  return {
    included: savedAs === null,
    label: pasteText.firstLabel(found.mask),
    environmentId: matching ?? newEnvironment,
  };
}
