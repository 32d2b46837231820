/**
 * Where secrets stand in bytes that are shown or kept.
 *
 * Masking keeps the length, so offsets, Content-Length and hex views stay true; what was there is kept apart (sealed,
 * or not at all) and can be put back exactly.
 */
export interface SecretSlot {
  readonly offset: number;
  readonly length: number;
  /** `token` may be put back when a person asks; the others are gone for good once masked. */
  readonly kind: 'token' | 'password' | 'credential';
}
