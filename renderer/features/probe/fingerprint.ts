/** A SHA-256 fingerprint as people compare it: pairs of digits, in two lines of sixteen. */
export function fingerprintLines(sha256: string): readonly string[] {
  const pairs = sha256.toUpperCase().match(/../g) ?? [];
  return [pairs.slice(0, 16).join(':'), pairs.slice(16).join(':')].filter(Boolean);
}
