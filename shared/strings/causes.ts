import { adviceByCause } from '../diagnosis/advice-by-cause.js';
import { causes } from '../protocol/causes.js';
import type { NextStep } from './outcomes.js';

export interface CauseText {
  readonly meaning: string;
  readonly advice: string;
  readonly next: NextStep;
}

type Family = 'http-error' | 'unexpected' | 'not-sent';

/** What lies behind an outcome that has many causes. A cause that is not listed gets its family's plain sentence. */
export function causeText(family: Family, cause: string, status: number | null, quote?: string): CauseText {
  const statusCause = family === 'http-error' && status ? byStatus(status) : undefined;
  const found =
    families[family][cause] ?? statusCause ?? diagnosed(family, cause) ?? families[family][''] ?? unlisted;
  const tail = quote ? ` (${quote})` : '';
  return { ...found, meaning: `${found.meaning}${tail}` };
}

const unlisted: CauseText = {
  meaning: 'What came back could not be read as an answer.',
  advice: 'Look at the exchange below.',
  next: 'check',
};

function byStatus(status: number): CauseText | undefined {
  if (status >= 500) return families['http-error']['5xx'];
  if (status >= 300 && status < 400) return families['http-error'].redirect;
  return families['http-error'][String(status)];
}

/** The table of diagnoses, for what has no longer text of its own here. */
function diagnosed(family: Family, cause: string): CauseText | undefined {
  if (!causes.some((known) => known === cause)) return undefined;
  const [meaning, advice] = adviceByCause(cause);
  return { meaning, advice, next: families[family]['']?.next ?? unlisted.next };
}

const editEnvironment = 'edit-environment' as const;

const families: Record<Family, Record<string, CauseText>> = {
  'http-error': {
    '': {
      meaning: 'The web server refused the request before the service read it.',
      advice: 'Check the session, then pass the status on to the engineer.',
      next: 'check',
    },
    '400': {
      meaning: 'The server could not read the request as XML.',
      advice: 'Try another binding, and show the engineer the exchange.',
      next: 'other-binding',
    },
    '401': {
      meaning: 'The web server in front of the service asks for a login of its own.',
      advice: 'Ask who runs this host; the environment may need a proxy or a client certificate.',
      next: editEnvironment,
    },
    '403': {
      meaning: 'The web server forbids this, often because of the address you come from.',
      advice: 'Try from the office network or VPN, or ask who runs this host.',
      next: editEnvironment,
    },
    '404': {
      meaning: 'There is no service at this address.',
      advice: 'Compare the endpoint with the address of the service’s help page.',
      next: editEnvironment,
    },
    '405': {
      meaning: 'The address exists, but does not take requests of this kind.',
      advice: 'Send it over another binding.',
      next: 'other-binding',
    },
    '407': {
      meaning: 'The proxy asks for a user name and a password.',
      advice: 'Enter them in the environment.',
      next: editEnvironment,
    },
    '415': {
      meaning: 'The server does not take this content type.',
      advice: 'Send it over another binding.',
      next: 'other-binding',
    },
    '429': {
      meaning: 'The server says that there were too many requests.',
      advice: 'Wait a minute, then check the session.',
      next: 'check',
    },
    '5xx': {
      meaning: 'The server failed with a page of its own instead of the service’s answer.',
      advice: 'Check the session before sending again.',
      next: 'check-whether-out',
    },
    redirect: {
      meaning:
        'The server points to another address. It is not followed, so that the token goes nowhere else.',
      advice: 'If the new address is right, enter it in the environment.',
      next: editEnvironment,
    },
  },
  unexpected: {
    '': {
      meaning: 'A success status came, but its content is not the answer that the contract describes.',
      advice: 'Do not count it as out. Check the session and look at the answer below.',
      next: 'check-whether-out',
    },
    'html-login-page': {
      meaning: 'A web page came instead of the service’s answer, as a sign-in portal or a firewall sends it.',
      advice: 'Open the address in a browser, sign in to the network, then check the session.',
      next: 'check-whether-out',
    },
    html: {
      meaning: 'A web page came instead of the service’s answer.',
      advice: 'Compare the endpoint with the address of the service’s help page.',
      next: editEnvironment,
    },
    doctype: {
      meaning: 'The answer carries a document type, which is refused unread for safety.',
      advice: 'Check the session, and show the engineer the answer below.',
      next: 'check-whether-out',
    },
  },
  'not-sent': {
    '': {
      meaning: 'Not one byte of the request left, so nothing happened to the session.',
      advice: 'Sending it again is safe.',
      next: 'send-again',
    },
    dns: {
      meaning: 'The host’s name could not be found. Nothing left this computer.',
      advice: 'Compare the endpoint’s host, or connect to the VPN and send again.',
      next: 'send-again',
    },
    refused: {
      meaning: 'The host refused the connection. Nothing was sent.',
      advice: 'Is the port right, and is the service running? Sending again is safe.',
      next: 'send-again',
    },
    timeout: {
      meaning: 'The host did not answer the connection in time. Nothing was sent.',
      advice: 'Sending again is safe.',
      next: 'send-again',
    },
    tls: {
      meaning: 'The host’s certificate is not trusted, so nothing was sent to it.',
      advice: 'If you know the host, trust its CA file or pin its certificate in the environment.',
      next: editEnvironment,
    },
    proxy: {
      meaning: 'The proxy did not let the connection through. Nothing was sent.',
      advice: 'Check the proxy in the environment.',
      next: editEnvironment,
    },
  },
};
