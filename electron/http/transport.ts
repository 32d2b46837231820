import type { RawRequest, Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Phase } from '../../shared/model/words.js';

type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** What the environment says about trust, with its files already read. */
export interface TlsMaterial {
  /** PEM text, in place of all other roots; null: the built-in ones, and the system's unless `systemRoots` is false. */
  readonly ca: string | null;
  /** Absent: true. */
  readonly systemRoots?: boolean;
  /** Absent: TLS 1.2. */
  readonly minVersion?: TlsVersion;
  /** 64 lower-case hex digits: trust exactly the certificate with this SHA-256, whoever signed it. */
  readonly pinSha256: string | null;
  readonly client:
    | { readonly kind: 'pfx'; readonly pfx: Uint8Array; readonly passphrase: string | null }
    | {
        readonly kind: 'pem';
        readonly cert: string;
        readonly key: string;
        readonly passphrase: string | null;
      }
    | null;
}

export interface ProxyTarget {
  /** `http://host:port` (or https, socks5), without credentials. */
  readonly url: string;
  readonly username: string | null;
  readonly password: string | null;
  /** What named it, where the environment did not: a variable's name, the system, a script. */
  readonly by?: string | undefined;
}

export interface SendOptions {
  /** Total deadline, from the call of `send` to the last byte of the answer. */
  readonly deadlineMs: number;
  readonly tls: TlsMaterial;
  readonly proxy: ProxyTarget | null;
  readonly signal?: AbortSignal | undefined;
  /** Told when the exchange begins to wait for something else. `send` and later: bytes have left. */
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}

/** Sends once, never again by itself, and never rejects: every end is in the transmission. */
export interface Transport {
  send(request: WireRequest | RawRequest, options: SendOptions): Promise<Transmission>;
  /** Ends idle connections. */
  close(): void;
}

export const noTls: TlsMaterial = { ca: null, pinSha256: null, client: null };
