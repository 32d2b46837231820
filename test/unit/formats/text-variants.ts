export const guid = '3130fdac-a8f6-4b7f-a3b9-2b695c0f9ccc';
export const other = '11111111-2222-4333-8444-555555555555';
export const asmx = 'https://sws.example.test/sws/Authentication.asmx';
const b64 = 'abc+def/ghi123==';
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const envelope = (token: string, operation = 'Logout') =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${operation} xmlns="http://www.sansejour.com/"><token>${token}</token></${operation}></soap:Body></soap:Envelope>`;
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const dashes = (dash: string) => guid.replaceAll('-', dash);

/** What is found in a text: tokens, the one address, the operation of each token, whether a doubt is said. */
export interface Variant {
  readonly tokens: readonly string[];
  readonly endpoint?: string | null;
  readonly operation?: string;
  readonly doubts?: boolean;
}
const one = (rest: Partial<Variant> = {}): Variant => ({ tokens: [guid], ...rest });
const call: Variant = { tokens: [guid], endpoint: asmx, operation: 'Logout' };
const none: Variant = { tokens: [] };
const doubtful = one({ doubts: true });
const sound = one({ doubts: false });

export const variants: Readonly<Record<string, readonly (readonly [text: string, right: Variant])[]>> = {
  damaged: [
    [`\ufeff${guid}`, one()],
    [`token: \u2060${guid}`, doubtful],
    [`${guid}\u200e`, doubtful],
    [`token=${guid.slice(0, 9)}\u00ad${guid.slice(9)}`, doubtful],
    [`Token: «${guid}»`, one()],
    [`Token: „${guid}“`, one()],
    [`AuthKey = ‘${guid}’`, one()],
    [`token=${dashes('—')}`, doubtful],
    [`token: ${dashes('\u2011')}`, doubtful],
    [dashes('−'), doubtful],
    [`token: {${guid}}`, one()],
    [`(${guid})`, one()],
    [`="${guid}"`, doubtful],
    [`token=${guid.replaceAll('a', 'а')}`, doubtful],
    [`\u00a0${guid}\u00a0`, one()],
    [`${guid}.`, one()],
    [`The token is ${guid}, thanks`, one()],
    [`token: ${guid}!`, one()],
    [`token:\u00a0${guid}`, one()],
    [`\t${guid}\t`, one()],
    [`Please log out session ${guid}.`, one()],
    [`token = 1.23457E+17`, { tokens: ['1.23457E+17'], doubts: true }],
    [`token: …9ccc`, { tokens: ['…9ccc'], doubts: true }],
    [`token=****9ccc`, { tokens: ['****9ccc'], doubts: true }],
    [
      `token: 3130fdac-a8f6-4b7f-a3b9-2b695c0f9cc`,
      { tokens: ['3130fdac-a8f6-4b7f-a3b9-2b695c0f9cc'], doubts: true },
    ],
  ],
  names: [
    ['SOAPAction: http://www.sansejour.com/Logout', { tokens: [], endpoint: null }],
    [
      "HTTP Header SOAPAction : 'http://www.sansejour.com/CheckToken' was not recognized",
      { tokens: [], endpoint: null },
    ],
    [
      'Server did not recognize the value of HTTP Header SOAPAction: http://tempuri.org/Logout.',
      { tokens: [], endpoint: null },
    ],
    [
      '<definitions targetNamespace="http://www.sansejour.com/" xmlns:tns="http://www.sansejour.com/">',
      { tokens: [], endpoint: null },
    ],
    [`"soapaction": "http://www.sansejour.com/Logout", token=${guid}`, one({ endpoint: null })],
    [`action="http://www.sansejour.com/Logout"\n${asmx}\ntoken=${guid}`, one({ endpoint: asmx })],
    [`-H 'SOAPAction: "http://www.sansejour.com/Logout"'\ntoken: ${guid}`, one({ endpoint: null })],
    [`wsa:Action http://www.sansejour.com/Logout for token ${guid}`, one({ endpoint: null })],
  ],
  wrapped: [
    [
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__sws.example.test_sws_Authentication.asmx_Logout-3Ftoken-3D${guid.replaceAll('-', '-2D')}&d=x`,
      call,
    ],
    [`https://urldefense.com/v3/__${asmx}/Logout?token=${guid}__;!!abc`, call],
    [`https://www.google.com/url?q=${encodeURIComponent(`${asmx}/Logout?token=${guid}`)}&sa=D`, call],
    [
      `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${asmx}/Logout?token=${guid}`)}&amp;data=05%7C01`,
      call,
    ],
    [
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(`${asmx}/Logout?token=${guid}`)}&locale=en`,
      call,
    ],
    [`[Logout](${asmx}/Logout?token=${guid})`, call],
    [`<${asmx}/Logout?token=${guid}>`, call],
    [`<a href="${asmx}/Logout?token=${guid}">click</a>`, call],
    [`<a href="${asmx}/Logout?lang=en&amp;token=${guid}">click</a>`, call],
    [
      `Content-Transfer-Encoding: quoted-printable\n\n${asmx}/Logout?token=3D3130fdac-a8f6=\n-4b7f-a3b9-2b695c0f9ccc`,
      call,
    ],
    [
      `Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`token: ${guid}\n`).toString('base64')}\n`,
      one(),
    ],
    [`<html><body><p>Token:&nbsp;<b>${guid}</b></p></body></html>`, one()],
    [`<div>Please log out</div><div>token: <span style="color:red">${guid}</span></div>`, one()],
    [`<table><tr><th>User</th><th>Token</th></tr><tr><td>jane</td><td>${guid}</td></tr></table>`, one()],
    [
      `<soapBody><![CDATA[${envelope(guid)}]]></soapBody><endpoint>${asmx}</endpoint>`,
      one({ endpoint: asmx, operation: 'Logout' }),
    ],
    [escaped(escaped(envelope(guid))), one({ operation: 'Logout' })],
    [JSON.stringify({ body: JSON.stringify({ xml: envelope(guid) }) }), one({ operation: 'Logout' })],
    [
      `2026-01-01 DEBUG request="${JSON.stringify(envelope(guid)).slice(1, -1)}"`,
      one({ operation: 'Logout' }),
    ],
    [`> On Monday Jane wrote:\n>> token: ${guid}\n>\n> Thanks`, one()],
    [`> > ${guid}`, one()],
    ['token=3130fdac-a8f6-4b7f-\r\na3b9-2b695c0f9ccc', one({ doubts: true })],
    [`cat <<EOF | curl -s -d @- ${asmx}\n${envelope(guid)}\nEOF`, call],
    [`curl -d @- ${asmx}/Logout <<< "token=${guid}"`, call],
    [`echo 'token=${guid}' | curl -d @- ${asmx}/Logout`, call],
    [`$body = @"\n${envelope(guid)}\n"@\nInvoke-WebRequest -Uri "${asmx}" -Method Post -Body $body`, call],
  ],
  curl: [
    [`curl --fail-early --no-progress-meter --tcp-nodelay ${asmx}/Logout -d token=${guid}`, call],
    [`curl -sSLkv --http2-prior-knowledge --ssl-no-revoke ${asmx}/Logout --data-ascii token=${guid}`, call],
    [`curl -u 'jane:secret' -A 'x y' -e http://ref.test/ -r 0-1 ${asmx}/Logout -d token=${guid}`, call],
    [`curl --max-time 5 --retry 3 -o out.xml -w '%{http_code}' --url ${asmx}/Logout -d token=${guid}`, call],
    [`curl -G ${asmx}/Logout -d token=${guid}`, call],
    [`curl --url-query token=${guid} ${asmx}/Logout`, call],
    [`curl ${asmx}/Logout --json '{"token":"${guid}"}'`, call],
    [`curl -F token=${guid} ${asmx}/Logout`, call],
    [`curl -F 'token=${guid};type=text/plain' ${asmx}/Logout`, call],
    [`curl --form-string token=${guid} ${asmx}/Logout`, call],
    [
      `curl ${asmx}/Logout -d token=${guid} --next ${asmx}/CheckToken -d token=${other}`,
      { tokens: [guid, other], endpoint: asmx },
    ],
    [
      `curl --data-urlencode 'token=${b64}' ${asmx}/Logout`,
      { tokens: [b64], endpoint: asmx, operation: 'Logout', doubts: false },
    ],
    [
      `curl ${asmx}/Logout -d 'token=${b64}'`,
      { tokens: [b64], endpoint: asmx, operation: 'Logout', doubts: true },
    ],
    [
      `curl sws.example.test/sws/Authentication.asmx/Logout -d token=${guid}`,
      one({ endpoint: 'http://sws.example.test/sws/Authentication.asmx', operation: 'Logout' }),
    ],
    [`curl.exe "${asmx}/Logout" \`\n  -d "token=${guid}"`, call],
    [
      `curl ^"${asmx}/Logout^" ^\n  --data-raw ^"token=abc^%^2Bdef^%^2Fghi123^%^3D^%^3D^"`,
      { tokens: [b64], endpoint: asmx, operation: 'Logout' },
    ],
    [`curl "${asmx}/Logout" --data "token=ab%^2Bc12345"`, { tokens: ['ab+c12345'], endpoint: asmx }],
    [
      `curl ${asmx}/Logout -d $'token=caf\\xc3\\xa9-123'`,
      { tokens: ['café-123'], endpoint: asmx, doubts: false },
    ],
    [`curl -d @body.xml ${asmx}`, { tokens: [], endpoint: asmx }],
    [`curl -K opts.txt ${asmx}/Logout`, { tokens: [], endpoint: asmx }],
    [`curl -T body.xml ${asmx}`, { tokens: [], endpoint: asmx }],
    [
      `curl -X POST ${asmx} -H 'SOAPAction: "http://www.sansejour.com/Logout"' --data-binary '${envelope(guid)}'`,
      call,
    ],
    [`curl '${asmx}/Logout' -d 'token=${guid}`, one({ endpoint: asmx })],
    [`docker exec x curl -s '${asmx}/Logout?token=${guid}'`, call],
    [`$ curl -s "${asmx}/Logout" -d "token=$TOKEN"`, { tokens: [], endpoint: asmx }],
    [`curl ${asmx}/Logout -d "token=\${TOKEN}"`, { tokens: [], endpoint: asmx }],
    [`curl "${asmx}/Logout" -d "token=%TOKEN%"`, { tokens: [], endpoint: asmx }],
    [`curl ${asmx}/Logout -d token=\`cat t\``, { tokens: [], endpoint: asmx }],
  ],
  tools: [
    [
      JSON.stringify({
        values: [
          { key: 'host', value: asmx },
          { key: 'token', value: guid, enabled: true },
        ],
        _postman_variable_scope: 'environment',
      }),
      one({ endpoint: asmx }),
    ],
    [
      JSON.stringify({
        variable: [{ key: 'token', value: guid }],
        item: [
          {
            request: {
              method: 'POST',
              url: { raw: asmx },
              body: { mode: 'raw', raw: envelope('{{token}}') },
            },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        item: [
          {
            item: [
              {
                request: {
                  url: `${asmx}/Logout`,
                  body: { mode: 'formdata', formdata: [{ key: 'token', value: guid, type: 'text' }] },
                },
              },
            ],
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        item: [
          {
            request: { url: { raw: `${asmx}/Logout?token=${guid}`, query: [{ key: 'token', value: guid }] } },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        _type: 'export',
        resources: [
          {
            _type: 'request',
            url: `${asmx}/Logout`,
            method: 'POST',
            body: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'token', value: guid }] },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        _type: 'export',
        resources: [
          { _type: 'environment', data: { base: asmx, tok: guid } },
          {
            _type: 'request',
            url: '{{ _.base }}/Logout',
            body: { params: [{ name: 'token', value: '{{ _.tok }}' }] },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        requests: [{ url: asmx, method: 'POST', body: { type: 'xml', raw: envelope(guid) } }],
      }),
      call,
    ],
    [
      JSON.stringify({
        v: 1,
        requests: [
          { endpoint: asmx, method: 'POST', body: { contentType: 'text/xml', body: envelope(guid) } },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        name: 'x',
        request: {
          url: `${asmx}/Logout`,
          body: { mode: 'formUrlEncoded', formUrlEncoded: [{ name: 'token', value: guid, enabled: true }] },
        },
      }),
      call,
    ],
    [
      `POST ${asmx}/Logout\nContent-Type: application/x-www-form-urlencoded\n\ntoken=${guid}\n\n###\n\nGET ${asmx}`,
      one({ operation: 'Logout', endpoint: asmx }),
    ],
    [`post {\n  url: ${asmx}\n  body: xml\n}\n\nbody:xml {\n  ${envelope(guid)}\n}`, call],
    [
      `POST ${asmx}/Logout HTTP/1.1\r\nHost: sws.example.test\r\nContent-Length: 42\r\n\r\ntoken=${guid}`,
      call,
    ],
    [
      `POST /sws/Authentication.asmx/Logout HTTP/1.1\nHost: sws.example.test\n\ntoken=${guid}\n\nHTTP/1.1 200 OK\nContent-Length: 0\n`,
      call,
    ],
    [
      `> POST /sws/Authentication.asmx/Logout HTTP/1.1\n> Host: sws.example.test\n>\n> token=${guid}\n< HTTP/1.1 200 OK\n<`,
      call,
    ],
    [
      `:authority\nsws.example.test\n:method\nGET\n:path\n/sws/Authentication.asmx/Logout?token=${guid}\n:scheme\nhttps\naccept\n*/*`,
      call,
    ],
    [
      `Request URL: ${asmx}/Logout\nRequest Method: POST\nStatus Code: 200 OK\n\nForm Data\ntoken: ${guid}`,
      call,
    ],
    [
      `await fetch("${asmx}/Logout", {\n  "headers": {"content-type": "application/x-www-form-urlencoded"},\n  "body": "token=${guid}",\n  "method": "POST"\n});`,
      call,
    ],
    [`axios.post('${asmx}/Logout', new URLSearchParams({ token: '${guid}' }))`, call],
    [`requests.post("${asmx}/Logout", data={"token": "${guid}"})`, call],
    [
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\nInvoke-WebRequest -UseBasicParsing -Uri "${asmx}/Logout" \`\n-Method "POST" \`\n-ContentType "application/x-www-form-urlencoded" \`\n-Body "token=${guid}"`,
      call,
    ],
    [
      `Invoke-WebRequest -Uri "${asmx}" -Headers @{"SOAPAction"="\`"http://www.sansejour.com/Logout\`""} -Body "${envelope(guid).replaceAll('"', '`"')}"`,
      call,
    ],
    [`wget --post-data 'token=${guid}' ${asmx}/Logout`, call],
    [`http --form POST ${asmx}/Logout token=${guid}`, call],
  ],
  lines: [
    [`- ${guid}\n- ${other}`, { tokens: [guid, other], doubts: false }],
    [`1. ${guid}\n2. ${other}`, { tokens: [guid, other], doubts: false }],
    [`1) ${guid}\n2) ${other}`, { tokens: [guid, other], doubts: false }],
    [`* ${guid}\n* ${other}`, { tokens: [guid, other], doubts: false }],
    [`[ ] ${guid}\n[x] ${other}`, { tokens: [guid, other], doubts: false }],
    [`"${guid}",\n"${other}"`, { tokens: [guid, other], doubts: false }],
    [`jane\t${guid}\njohn\t${other}`, { tokens: [guid, other], doubts: false }],
    [`User\tToken\njane\t${guid}\njohn\t${other}`, { tokens: [guid, other], doubts: false }],
    [`Token\tUser\r\n${guid}\tjane\r\n${other}\tjohn\r\n`, { tokens: [guid, other], doubts: false }],
    [
      `| user | token |\n|---|---|\n| jane | ${guid} |\n| john | ${other} |`,
      { tokens: [guid, other], doubts: false },
    ],
    [`user;token\njane;${guid}`, sound],
    [`INFO token [${guid}] ok`, sound],
    [`INFO Token: '${guid}' ok`, sound],
    [`INFO token="${guid}" ok`, sound],
    [`INFO token (${guid}) ok`, sound],
    [`INFO token <${guid}> ok`, sound],
    [`INFO (token '${guid}')`, sound],
    [`INFO sessionToken=${guid};user=jane`, sound],
    [`INFO {"AuthKey":"${guid}","Authenticated":true}`, sound],
    [`Oturum anahtarı: ${guid}`, sound],
    [`Токен: ${guid}`, sound],
    [`Токен сессии — ${guid}\nспасибо`, one()],
    [`Anahtar: ${guid}`, sound],
    [`Sitzungstoken: ${guid}`, sound],
    [`auth key: ${guid}`, sound],
    [`Token:\n${guid}`, sound],
    [`*Token:* ${guid}`, sound],
    [`**token**: \`${guid}\``, sound],
    [`token → ${guid}`, sound],
    [`token is ${guid}`, sound],
    [`Jane 10:32\nplease kick out session ${guid}\n10:33`, sound],
    [`token: ${jwt}`, { tokens: [jwt], doubts: false }],
    [`token: ${b64}`, { tokens: [b64], doubts: false }],
    [
      `10.0.0.1 - - [06/Oct/2026:23:13:37 +0000] "GET /sws/Authentication.asmx/Logout?token=${guid} HTTP/1.1" 200 0`,
      one({ operation: 'Logout', endpoint: null }),
    ],
    [
      `#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-host sc-status\n2026-10-06 23:13:37 10.0.0.1 GET /sws/Authentication.asmx/Logout token=${guid} 443 sws.example.test 200`,
      call,
    ],
    [
      `2026-10-06 23:13:37 W3SVC1 GET /sws/Authentication.asmx/Logout token=${guid} 443 - 1.2.3.4 curl/8 200`,
      one({ operation: 'Logout' }),
    ],
    [
      `{"ts":1,"msg":"logout","token":"${guid}"}\n{"ts":2,"msg":"logout","token":"${other}"}`,
      { tokens: [guid, other], doubts: false },
    ],
  ],
  'no tokens': [
    ['token is valid', none],
    ['The token has expired.', none],
    ['token: expired', none],
    ['Token: null', none],
    ['token=', none],
    ['token=?', none],
    ['token: <your token here>', none],
    ['token=YOUR_TOKEN_HERE', none],
    ['token=$env:TOKEN', none],
    ['token: ${token}', none],
    ['{"token": "string"}', none],
    ['{"token": null, "valid": true}', none],
    ['<token>string</token>', none],
    ['<token>?</token>', none],
    ['<token>{{token}}</token>', none],
    ['<token>00000000-0000-0000-0000-000000000000</token>', none],
    ['CheckTokenResult: true', none],
    ['CheckToken: true\nCheckToken: false', none],
    ['PublicKeyToken=b77a5c561934e089', none],
    ['mscorlib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089', none],
    ['__RequestVerificationToken=CfDJ8abcdefghijklmnop1234567890', none],
    ['access_token=abcdefghijklmnop1234567890', none],
    ['hello there, nothing here', none],
    ['sws.example.test', none],
    ['jane@example.test', none],
    ['2026-11-28', none],
    [`request id ${guid} took 3 ms`, none],
    [`curl ${asmx}/Logout -b 'token=${guid}'`, { tokens: [], endpoint: asmx }],
    [envelope('{{token}}'), none],
    [envelope('string'), none],
  ],
};
