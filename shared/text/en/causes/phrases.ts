import type { CauseContext } from '../../../model/cause-facts.js';

/** Parts of sentences that depend on what was sent, each made in one place so that no advice contradicts it. */

export const checkFirst = 'Check whether it is out before sending it again.';
export const notOut = 'Do not count it as out: check the session.';
export const whoRuns = 'Show the exchange to whoever runs the host.';
export const whoRunsFront = (at: CauseContext): string => `Show the exchange to whoever runs ${nameOf(at)}.`;

/** The bindings that were not used, as a person may try them. */
export function otherBindings({ binding }: CauseContext): string {
  if (binding === 'soap11') return 'SOAP 1.2 or HTTP POST';
  if (binding === 'soap12') return 'SOAP 1.1 or HTTP POST';
  return binding === null ? 'another binding' : 'SOAP 1.1 or SOAP 1.2';
}

/** The other version of SOAP, or either where no SOAP was sent. */
export function otherSoap({ binding }: CauseContext): string {
  if (binding === 'soap11') return 'SOAP 1.2';
  return binding === 'soap12' ? 'SOAP 1.1' : 'SOAP 1.1 or SOAP 1.2';
}

export const overHttp = ({ binding }: CauseContext): boolean => binding === 'get' || binding === 'post';

/** The binding that was sent over, as a person reads it. */
export function sentOver({ binding }: CauseContext): string {
  switch (binding) {
    case 'soap11':
      return 'SOAP 1.1';
    case 'soap12':
      return 'SOAP 1.2';
    case 'get':
      return 'HTTP GET';
    case 'post':
      return 'HTTP POST';
    default:
      return 'this binding';
  }
}

/** `Cloudflare`, `what is probably Cloudflare`, `what stands in between`. */
export function nameOf({ who, facts }: CauseContext): string {
  if (who === null) return 'what stands in between';
  return facts.likely ? `what is most likely ${who.name}` : who.name;
}

/** The beginning of a sentence about it. */
export function whoInFront(at: CauseContext): string {
  if (at.who === null) return 'Something between this program and the service';
  return at.facts.likely
    ? `Most likely ${at.who.name}, in front of the service (its name stands in the answer's headers),`
    : /^[a-z]/.test(at.who.name)
      ? `The ${at.who.name} in front of the service`
      : `${at.who.name}, in front of the service,`;
}

export const namedIn = ({ facts }: CauseContext): string => (facts.named ? ` It says “${facts.named}”.` : '');

export const hostOf = ({ url }: CauseContext): string => url?.host || 'the host';
export const pathOf = ({ url }: CauseContext): string => url?.path || 'this path';

/** Where a token is too long for what carried it. */
export function wayForLong(at: CauseContext): string {
  return at.binding === 'get'
    ? 'Compare the token with where it came from. If it is right, use HTTP POST or SOAP: they do not carry it in the address.'
    : 'Compare the token with where it came from. If it is right, the limit must be raised by whoever runs the host.';
}
