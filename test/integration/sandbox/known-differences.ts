/** Where the sandbox answers otherwise than the real service that the test runs, on purpose. */
export interface KnownDifference {
  readonly part: 'status' | 'contentType' | 'cacheControl' | 'body';
  readonly reason: string;
  readonly cases: readonly string[];
}

export const knownDifferences: readonly KnownDifference[] = [];
