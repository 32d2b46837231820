import type { AddressProblem } from '../../model/address-problem.js';

interface AddressText {
  readonly message: string;
  readonly todo: string;
}

/** Why an address is not called. What was typed is never said again: it may hold a password. */
export const address = {
  empty: {
    message: 'The address is empty.',
    todo: 'Type or paste the address of the service.',
  },
  'no-host': {
    message: 'This is not an absolute address: it names no host.',
    todo: 'Write it in full, as in https://host/sws/Authentication.asmx.',
  },
  'no-address': {
    message: 'This is not an absolute address.',
    todo: 'Write it in full, as in https://host/sws/Authentication.asmx.',
  },
  scheme: {
    message: 'Only http:// and https:// addresses can be called.',
    todo: 'Write it with http:// or https:// in front.',
  },
  slashes: {
    message:
      'This is not an absolute address: two slashes belong behind http: or https:, and a host behind them.',
    todo: 'Write it in full, as in https://host/sws/Authentication.asmx.',
  },
  credentials: {
    message: 'The address holds a user name or password.',
    todo: 'Remove the part before the @.',
  },
  'hidden-characters': {
    message: 'Spaces, line ends or invisible characters stand in the address.',
    todo: 'Type it again by hand: with them it could lead to another host.',
  },
  'other-host': {
    message: 'The host of this address means another one than it shows.',
    todo: 'Write the host as it is: a name, or four numbers with dots.',
  },
} as const satisfies Record<AddressProblem, AddressText>;

export const addressNameOnly = {
  message: 'This is the name of an action or namespace, no address: nobody answers there.',
  todo: 'Give the address of the service, which ends in .asmx.',
} as const satisfies AddressText;

export const noAddress = { inText: 'There is no address of a service in this text.' } as const;
