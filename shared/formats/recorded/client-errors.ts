import { answerOf, type RecordedAnswer } from './answer-of.js';

/** What programs of .NET, Java and Python say of an answer that they got: its status, or the fault in it. */
const statuses: readonly RegExp[] = [
  /request failed with HTTP status ([1-9]\d\d)(?::[ \t]*([^\r\n.]*))?/i,
  /remote server returned (?:an error|an unexpected response): \(([1-9]\d\d)\)[ \t]*([^\r\n.]*)/i,
  /(?:Remoteserver|uzak sunucu|удаленный сервер)[^\n(]{0,80}\(([1-9]\d\d)\)[ \t]*([^\r\n.]*)/i,
  /status code does not indicate success: ([1-9]\d\d) \(([^)]*)\)/i,
  /HTTP response '([1-9]\d\d): ([^']*)'|Server returned HTTP response code: ([1-9]\d\d)/i,
  /\b([45]\d\d) (?:Client|Server) Error: ([^\r\n]*?) for url/i,
];
const soapException = /SoapException: ([^\r\n]+(?:\r?\n[ \t]*-{3}>[^\r\n]+)*)/;

export function ofClientError(text: string): RecordedAnswer | null {
  if (/^\s*</.test(text)) return null;
  const fault = soapException.exec(text)?.[1];
  if (fault !== undefined) {
    const reason = fault.replace(/[<>&]/g, (one) => `&#${one.charCodeAt(0)};`);
    return recorded(
      500,
      'Internal Server Error',
      `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><Fault><faultcode xmlns="">Server</faultcode><faultstring xmlns="">${reason}</faultstring></Fault></Body></Envelope>`,
    );
  }
  for (const pattern of statuses) {
    const found = pattern.exec(text);
    if (found !== null) return recorded(Number(found[1] ?? found[3]), (found[2] ?? '').trim(), '');
  }
  return null;
}

function recorded(status: number, statusText: string, body: string): RecordedAnswer {
  const type = body === '' ? [] : ([['Content-Type', 'text/xml; charset=utf-8']] as const);
  return { answer: answerOf(status, statusText, type, body), request: null, url: null, whole: body === '' };
}
