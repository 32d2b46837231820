import type { Environment } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import type { ExchangeDetail, ExchangeSummary } from '../../../shared/model/exchange.js';
import type { Session } from '../../../shared/model/session.js';
import {
  type Binding,
  bindings,
  type Outcome,
  outcomes,
  type Tier,
  tiers,
} from '../../../shared/model/words.js';

const minuteMs = 60_000;
/** An instant that long before now. */
export const before = (ms: number): string => new Date(Date.now() - ms).toISOString();

const hosts: Record<Tier, readonly (readonly [name: string, endpoint: string])[]> = {
  sandbox: [
    ['Local sandbox', 'http://127.0.0.1:41873/sws/Authentication.asmx'],
    ['Sandbox · slow', 'http://127.0.0.1:41874/sws/Authentication.asmx'],
    ['Sandbox · SOAP only', 'http://127.0.0.1:41875/sws/Authentication.asmx'],
  ],
  test: [
    ['dtproxy test', 'https://test.dtproxy.example/swsproxy/Authentication.asmx'],
    ['ANEX staging', 'https://staging.anex.example/sws/Authentication.asmx'],
    ['Partner acceptance with a rather long name', 'http://10.20.30.40/sws/Authentication.asmx'],
  ],
  production: [
    ['dtproxy', 'https://www.dtproxy.example/swsproxy/Authentication.asmx'],
    ['ANEX', 'https://sws.anex.example/Authentication.asmx'],
    ['Teddy', 'https://book.teddy.example/sws/Authentication.asmx'],
  ],
};

export const fakeEnvironments: readonly Environment[] = (['sandbox', 'test', 'production'] as const).flatMap(
  (tier) =>
    hosts[tier].map(([name, endpoint], index) => ({
      ...environmentDefaults,
      id: `${tier}-${index}`,
      name,
      endpoint,
      tier,
      defaultBinding: index === 1 ? ('soap12' as const) : ('soap11' as const),
      checkBinding: null,
      verify: true,
      resolveUnknown: true,
      timeoutMs: 30_000,
      tls: { caFile: null, pinSha256: null, clientCertificate: null },
      proxy:
        tier === 'production' && index === 2
          ? { url: 'http://proxy.office.example:3128', username: 'desk' }
          : null,
      notes: '',
      createdAt: before(90 * 86_400_000),
      updatedAt: before(86_400_000),
    })),
);

const agents = [
  'ANEX',
  'Teddy Kam',
  'Royal Star',
  'Coral',
  'Pegas',
  'Blue Sky',
  'Çelebi',
  'Odeon',
  'Sunmar',
  'Biblio',
];
const jobs = [
  'night import',
  'b2b',
  'agent',
  'price loader',
  'allotment sync',
  'reception',
  'call centre',
  'mobile app',
];
const owners = ['A. Yılmaz', 'Marta Nowak', 'I. Petrov', '', 'Deniz K.', 'Integration team'];
const states = ['active', 'out', 'unknown', 'accepted', 'never', 'active', 'out'] as const;
const outcomeOf = { active: 'accepted', out: 'confirmed', unknown: 'unknown', accepted: 'accepted' } as const;

export function fakeSession(index: number): Session {
  const state = states[index % states.length] ?? 'never';
  const hex = ((index + 1) * 2_654_435_761).toString(16).slice(-4).padStart(4, '0');
  const agent = agents[index % agents.length];
  const job = jobs[Math.floor(index / agents.length) % jobs.length];
  const round = Math.floor(index / (agents.length * jobs.length));
  return {
    id: `session-${index}`,
    environmentId: fakeEnvironments[index < 7 ? 0 : index % fakeEnvironments.length]?.id ?? 'sandbox-0',
    label: `${agent} · ${job}${round > 0 ? ` ${round + 1}` : ''}`,
    owner: owners[index % owners.length] ?? '',
    notes: index % 11 === 0 ? 'Import hangs after midnight; ticket 48213.' : '',
    tokenMask: `…${hex}`,
    tokenFingerprint: `fp-${index}`,
    tokenStorage: index % 53 === 17 ? 'lost' : index % 29 === 5 ? 'memory' : 'kept',
    lastKnown:
      state === 'never'
        ? null
        : {
            state,
            outcome: outcomeOf[state],
            at: before((index * 7 + 1) * minuteMs),
            exchangeId: 'exchange-1',
          },
    createdAt: before((index + 2) * 3_600_000),
    updatedAt: before(index * minuteMs),
  };
}

export const fakeSessions: readonly Session[] = Array.from({ length: 400 }, (_, index) => fakeSession(index));

const causes: Partial<Record<Outcome, string>> = {
  'http-error': '503',
  unexpected: 'html-login-page',
  'not-sent': 'refused',
};

export function fakeSummary(
  index: number,
  of: Partial<ExchangeSummary> & { binding?: Binding } = {},
): ExchangeSummary {
  const outcome =
    of.outcome ?? (index % 4 ? 'accepted' : (outcomes[(index / 4) % outcomes.length] ?? 'accepted'));
  const operation = of.operation ?? (index % 3 === 1 ? 'Logout' : 'CheckToken');
  const binding = of.binding ?? bindings[Math.floor(index / 3) % bindings.length] ?? 'soap11';
  const answered = !['not-sent', 'unknown', 'cancelled'].includes(outcome);
  return {
    id: `exchange-${index}`,
    actId: `act-${Math.floor(index / 3)}`,
    origin: 'window',
    startedAt: before(index * 11 * minuteMs + 30_000),
    environmentId: 'sandbox-0',
    environmentName: 'Local sandbox',
    sessionId: 'session-0',
    operation,
    binding,
    method: binding === 'get' ? 'GET' : 'POST',
    url: 'http://127.0.0.1:41873/sws/Authentication.asmx',
    tokenMask: '…631f',
    tokenFingerprint: 'fp-0',
    outcome,
    cause: causes[outcome] ?? '',
    ...(operation === 'CheckToken' && outcome === 'accepted' ? { active: index % 3 === 2 } : {}),
    ...(outcome === 'fault'
      ? { fault: { code: 'Server', reason: 'Server was unable to process request. ---> Token is not valid' } }
      : {}),
    sent: outcome === 'not-sent' || outcome === 'cancelled' ? 'none' : 'whole',
    status: answered ? (outcome === 'fault' ? 500 : outcome === 'http-error' ? 503 : 200) : null,
    totalMs: 3 + ((index * 37) % 240),
    requestSize: 612,
    answerSize: answered ? 498 : 0,
    ...of,
  };
}

const encoder = new TextEncoder();

export function fakeRequest(
  binding: Binding,
  operation: string,
  token: string,
): { bytes: Uint8Array<ArrayBuffer>; bodyOffset: number } {
  const path = '/sws/Authentication.asmx';
  const soap = (ns: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\r\n<soap:Envelope xmlns:soap="${ns}">\r\n  <soap:Body>\r\n    <${operation} xmlns="http://www.sansejour.com/">\r\n      <token>${token}</token>\r\n    </${operation}>\r\n  </soap:Body>\r\n</soap:Envelope>`;
  const body =
    binding === 'soap11'
      ? soap('http://schemas.xmlsoap.org/soap/envelope/')
      : binding === 'soap12'
        ? soap('http://www.w3.org/2003/05/soap-envelope')
        : binding === 'post'
          ? `token=${token}`
          : '';
  const type = {
    soap11: 'text/xml; charset=utf-8',
    soap12: 'application/soap+xml; charset=utf-8',
    post: 'application/x-www-form-urlencoded',
    get: '',
  };
  const target =
    binding === 'get'
      ? `${path}/${operation}?token=${token}`
      : binding === 'post'
        ? `${path}/${operation}`
        : path;
  const head = [
    `${binding === 'get' ? 'GET' : 'POST'} ${target} HTTP/1.1`,
    'Host: 127.0.0.1:41873',
    ...(type[binding] ? [`Content-Type: ${type[binding]}`, `Content-Length: ${body.length}`] : []),
    ...(binding === 'soap11' ? [`SOAPAction: "http://www.sansejour.com/${operation}"`] : []),
    'Connection: close',
    '',
    '',
  ].join('\r\n');
  return { bytes: encoder.encode(head + body), bodyOffset: head.length };
}

export function fakeDetail(summary: ExchangeSummary, revealed: boolean): ExchangeDetail {
  const token = revealed
    ? '7c9e6679-7425-40de-944b-e07fc1f9631f'
    : '••••••••••••••••••••••••••••••••631f'.replace(/•/g, '*');
  const request = fakeRequest(summary.binding ?? 'soap11', summary.operation ?? '', token);
  const answerBody = encoder.encode(
    `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${summary.operation}Response xmlns="http://www.sansejour.com/" /></soap:Body></soap:Envelope>`,
  );
  const answerHead = encoder.encode(
    `HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${answerBody.length}\r\nX-AspNet-Version: 4.0.30319\r\n\r\n`,
  );
  const answered = summary.status !== null;
  return {
    ...summary,
    revealed,
    revealable: true,
    httpVersion: answered ? '1.1' : null,
    statusText: answered ? 'OK' : null,
    requestHeaders: [
      ['Host', '127.0.0.1:41873'],
      ['Content-Type', 'text/xml; charset=utf-8'],
    ],
    answerHeaders: answered
      ? [
          ['Server', 'nginx'],
          ['Content-Type', 'text/xml; charset=utf-8'],
        ]
      : [],
    trailers: [],
    requestBytes: request.bytes,
    answerBytes: answered ? new Uint8Array([...answerHead, ...answerBody]) : new Uint8Array(),
    requestBody: request.bytes.slice(request.bodyOffset),
    answerBody: answered ? answerBody : new Uint8Array(),
    truncated: false,
    timings: {
      dnsMs: 0.2,
      connectMs: 0.9,
      sentMs: 1.4,
      firstByteMs: summary.totalMs - 0.6,
      endMs: summary.totalMs,
    },
    connection: { reused: false, localAddress: '127.0.0.1', remoteAddress: '127.0.0.1', remotePort: 41873 },
  };
}

export const fakeTiers = tiers;
