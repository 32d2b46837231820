/** Answers as text, in the shapes that servers give them. */

export const iis = 'Server: Microsoft-IIS/10.0';
export const net = 'X-AspNet-Version: 4.0.30319';
export const page = (title: string, body = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
export const http = (status: string, headers: readonly string[], body = '') =>
  [
    `HTTP/1.1 ${status}`,
    ...headers,
    ...(body.startsWith('<') && !headers.some((one) => /^content-type/i.test(one))
      ? ['Content-Type: text/html; charset=utf-8']
      : []),
    '',
    body,
  ].join('\r\n');
export const detailed = (code: string, words = '') =>
  http(
    `${code.slice(0, 3)} Error`,
    [iis],
    page(`IIS 10.0 Detailed Error - ${code} - ${words}`, `<h3>HTTP Error ${code} - ${words}</h3>`),
  );
export const yellow = (title: string, stack = '', application = "Server Error in '/sws' Application.") =>
  http(
    '500 Internal Server Error',
    [iis, net],
    page(
      title,
      `<span><H1>${application}<hr width=100% size=1 color=silver></H1><h2><i>${title}</i></h2></span><pre>${stack}</pre>`,
    ),
  );
export const sys = (status: string, heading: string, words: string) =>
  http(
    status,
    ['Server: Microsoft-HTTPAPI/2.0', 'Content-Type: text/html; charset=us-ascii'],
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>${heading}</TITLE></HEAD>\r\n<BODY><h2>${heading}</h2>\r\n<hr><p>${words}</p>\r\n</BODY></HTML>`,
  );
export const fault = (code: string, reason: string, xmlns = '') =>
  http(
    '500 Internal Server Error',
    [iis, 'Content-Type: text/xml; charset=utf-8'],
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault ${xmlns}><faultcode>${code}</faultcode><faultstring>${reason}</faultstring></soap:Fault></soap:Body></soap:Envelope>`,
  );
export const wsse =
  'xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"';
