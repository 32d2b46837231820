import type { Binding } from '../../model/words.js';
import { wordsText } from './words.js';

/** Sending, waiting, and what is asked before. */
export const actText = {
  binding: 'Binding',
  verify: 'Verify',
  verifyHint: 'Check before and after the logout',
  logOut: 'Log out',
  /** Three dots: it asks first. */
  logOutAsking: 'Log out…',
  check: 'Check',
  running: 'Running…',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  waiting: (step: string, phase: string): string => `${step}: ${phase.toLowerCase()}`,
  starting: 'Starting',
  safeToCancel: 'Nothing was sent yet: cancelling is safe.',
  unsafeToCancel: 'It was sent: cancelling now leaves it unknown whether it is out.',
  checkIsHarmless: 'A check changes nothing.',
  steps: 'Steps',
  preview: 'Next request',
  exchange: 'Exchange',
  noPreview: 'The request cannot be shown',
  idle: {
    lost: 'The token cannot be read any more.',
    lostNext: 'Nothing can be sent until it is entered again.',
    enterToken: 'Enter the token…',
    never: 'Nothing is known about this session yet.',
    neverNext: 'Check asks the service without changing anything; Log out forces it out.',
    known: {
      active: (ago: string): string => `Active when last asked, ${ago}.`,
      out: (ago: string): string => `Out when last asked, ${ago}.`,
      'not-active': (ago: string): string => `Not active when last asked, ${ago}: out, or a wrong token.`,
      accepted: (ago: string): string => `Logout sent ${ago}, not checked.`,
      asked: (ago: string): string => `Asked ${ago}, without a yes or no.`,
      unknown: (ago: string): string => `Not known whether it is out. Logout sent ${ago}.`,
    },
    openNext: 'Nobody has checked since whether it is out.',
    knownNext: 'Below is the exact request that goes out next.',
    showExchange: 'Show that exchange',
  },
  next: {
    check: 'Check',
    'check-whether-out': 'Check whether it is out',
    'log-out': 'Log out',
    'log-out-anyway': 'Log out anyway',
    'send-again': 'Send again',
    'other-binding': (binding: Binding): string => `Try ${wordsText.binding[binding]}`,
    'edit-environment': 'Edit environment…',
    probe: 'Probe…',
  },
  earlier: (ago: string, verdict: string): string => `Logged out here ${ago}: ${verdict}.`,
  refusedByMain: 'It was not sent',
  confirm: {
    title: (label: string, environment: string): string => `Log out “${label}” on ${environment}?`,
    titleCheck: (label: string, environment: string): string => `Check “${label}” on ${environment} by GET?`,
    what: (binding: string, host: string): string =>
      `A Logout for this token is sent to ${host} over ${binding}.`,
    whatCheck: (host: string): string => `A CheckToken for this token is sent to ${host} over HTTP GET.`,
    effect:
      'Whoever works in this session is thrown out at once, unsaved work included. It cannot be undone.',
    verify: 'The service is asked before and after, so that you know whether it is out.',
    noVerify: 'Verify is off: the answer alone does not prove that it is out.',
    getReason:
      'HTTP GET writes the token into the address. Web servers, proxies and monitoring keep addresses in their logs, and who reads them can use the session while it lives.',
    getAgree: 'Yes, send the token in the address',
    yes: 'Log out on production',
    yesCheck: 'Check by GET',
  },
} as const;
