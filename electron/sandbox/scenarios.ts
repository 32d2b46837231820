import type { Scenario } from '../../shared/model/words.js';
import { type Answer, makeAnswer } from './answer.js';
import { loginPage, plainPage } from './html-pages.js';

export interface OfferedBindings {
  readonly soap12: boolean;
  /** HTTP GET and POST. */
  readonly http: boolean;
}

export function offeredBindings(scenario: Scenario): OfferedBindings {
  return { soap12: scenario !== 'soap12-off', http: scenario !== 'soap-only' };
}

/** What happens to the connection of a call, apart from what is answered. */
type WireEffect =
  | { readonly kind: 'none' }
  /** Answered after this time; the call itself has run at once. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Reset as soon as the request's head is here: nothing has run. */
  | { readonly kind: 'reset-before' }
  /** The call has run; then the connection is reset without a byte of an answer. */
  | { readonly kind: 'reset-after' }
  /** The call has run; the connection ends before Content-Length is reached. */
  | { readonly kind: 'cut' };

export function wireEffectOf(scenario: Scenario, slowMs: number): WireEffect {
  switch (scenario) {
    case 'slow':
      return { kind: 'delay', delayMs: slowMs };
    case 'reset-before':
    case 'reset-after':
      return { kind: scenario };
    case 'cut-answer':
      return { kind: 'cut' };
    default:
      return { kind: 'none' };
  }
}

const htmlType = 'text/html; charset=utf-8';

/** What something in front of the service answers in its place; null where the service answers itself. */
export function answerInFront(scenario: Scenario, endpointUrl: string): Answer | null {
  switch (scenario) {
    case 'html-login-page':
      return makeAnswer({ status: 200, contentType: htmlType, body: loginPage() });
    case 'busy':
      return makeAnswer({
        status: 503,
        contentType: htmlType,
        body: plainPage('Service Unavailable', 'HTTP Error 503. The service is unavailable.'),
        headers: [['Retry-After', '30']],
      });
    case 'needs-authentication':
      return makeAnswer({
        status: 401,
        contentType: htmlType,
        body: plainPage('401 - Unauthorized', 'Access is denied due to invalid credentials.'),
        headers: [['WWW-Authenticate', 'Basic realm="sws"']],
      });
    case 'redirect': {
      const { origin, pathname } = new URL(endpointUrl);
      const location = `${origin}/login.aspx?ReturnUrl=${encodeURIComponent(pathname)}`;
      return makeAnswer({
        status: 302,
        contentType: htmlType,
        body: plainPage('Object moved', 'Object moved to another page.'),
        headers: [['Location', location]],
      });
    }
    default:
      return null;
  }
}
