import type { ExchangeDetail } from '../../../../shared/model/exchange.js';
import { certificates } from './certificates.js';

const encoder = new TextEncoder();
const bytes = (text: string): Uint8Array => encoder.encode(text);

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const requestXml =
  '<?xml version="1.0" encoding="utf-8"?>\r\n<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\r\n' +
  '  <soap:Body>\r\n    <Logout xmlns="http://www.sansejour.com/">\r\n      <token>****************************631f</token>\r\n' +
  '    </Logout>\r\n  </soap:Body>\r\n</soap:Envelope>';
const answerXml =
  '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body><LogoutResponse xmlns="http://www.sansejour.com/" /></soap:Body></soap:Envelope>';
const faultXml =
  '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Server</faultcode><faultstring>System.Web.Services.Protocols.SoapException: Server was unable to process request. ---&gt; Oturum bulunamadı: geçersiz token\n   at Sejour.Authentication.Logout(String token)</faultstring><detail /></soap:Fault></soap:Body></soap:Envelope>';
const html =
  '<!DOCTYPE html>\r\n<html>\r\n<head><title>Sign in</title><script>alert(1)</script></head>\r\n<body onload="alert(2)">\r\n  <h1>Sign in &nbsp; to continue</h1>\r\n  <form action="/login"><input name=user></form>\r\n  file\u202Egpj.exe zero\u200bwidth\r\n</body>\r\n</html>';

interface Wire {
  readonly request?: string;
  readonly requestBody?: string;
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly wireBody?: Uint8Array;
  readonly body: Uint8Array;
  readonly change?: Partial<ExchangeDetail>;
}

function detail(wire: Wire): ExchangeDetail {
  const requestBody = bytes(wire.requestBody ?? '');
  const requestLine = wire.request ?? 'POST /swsproxy/Authentication.asmx HTTP/1.1';
  const requestHeaders: [string, string][] = [
    ['Host', 'sejour.example.com'],
    ...(requestBody.length > 0
      ? ([
          ['Content-Type', wire.request ? 'application/x-www-form-urlencoded' : 'text/xml; charset=utf-8'],
          ['Content-Length', String(requestBody.length)],
          ['SOAPAction', '"http://www.sansejour.com/Logout"'],
        ] as [string, string][])
      : []),
    ['User-Agent', 'SessionDesk/0.1'],
    ['Connection', 'keep-alive'],
  ];
  const status = wire.status ?? 200;
  const statusText = wire.statusText ?? 'OK';
  const answerHeaders: [string, string][] = [
    ['Cache-Control', 'private, max-age=0'],
    ...((wire.headers ?? [['Content-Type', 'text/xml; charset=utf-8']]) as [string, string][]),
    ['Server', 'Microsoft-IIS/10.0'],
    ['X-AspNet-Version', '4.0.30319'],
    ['Date', 'Mon, 23 Nov 2026 09:12:44 GMT'],
  ];
  const head = (first: string, headers: readonly [string, string][]): Uint8Array =>
    bytes(`${first}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  const answerBytes = joined(
    head(`HTTP/1.1 ${status} ${statusText}`, answerHeaders),
    wire.wireBody ?? wire.body,
  );
  return {
    id: '0b6f0f0e-3a54-4a52-8a53-0d3f2c1f6a10',
    actId: '0b6f0f0e-3a54-4a52-8a53-0d3f2c1f6a11',
    origin: 'window',
    startedAt: '2026-11-23T09:12:44.120Z',
    environmentId: null,
    environmentName: 'Production · dtproxy',
    sessionId: null,
    operation: 'Logout',
    binding: 'soap11',
    method: requestLine.startsWith('GET') ? 'GET' : 'POST',
    url: 'https://sejour.example.com/swsproxy/Authentication.asmx',
    tokenMask: '…631f',
    tokenFingerprint: null,
    outcome: 'accepted',
    cause: 'accepted',
    sent: 'whole',
    status,
    totalMs: 184.2,
    requestSize: 0,
    answerSize: answerBytes.length,
    revealed: false,
    revealable: true,
    httpVersion: '1.1',
    statusText,
    requestHeaders,
    answerHeaders,
    trailers: [],
    requestBytes: joined(head(requestLine, requestHeaders), requestBody),
    answerBytes,
    requestBody,
    answerBody: wire.body,
    truncated: false,
    timings: {
      dnsMs: 12.4,
      connectMs: 40.1,
      tlsMs: 96.8,
      sentMs: 97.3,
      firstByteMs: 181.7,
      endMs: 184.2,
    },
    connection: {
      reused: false,
      localAddress: '10.20.4.17:53122',
      remoteAddress: '203.0.113.40',
      remotePort: 443,
      tls: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', authorized: true, chain: certificates },
    },
    ...wire.change,
  };
}

function utf16(text: string): Uint8Array {
  const made = new Uint8Array(2 + text.length * 2);
  const view = new DataView(made.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return made;
}

function bigXml(megabytes: number, lineBreaks: boolean): Uint8Array {
  const row = `<Reservation id="1234567"><Hotel name="Gül &amp; Palas" stars="5" /><Guest>Ivan Иванов</Guest><Price currency="EUR">1200.50</Price></Reservation>${lineBreaks ? '\n' : ''}`;
  const piece = bytes(row);
  const count = Math.floor((megabytes * 1_000_000) / piece.length);
  const start = bytes('<?xml version="1.0" encoding="utf-8"?><Reservations>');
  const end = bytes('</Reservations>');
  const whole = new Uint8Array(start.length + count * piece.length + end.length);
  whole.set(start);
  for (let i = 0; i < count; i++) whole.set(piece, start.length + i * piece.length);
  whole.set(end, start.length + count * piece.length);
  return whole;
}

const nobody: Partial<ExchangeDetail> = { answerHeaders: [], answerBytes: new Uint8Array(0), status: null };

export const details: Record<string, () => ExchangeDetail> = {
  soap: () => detail({ requestBody: requestXml, body: bytes(answerXml) }),
  fault: () =>
    detail({
      requestBody: requestXml,
      status: 500,
      statusText: 'Internal Server Error',
      body: bytes(faultXml),
      change: {
        revealed: true,
        connection: {
          reused: true,
          remoteAddress: '2001:db8::40',
          remotePort: 443,
          proxy: 'http://proxy.example.com:3128',
        },
        timings: { sentMs: 0.6, firstByteMs: 64, endMs: 64.9 },
      },
    }),
  get: () =>
    detail({
      request:
        'GET /swsproxy/Authentication.asmx/Logout?token=****************************631f&note=a+b%20%C3%BC HTTP/1.1',
      body: new Uint8Array(0),
      headers: [['Content-Length', '0']],
      change: { revealable: false },
    }),
  post: () =>
    detail({
      request: 'POST /swsproxy/Authentication.asmx/Logout HTTP/1.1',
      requestBody: 'token=****************************631f&empty=&bad=%E0%A4%A&note=caf%C3%A9+au+lait',
      body: bytes('Missing parameter: token.\r\n'),
      status: 500,
      statusText: 'Internal Server Error',
      headers: [['Content-Type', 'text/plain; charset=utf-8']],
    }),
  gzip: () =>
    detail({
      requestBody: requestXml,
      headers: [
        ['Content-Type', 'text/xml; charset=utf-8'],
        ['Transfer-Encoding', 'chunked'],
        ['Content-Encoding', 'gzip'],
      ],
      body: bytes(answerXml),
      wireBody: joined(
        bytes('2a\r\n'),
        Uint8Array.from({ length: 42 }, (_, i) => (i * 73 + 31) % 256),
        bytes('\r\n0\r\nX-Checksum: 9f2a\r\n\r\n'),
      ),
      change: { trailers: [['X-Checksum', '9f2a']] },
    }),
  html: () =>
    detail({
      requestBody: requestXml,
      headers: [['Content-Type', 'text/html']],
      body: bytes(html),
    }),
  utf16: () =>
    detail({
      requestBody: requestXml,
      body: utf16(
        answerXml.replace('utf-8', 'utf-16').replace('/></soap:Body>', '>Çıkış</LogoutResponse></soap:Body>'),
      ),
    }),
  cut: () =>
    detail({
      requestBody: requestXml,
      body: bytes(answerXml.slice(0, 180)),
      change: {
        failure: {
          phase: 'receive',
          code: 'ECONNRESET',
          message: 'The server closed the connection before the answer was complete.',
        },
      },
    }),
  refused: () =>
    detail({
      requestBody: requestXml,
      body: new Uint8Array(0),
      change: {
        ...nobody,
        requestBytes: new Uint8Array(0),
        failure: { phase: 'connect', code: 'ECONNREFUSED', message: 'Nothing listens at 203.0.113.40:443.' },
        timings: { dnsMs: 8.1, endMs: 43.7 },
        connection: { reused: false },
      },
    }),
  line: () => detail({ requestBody: requestXml, body: bigXml(10, false) }),
  big: () => detail({ requestBody: requestXml, body: bigXml(50, true), change: { truncated: true } }),
};
