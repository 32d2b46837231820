/** Ed25519 of the platform. Given from outside, for this folder knows none. */
export interface Signer {
  /** 32 bytes, base64. */
  readonly publicKey: string;
  /** Of the UTF-8 bytes of a text: 64 bytes, base64. */
  sign(text: string): string;
}

/** Whether the signature (base64) of the text was made with that key; false also where either is no such thing. */
export type CheckSignature = (publicKey: string, text: string, signature: string) => boolean;
