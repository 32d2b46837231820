import { type Operation, operations } from '../../model/words.js';

export interface PastedAddress {
  readonly endpoint?: string;
  readonly operation?: Operation;
  readonly token?: string;
}

/** What an URL of the service says: endpoint, operation behind it or in `?op=`, token in its query. */
export function readAddress(address: string): PastedAddress | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const token = parameterOf(url.searchParams, 'token');
  const page = /^(.*\.asmx)(?:\/([^/]*))?/i.exec(url.pathname);
  const last = /^(.*)\/([^/]+)\/?$/.exec(url.pathname);
  const operation =
    operationNamed(page?.[2] ?? last?.[2] ?? '') ?? operationNamed(url.searchParams.get('op') ?? '');
  const path = page?.[1] ?? (operation === undefined ? undefined : last?.[1]);
  if (path === undefined && token === undefined) return null;
  return {
    ...(path !== undefined && { endpoint: `${url.protocol}//${url.host}${path}` }),
    ...(operation !== undefined && { operation }),
    ...(token !== undefined && { token }),
  };
}

export function operationNamed(name: string): Operation | undefined {
  return operations.find((operation) => operation.toLowerCase() === name.toLowerCase());
}

/** ASP.NET takes a parameter's name in any case. */
export function parameterOf(parameters: URLSearchParams, name: string): string | undefined {
  return [...parameters].find(([key]) => key.toLowerCase() === name)?.[1];
}
