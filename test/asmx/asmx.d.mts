export interface RunningAsmx {
  /** Endpoint with all four bindings on. */
  readonly url: string;
  /** Endpoint where HTTP GET and POST are off, as they are for a remote caller. */
  readonly soapOnlyUrl: string;
  close(): Promise<void>;
}

/** Starts a real ASMX on loopback, or says why that is not possible here. Installs Debian packages when root. */
export function startAsmx(): Promise<RunningAsmx | { readonly skipped: string }>;
