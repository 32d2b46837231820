import type { Binding, Operation, Phase, Scenario, Tier } from '../../model/words.js';

/** Names of the product's words, as a person reads them. */
export const words = {
  tier: {
    production: 'Production',
    test: 'Test',
    sandbox: 'Sandbox',
  } as const satisfies Record<Tier, string>,
  binding: {
    soap11: 'SOAP 1.1',
    soap12: 'SOAP 1.2',
    get: 'HTTP GET',
    post: 'HTTP POST',
  } as const satisfies Record<Binding, string>,
  operation: {
    Logout: 'Log out',
    CheckToken: 'Check',
    Login: 'Log in',
  } as const satisfies Partial<Record<Operation, string>>,
  phase: {
    dns: 'Looking up the host',
    connect: 'Connecting',
    proxy: 'Asking the proxy',
    tls: 'Agreeing on TLS',
    send: 'Sending',
    wait: 'Waiting for the answer',
    receive: 'Receiving the answer',
  } as const satisfies Record<Phase, string>,
  step: {
    'check-before': 'Before',
    logout: 'Log out',
    'check-after': 'After',
    check: 'Check',
    login: 'Log in',
    raw: 'Raw request',
  },
  state: {
    active: 'active',
    out: 'out',
    'not-active': 'out, or a wrong token',
    accepted: 'sent, not checked',
    unknown: 'unknown, check it',
    asked: 'asked, no answer',
    never: 'never asked',
  },
  scenario: {
    normal: 'Normal',
    slow: 'Slow answers',
    fault: 'SOAP fault',
    'soap-exception': 'Fault of its own code',
    'soap-only': 'SOAP only',
    'soap12-off': 'SOAP 1.2 off',
    'html-login-page': 'HTML login page',
    'reset-before': 'Reset before reading',
    'reset-after': 'Reset after logging out',
    'cut-answer': 'Cut answer',
    busy: 'Busy (503)',
    'needs-authentication': 'Asks for a login (401)',
    redirect: 'Redirect elsewhere',
    'still-active': 'Accepts, yet stays active',
  } as const satisfies Record<Scenario, string>,
} as const;
