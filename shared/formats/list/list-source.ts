/**
 * Bytes that can be read from their beginning as often as needed, piece by piece. Whoever makes one may let other work
 * have its turn between two pieces.
 */
export interface ListSource {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}
