export const endpointPath = '/sws/Authentication.asmx';

/** A request, read whole, as the handlers need it. */
export interface ServiceRequest {
  readonly method: string;
  /** Scheme, authority and path of the endpoint, as the caller named it. */
  readonly endpointUrl: string;
  /** What follows `.asmx` in the path, percent-decoded: empty, or `/Logout`. */
  readonly pathInfo: string;
  /** Without the question mark, still encoded. */
  readonly query: string;
  /** Null where the header is absent, which is not the same as empty. */
  readonly contentType: string | null;
  readonly soapAction: string | null;
  readonly body: Uint8Array;
}
