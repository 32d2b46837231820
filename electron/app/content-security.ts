/**
 * The policy of our pages. Nothing is fetched from anywhere but the program itself, nothing inline runs; `nonce` is for
 * the style elements that the editor and the widgets make.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A worker does not have its page's policy but that of its own script: these reach nothing but the program either. */
export const workerPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whatever is neither the page nor a script: looked at by itself it may do nothing at all. */
export const sealedPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Puts the nonce where the widgets look for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" content="${nonce}" />`);
}
