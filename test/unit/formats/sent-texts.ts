import type { Variant } from './text-variants.js';
import { asmx, guid, other } from './text-variants.js';

const host = 'sws.example.test';
const path = '/sws/Authentication.asmx';
const link = `${asmx}/Logout?token=${guid}`;
const envelope = (head: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${head}<s:Body><Logout xmlns="http://www.sansejour.com/"><token>${guid}</token></Logout></s:Body></s:Envelope>`;
const call: Variant = { tokens: [guid], endpoint: asmx, operation: 'Logout', doubts: false };
const one: Variant = { tokens: [guid], doubts: false };
const two: Variant = { tokens: [guid, other], doubts: false };
const none: Variant = { tokens: [] };
const bearer = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

/** A dump of bytes as Wireshark and `hexdump -C` show it. */
function dumpOf(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const shown = text.slice(at, at + 16).replace(/[^\x20-\x7e]/g, '.');
    lines.push(`${at.toString(16).padStart(8, '0')}  ${bytes.slice(at, at + 16).join(' ')}   ${shown}`);
  }
  return lines.join('\n');
}

/** What support staff are sent: chats, grids of databases, requests of tools, links that others wrapped. */
export const sentTexts: Readonly<Record<string, readonly (readonly [text: string, right: Variant])[]>> = {
  'chats and mails': [
    [`[28.11.2026, 09:12:44] Ayşe: Oturum kapanmıyor\n[28.11.2026, 09:12:59] Ayşe: ${guid}\n`, one],
    [`11/28/26, 9:12 AM - Jane: this one\n11/28/26, 9:13 AM - Jane: ${guid}\n`, one],
    [`Hi,\n\nthe following tokens are stuck:\n\n1) ${guid} (jane)\n2) ${other} (veli)\n\nThanks!`, two],
    [`Please:\n- ${guid} - jane\n- ${other} – veli`, two],
    [`tokens: ${guid} ${other}`, two],
    [`Token(s): ${guid} and ${other}`, two],
    [`Oturumlar: ${guid} ve ${other}`, two],
    [`__Token__: ${guid}`, one],
    [`*Token*: _${guid}_`, { tokens: [guid], doubts: true }],
    [`token: ~${guid}~`, { tokens: [guid], doubts: true }],
    [`token: ==${guid}==`, { tokens: [guid], doubts: true }],
    [`token_0='${guid}', user='jane'`, one],
  ],
  'grids of databases': [
    [
      `UserName   Token                                CreatedAt\n---------- ------------------------------------ -----------------------\njane       ${guid} 2026-11-28 09:12:44.123\n\n(1 row affected)\n\nCompletion time: 2026-11-28T09:14:00.0000000+03:00`,
      one,
    ],
    [
      `SQL> select username, token from sessions;\n\nUSERNAME   TOKEN\n---------- ------------------------------------\njane       ${guid}\nveli       ${other}\n\nElapsed: 00:00:00.01`,
      two,
    ],
    [
      `PS C:\\> .\\sessions.ps1 | ft\n\nUser Token                                Active\n---- -----                                ------\njane ${guid} True\n\nPS C:\\>`,
      one,
    ],
    [`User\tToken\njane\t${guid}\nTime: 1.234 ms\n`, one],
    [`Executed DbCommand (3ms) [Parameters=[@__token_0='${guid}' (Size = 36)], CommandType='Text']`, one],
  ],
  'requests of tools': [
    [
      JSON.stringify({
        item: [
          {
            request: {
              auth: { type: 'bearer', bearer: [{ key: 'token', value: bearer, type: 'string' }] },
              url: 'https://shop.example.test/api',
            },
          },
        ],
      }),
      none,
    ],
    [
      JSON.stringify({
        resources: [
          { _type: 'request', url: asmx, authentication: { type: 'bearer', token: bearer } },
          {
            _type: 'request',
            url: `${asmx}/Logout`,
            body: { params: [{ name: 'token', value: guid }] },
            authentication: { type: 'bearer', token: bearer },
          },
        ],
      }),
      { tokens: [guid], endpoint: asmx },
    ],
    [
      `POST ${path}/Logout HTTP/1.1\r\nHost: ${host}\r\n\r\ntoken=${guid}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n`,
      call,
    ],
    [
      `URL: ${asmx}/Logout\n\nRequest\nPOST ${path}/Logout HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nRequest Data\nMIME Type: application/x-www-form-urlencoded\ntoken: ${guid}\n`,
      one,
    ],
    [dumpOf(`POST ${path}/Logout HTTP/1.1\r\nHost: ${host}\r\n\r\ntoken=${guid}`), call],
    [
      `<MessageLogTraceRecord>${envelope(`<s:Header><To xmlns="http://schemas.microsoft.com/ws/2005/05/addressing/none">${asmx}</To></s:Header>`)}</MessageLogTraceRecord>`,
      call,
    ],
    [
      `var options = new RestClientOptions("https://${host}") { MaxTimeout = -1 };\nvar client = new RestClient(options);\nvar request = new RestRequest("${path}/Logout", Method.Post);\nrequest.AddParameter("token", "${guid}");`,
      call,
    ],
    [
      `client.BaseAddress = new Uri("https://${host}/sws/");\nvar answer = await client.PostAsync("Authentication.asmx/Logout", new StringContent("token=${guid}"));`,
      call,
    ],
    [
      `request.httpBody = "token=${guid}".data(using: .utf8)\nlet url = URL(string: "${asmx}/Logout")!`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [
      `<con:endpoint>${asmx}</con:endpoint>${envelope('')}<con:property><con:name>token</con:name><con:value>${other}</con:value></con:property>`,
      { tokens: [guid, other], endpoint: asmx },
    ],
  ],
  'links that others wrapped': [
    [`[${link}](${link})`, call],
    [`<${link}|${link}>`, call],
    [`https://secure-web.cisco.com/1AbC/${encodeURIComponent(link)}`, call],
    [`https://web.archive.org/web/2026/${link}`, call],
    [`https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(link)}&c=E,1,abc&typo=1`, call],
  ],
  'several on one line': [
    [`${guid} ${other}`, two],
    [`"${guid}" "${other}"`, two],
    [`[${guid}, ${other}]`, two],
    [`['${guid}', '${other}']`, two],
    [`${guid}\\n${other}`, two],
    [`token[0]=${guid}&token[1]=${other}`, two],
    [`tokens[]=${guid}&tokens[]=${other}`, two],
    [`token=${guid}&amp;x=1`, one],
    [`Token ==> ${guid}`, one],
    [`token='it''s-1042'`, { tokens: ["it's-1042"] }],
    [`token=urn:uuid:${guid}`, { tokens: [guid], doubts: true }],
    [`user1 token="{${guid}}" kept`, { tokens: [guid], doubts: true }],
    [`token=${guid}[0m`, { tokens: [guid], doubts: true }],
  ],
  'names that are none of this service': [
    ['string token = Request["token"];', none],
    ['token: str = Field(...)', none],
    ['X-CSRF-TOKEN: q1W2e3R4t5Y6u7I8o9P0aA==', none],
    ['Commit 4bf92f3577b34da6a3ce929d0e0e4736aaaaaaaa fixed logout', none],
    ['Token bulunamadı', none],
    ['<token/>', none],
    [
      `<wsa:Action>https://other.example.test/x.asmx/Logout</wsa:Action> token=${guid}`,
      { ...one, endpoint: null },
    ],
    ['schemaLocation="http://other.example.test/a.asmx?xsd=1"', { tokens: [], endpoint: null }],
    [
      `Referer: https://other.example.test/a.asmx\nPOST ${path}/Logout HTTP/1.1\nHost: ${host}\n\ntoken=${guid}`,
      call,
    ],
  ],
};
