/**
 * The words of the service and of the product, as plain constants.
 *
 * They live apart from the zod schemas so that the window can list them without carrying a schema library.
 */

export { type Operation, operations } from './operations.js';

export const bindings = ['soap11', 'soap12', 'get', 'post'] as const;
export type Binding = (typeof bindings)[number];

export const tiers = ['production', 'test', 'sandbox'] as const;
export type Tier = (typeof tiers)[number];

/** The verdict on an exchange. `README.md` says when each is given. */
export const outcomes = [
  'confirmed',
  'accepted',
  'already-out',
  'not-active',
  'still-active',
  'fault',
  'binding-off',
  'http-error',
  'unexpected',
  'not-sent',
  'unknown',
  'cancelled',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What an exchange waits for, in the order in which it happens. */
export const phases = ['dns', 'connect', 'proxy', 'tls', 'send', 'wait', 'receive'] as const;
export type Phase = (typeof phases)[number];

/** How the sandbox answers. */
export const scenarios = [
  'normal',
  'slow',
  'fault',
  'soap-only',
  'soap12-off',
  'html-login-page',
  'reset-before',
  'reset-after',
  'cut-answer',
  'still-active',
  'soap-exception',
  'busy',
  'needs-authentication',
  'redirect',
] as const;
export type Scenario = (typeof scenarios)[number];

export const sessionOrders = ['label', 'state', 'changed'] as const;
export type SessionOrder = (typeof sessionOrders)[number];

export const themes = ['system', 'light', 'dark'] as const;

/** Namespace of the service, of its messages and (with the operation's name behind it) of its SOAPActions. */
export const serviceNamespace = 'http://www.sansejour.com/';
export const soap11Namespace = 'http://schemas.xmlsoap.org/soap/envelope/';
export const soap12Namespace = 'http://www.w3.org/2003/05/soap-envelope';
