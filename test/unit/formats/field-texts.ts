import type { Variant } from './text-variants.js';
import { asmx, guid, other } from './text-variants.js';

const host = 'sws.example.test';
const path = '/sws/Authentication.asmx';
const envelope = (token: string, operation = 'Logout') =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><${operation} xmlns="http://www.sansejour.com/"><token>${token}</token></${operation}></soap:Body></soap:Envelope>`;
const call: Variant = { tokens: [guid], endpoint: asmx, operation: 'Logout', doubts: false };
const plainHttp: Variant = { ...call, endpoint: `http://${host}${path}` };
const one: Variant = { tokens: [guid], doubts: false };
const two: Variant = { tokens: [guid, other], doubts: false };
const none: Variant = { tokens: [] };
const atNoHost: Variant = { tokens: [guid], endpoint: null, operation: 'Logout', doubts: false };

type Texts = Readonly<Record<string, readonly (readonly [text: string, right: Variant])[]>>;

/** What support staff have on their screens, in the shapes of the programs and people that made it. */
export const fieldTexts: Texts = {
  'rows of databases': [
    [
      `-[ RECORD 1 ]---------------------------------\nid    | 17\nuser  | jane\ntoken | ${guid}\n-[ RECORD 2 ]---------------------------------\nid    | 18\nuser  | veli\ntoken | ${other}\n`,
      two,
    ],
    [
      `-[ RECORD 1 ]+-------------------------------------\nauth_key     | ${guid}\ncreated_at   | 2026-11-28 06:00:01.123\n`,
      one,
    ],
    [`-[ KAYIT 1 ]---\nkullanici | jane\ntoken     | ${guid}\n`, one],
    [
      `*************************** 1. row ***************************\n    id: 17\n  user: jane\n token: ${guid}\n*************************** 2. row ***************************\n    id: 18\n  user: veli\n token: ${other}\n2 rows in set (0.00 sec)\n`,
      two,
    ],
    [
      `*************************** 1. row ***************************\nAuthKey: ${guid}\n  State: active\n1 row in set (0,00 sec)`,
      one,
    ],
    [`   id = 17\n user = jane\ntoken = ${guid}\n\n   id = 18\n user = veli\ntoken = ${other}\n`, two],
    [`  AuthKey = ${guid}\n UserName = jane\n`, one],
    [
      `+------+--------------------------------------+\n| user | token                                |\n+------+--------------------------------------+\n| jane | ${guid} |\n| veli | ${other} |\n+------+--------------------------------------+\n2 rows in set (0.00 sec)\n`,
      two,
    ],
    [
      ` user |                token                 \n------+--------------------------------------\n jane | ${guid}\n veli | ${other}\n(2 rows)\n`,
      two,
    ],
    [
      `user  token\n----  ------------------------------------\njane  ${guid}\nveli  ${other}\n\n(2 rows affected)\n`,
      two,
    ],
    [`│ user │ token │\n├──────┼───────┤\n│ jane │ ${guid} │\n`, one],
    [`INSERT INTO sessions (user_name, token) VALUES ('jane', '${guid}'), ('veli', '${other}');`, two],
    [`UPDATE sessions SET closed = 1 WHERE token = '${guid}';`, one],
    [`SELECT * FROM Sessions WHERE AuthKey IN ('${guid}', '${other}')`, two],
    [
      `exec sp_executesql N'UPDATE Sessions SET Closed=1 WHERE Token=@token',N'@token nvarchar(36)',@token=N'${guid}'`,
      one,
    ],
    [`DECLARE @token UNIQUEIDENTIFIER = '${guid}';\nEXEC dbo.Logout @token;`, one],
    [`user\ttoken\njane\t${guid}\nveli\t${other}\n\nTotal\t2\n`, two],
    [`user;token\njane;${guid}\nveli;${other}\nTotal;2\n`, two],
  ],
  'settings and sections': [
    [`[tokens]\njane=${guid}\nveli=${other}\n`, two],
    [`[sessions]\njane = ${guid}\nveli = ${other}\n`, two],
    [`agent1042=${guid}\njane10=${other}\n`, { ...two, doubts: true }],
    [`[tokens]\nagent1042=${guid}\njane10=${other}\n`, two],
    [`jane=${guid}\nveli=${other}\n`, { ...two, doubts: true }],
    [`jane: ${guid}\nveli: ${other}\n`, two],
    [`jane -> ${guid}\nveli -> ${other}\n`, two],
    [`jane ${guid}\nveli ${other}\n`, two],
    [`SWS_TOKEN=${guid}\nSWS_URL=${asmx}\n`, { tokens: [guid], endpoint: asmx, doubts: false }],
    [`export TOKEN="${guid}"\nexport REQUEST_ID="${other}"\n`, one],
    [`sws.token=${guid}\nsws.requestId=${other}\n`, one],
    [
      `<appSettings>\n  <add key="SwsToken" value="${guid}" />\n  <add key="Other" value="${other}" />\n</appSettings>`,
      one,
    ],
    [`<setting name="AuthKey" serializeAs="String"><value>${guid}</value></setting>`, one],
    [`tokens:\n  - ${guid}\n  - ${other}\n`, two],
    [`sessions:\n  jane: ${guid}\n  veli: ${other}\n`, two],
    [`{"tokens": ["${guid}", "${other}"]}`, two],
    [`{"tokens": {"jane": "${guid}", "veli": "${other}"}}`, two],
    [`tokens = ["${guid}", "${other}"]\n`, two],
    [`Tokens: ${guid}, ${other}`, two],
    [`Tokens: ${guid}; ${other}.`, two],
    [`tokens:\n${guid}\n${other}\n`, two],
    [`Please kick these sessions out: ${guid} and ${other}.`, two],
    ['[tokens]\njane=?\nveli={{token}}\n', none],
  ],
  programs: [
    [
      `const https = require('https');\n\nconst options = {\n  'method': 'POST',\n  'hostname': '${host}',\n  'path': '${path}/Logout',\n  'headers': {\n    'Content-Type': 'application/x-www-form-urlencoded'\n  }\n};\n\nconst req = https.request(options, (res) => {});\nconst postData = qs.stringify({\n  'token': '${guid}'\n});\nreq.write(postData);\nreq.end();`,
      call,
    ],
    [
      `const options = { hostname: '${host}', port: 8443, path: '${path}/Logout?token=${guid}', method: 'GET' };\nhttps.get(options);`,
      { ...call, endpoint: `https://${host}:8443${path}` },
    ],
    [
      `var http = require('http');\nvar options = { host: '${host}', path: '${path}', method: 'POST', headers: { SOAPAction: '"http://www.sansejour.com/Logout"' } };\nvar req = http.request(options);\nreq.end(\`${envelope(guid)}\`);`,
      plainHttp,
    ],
    [
      `import http.client\n\nconn = http.client.HTTPSConnection("${host}")\npayload = 'token=${guid}'\nheaders = { 'Content-Type': 'application/x-www-form-urlencoded' }\nconn.request("POST", "${path}/Logout", payload, headers)\nres = conn.getresponse()`,
      call,
    ],
    [
      `import http.client\nconn = http.client.HTTPConnection("${host}", 8080)\nconn.request("GET", "${path}/Logout?token=${guid}")`,
      { ...call, endpoint: `http://${host}:8080${path}` },
    ],
    [
      `<?php\n$curl = curl_init();\ncurl_setopt_array($curl, array(\n  CURLOPT_URL => '${asmx}/Logout',\n  CURLOPT_RETURNTRANSFER => true,\n  CURLOPT_CUSTOMREQUEST => 'POST',\n  CURLOPT_POSTFIELDS => 'token=${guid}',\n));\n$response = curl_exec($curl);`,
      call,
    ],
    [
      `<?php\n$ch = curl_init('${asmx}/Logout');\ncurl_setopt($ch, CURLOPT_POST, 1);\ncurl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(['token' => '${guid}']));\ncurl_exec($ch);`,
      call,
    ],
    [`<?php\n$client = new SoapClient("${asmx}?WSDL");\n$client->Logout(array('token' => '${guid}'));`, call],
    [
      `<?php\n$client = new SoapClient("${asmx}?wsdl");\n$client->__soapCall("Logout", [["token" => "${guid}"]]);`,
      call,
    ],
    [
      `var client = new HttpClient();\nvar request = new HttpRequestMessage(HttpMethod.Post, "${asmx}/Logout");\nvar collection = new List<KeyValuePair<string, string>>();\ncollection.Add(new("token", "${guid}"));\nrequest.Content = new FormUrlEncodedContent(collection);`,
      call,
    ],
    [
      `var content = new FormUrlEncodedContent(new Dictionary<string, string> { { "token", "${guid}" } });\nawait client.PostAsync("${asmx}/Logout", content);`,
      call,
    ],
    [
      `var content = new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("token", "${guid}") });\nvar r = await http.PostAsync("${asmx}/Logout", content);`,
      call,
    ],
    [`using (var ws = new AuthenticationSoapClient()) { ws.Logout("${guid}"); }`, atNoHost],
    [`var request = (HttpWebRequest)WebRequest.Create("${asmx}/Logout?token=${guid}");`, call],
    [
      `OkHttpClient client = new OkHttpClient().newBuilder().build();\nMediaType mediaType = MediaType.parse("application/x-www-form-urlencoded");\nRequestBody body = RequestBody.create(mediaType, "token=${guid}");\nRequest request = new Request.Builder()\n  .url("${asmx}/Logout")\n  .method("POST", body)\n  .build();`,
      call,
    ],
    [
      `HttpRequest request = HttpRequest.newBuilder()\n    .uri(URI.create("${asmx}/Logout"))\n    .POST(HttpRequest.BodyPublishers.ofString("token=${guid}"))\n    .build();`,
      call,
    ],
    [
      `HttpResponse<String> response = Unirest.post("${asmx}/Logout")\n  .field("token", "${guid}")\n  .asString();`,
      call,
    ],
    [
      `require "uri"\nrequire "net/http"\nurl = URI("${asmx}/Logout")\nhttps = Net::HTTP.new(url.host, url.port)\nrequest = Net::HTTP::Post.new(url)\nrequest.body = "token=${guid}"\nresponse = https.request(request)`,
      call,
    ],
    [
      `package main\nfunc main() {\n  url := "${asmx}/Logout"\n  payload := strings.NewReader("token=${guid}")\n  req, err := http.NewRequest("POST", url, payload)\n}`,
      call,
    ],
    [`http.PostForm("${asmx}/Logout", url.Values{"token": {"${guid}"}})`, call],
    [`axios.get('${asmx}/Logout', { params: { token: '${guid}' } })`, call],
    [
      `let data = qs.stringify({\n  'token': '${guid}' \n});\nlet config = {\n  method: 'post',\n  maxBodyLength: Infinity,\n  url: '${asmx}/Logout',\n  data : data\n};\naxios.request(config)`,
      call,
    ],
    [
      `import requests\nurl = "${asmx}/Logout"\nquerystring = {"token":"${guid}"}\nresponse = requests.get(url, params=querystring)`,
      call,
    ],
    [`s = requests.Session()\ns.post('${asmx}/Logout', data={'token': '${guid}'})`, call],
    [
      `from zeep import Client\nc = Client(wsdl='${asmx}?wsdl')\nc.service.CheckToken(token="${guid}")`,
      { ...call, operation: 'CheckToken' },
    ],
    [
      `Invoke-WebRequest -UseBasicParsing -Uri "${asmx}/Logout" \`\n-Method "POST" \`\n-ContentType "application/x-www-form-urlencoded" \`\n-Body "token=${guid}"`,
      call,
    ],
    [`iwr "${asmx}/Logout?token=${guid}" | select Content`, call],
    [`$proxy = New-WebServiceProxy -Uri '${asmx}?wsdl' -Namespace Sws\n$proxy.Logout('${guid}')`, call],
    [`$wc = New-Object System.Net.WebClient\n$wc.DownloadString("${asmx}/Logout?token=${guid}")`, call],
    [`http -f POST ${asmx}/Logout token='${guid}'`, call],
    [`xh post ${asmx}/Logout --form token=${guid}`, call],
    [`wget --post-data "token=${guid}" ${asmx}/Logout`, call],
    [
      `HttpURLConnection con = (HttpURLConnection) new URL("${asmx}/Logout").openConnection();\ncon.setRequestMethod("POST");\nString body = "token=${guid}";`,
      call,
    ],
    [
      `Dim http As New MSXML2.XMLHTTP\nhttp.Open "POST", "${asmx}/Logout", False\nhttp.send "token=${guid}"`,
      call,
    ],
    [`lwp-request -m POST ${asmx}/Logout <<< "token=${guid}"`, call],
    [`my $res = $ua->post('${asmx}/Logout', { token => '${guid}' });`, call],
  ],
  'logs and consoles': [
    [
      `2026-11-28T06:00:01.123Z host=web01 source="/var/log/sws.log" sourcetype=sws token="${guid}" action=Logout`,
      one,
    ],
    [`_time="2026-11-28 06:00:01" event="Logout" token=${guid} user=jane requestId=${other}`, one],
    [
      `"_time","_raw"\n"2026-11-28T06:00:01","INFO Logout token=${guid} user=jane"\n"2026-11-28T06:00:02","INFO Logout token=${other} user=veli"\n`,
      two,
    ],
    [
      `{"@timestamp":"2026-11-28T06:00:01.123Z","message":"Logout called, token=${guid}","trace.id":"${other}"}`,
      one,
    ],
    [`{"_index":"sws","_id":"${other}","_source":{"message":"Logout","fields":{"token":"${guid}"}}}`, one],
    [`{"hits":{"hits":[{"_source":{"sws":{"authKey":"${guid}"}}}]}}`, one],
    [`@timestamp\tmessage\ttoken\nNov 28, 2026 @ 06:00:01.123\tLogout\t${guid}\n`, one],
    [`Nov 28, 2026 @ 06:00:01.123  message:  Logout failed  token:  ${guid}  trace.id:  ${other}`, one],
    [`timestamp,source,message\n2026-11-28T06:00:01.123Z,web01,"Logout failed for token ${guid}"\n`, one],
    [
      `Log Name:      Application\nSource:        ASP.NET 4.0.30319.0\nEvent ID:      1309\nLevel:         Warning\nDescription:\nEvent code: 3005\nRequest URL: ${asmx}/Logout?token=${guid}\nActivity ID: {${other}}\n`,
      call,
    ],
    [
      `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Correlation ActivityID="{${other}}"/></System><EventData><Data Name="token">${guid}</Data></EventData></Event>`,
      one,
    ],
    [
      `Günlük Adı:    Application\nKaynak:        SWS\nOlay Kimliği:  1000\nAçıklama:\nOturum kapatılamadı. Token: ${guid}\n`,
      one,
    ],
    [`06:00:01.123 [http-nio-8080-exec-1] WARN  c.s.Auth [${other}] - Logout failed, token=${guid}`, one],
    [
      `{"time":"2026-11-28T06:00:01Z","level":"INFO","msg":"logout","token":"${guid}","span_id":"${other}"}\n{"time":"2026-11-28T06:00:02Z","level":"INFO","msg":"done"}`,
      one,
    ],
    [
      `10.0.0.2 - - [28/Nov/2026:06:00:01 +0000] "GET ${path}/Logout?token=${guid} HTTP/1.1" 200 0 "-" "curl/8"`,
      atNoHost,
    ],
    [`10.0.0.2 - - [28/Nov/2026:06:00:01 +0000] "POST ${path} HTTP/1.1" 200 312`, none],
    [`Nov 28 06:00:01 web01 sws[1234]: session opened token=${guid}`, one],
    [`docker logs sws\nsws  | 06:00:01 Logout token=${guid}\nsws  | 06:00:02 Logout token=${other}`, two],
    [`[Information] Executing Logout (token: "${guid}", user: "jane")`, one],
    [
      `System.Web.Services.Protocols.SoapException: Token ${guid} is not valid.\n   at Sws.Authentication.Logout(String token) in c:\\sws\\Authentication.asmx.cs:line 42`,
      one,
    ],
    [`at Sws.Authentication.Logout(String token)\nPublicKeyToken=b77a5c561934e089`, none],
    [`java.lang.Exception: invalid token '${guid}'\n\tat sws.Logout(Logout.java:12)`, one],
    [
      `POST ${path}/Logout HTTP/1.1\nHost: ${host}\nContent-Length: 42\n\ntoken=${guid}\n\nHTTP/1.1 200 OK\nRequest-Id: ${other}\n`,
      call,
    ],
  ],
  tools: [
    [
      `<con:soapui-project xmlns:con="http://eviware.com/soapui/config"><con:interface name="AuthenticationSoap"><con:endpoints><con:endpoint>${asmx}</con:endpoint></con:endpoints><con:operation name="Logout"><con:call name="Request 1"><con:endpoint>${asmx}</con:endpoint><con:request><![CDATA[${envelope(guid)}]]></con:request></con:call></con:operation></con:interface></con:soapui-project>`,
      call,
    ],
    [
      `<con:request>&lt;soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:www="http://www.sansejour.com/">\\r\n   &lt;soapenv:Body>\\r\n      &lt;www:Logout>\\r\n         &lt;www:token>${guid}&lt;/www:token>\\r\n      &lt;/www:Logout>\\r\n   &lt;/soapenv:Body>\\r\n&lt;/soapenv:Envelope></con:request>`,
      { tokens: [guid], operation: 'Logout', doubts: false },
    ],
    [
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:www="http://www.sansejour.com/"><soapenv:Body><www:Logout><www:token>?</www:token></www:Logout></soapenv:Body></soapenv:Envelope>`,
      none,
    ],
    [
      JSON.stringify({
        _type: 'export',
        __export_format: 4,
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
          { _type: 'environment', data: { base: asmx, token: guid } },
          {
            _type: 'request',
            url: '{{ _.base }}/Logout',
            method: 'POST',
            body: {
              mimeType: 'application/x-www-form-urlencoded',
              params: [{ name: 'token', value: '{{ _.token }}' }],
            },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        name: 'sws',
        version: '1',
        items: [
          {
            type: 'http',
            name: 'Logout',
            request: {
              url: `${asmx}/Logout`,
              method: 'POST',
              body: {
                mode: 'formUrlEncoded',
                formUrlEncoded: [{ name: 'token', value: guid, enabled: true }],
              },
            },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        info: { name: 'x' },
        item: [
          {
            request: {
              method: 'GET',
              url: { raw: `${asmx}/Logout?token=${guid}`, query: [{ key: 'token', value: guid }] },
            },
          },
        ],
      }),
      call,
    ],
    [
      JSON.stringify({
        folders: [],
        requests: [
          {
            endpoint: `${asmx}/Logout`,
            method: 'POST',
            body: { contentType: 'application/x-www-form-urlencoded', body: `token: ${guid}` },
          },
        ],
      }),
      call,
    ],
    [
      `POST /sws/Authentication.asmx HTTP/1.1\r\nHost: ${host}\r\nSOAPAction: "http://www.sansejour.com/Logout"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n${envelope(guid)}\r\n\r\n------------------------------------------------------------------\r\n`,
      call,
    ],
    [
      `URL: ${asmx}/Logout\nStatus: Complete\nResponse Code: 200 OK\nMethod: POST\nRequest Body:\ntoken=${guid}\n`,
      call,
    ],
    [
      `General\nRequest URL\n${asmx}/Logout\nRequest Method\nPOST\nStatus Code\n200 OK\nForm Data\ntoken\n${guid}\n`,
      call,
    ],
    [
      `<HTTPSamplerProxy><elementProp name="token" elementType="HTTPArgument"><stringProp name="Argument.value">${guid}</stringProp><stringProp name="Argument.name">token</stringProp></elementProp><stringProp name="HTTPSampler.domain">${host}</stringProp></HTTPSamplerProxy>`,
      one,
    ],
    [
      `openapi: 3.0.0\ninfo:\n  title: SWS\nparameters:\n  - name: token\n    schema:\n      type: string\n      format: uuid\n`,
      none,
    ],
    [`grpcurl -d '{"token": "${guid}"}' x`, one],
    [`newman run sws.json --env-var "token=${guid}"`, one],
  ],
  'tickets, mails and chats': [
    [`||User||Token||\n|jane|${guid}|\n|veli|${other}|\n`, two],
    [`|| User || AuthKey ||\n| jane | {{${guid}}} |\n`, { tokens: [guid] }],
    [
      `| User | Token |\n|------|-------|\n| jane | \`${guid}\` |\n| veli | \`${other}\` |\n`,
      { tokens: [guid, other] },
    ],
    [`h3. Stuck session\n{code}\ntoken=${guid}\n{code}\n`, one],
    [`{noformat}\n${guid}\n{noformat}\n`, { tokens: [guid] }],
    [`\`\`\`\ntoken: ${guid}\n\`\`\`\n`, one],
    [
      `<table><tr><th>User</th><th>Token</th></tr><tr><td>jane</td><td>${guid}</td></tr><tr><td>veli</td><td>${other}</td></tr></table>`,
      two,
    ],
    [`<html><body><p>Hello,</p><p>please log out <b>${guid}</b></p></body></html>`, { tokens: [guid] }],
    [`Ayşe Yılmaz  [9:41 AM]\nplease log this one out\ntoken: \`${guid}\`\n`, { tokens: [guid] }],
    [`> Jane wrote:\n> > the session is ${guid}\n> thanks`, { tokens: [guid] }],
    [`[28.11.2026 09:41] Ayşe: oturum takıldı\n[28.11.2026 09:42] Ayşe: token ${guid}\n`, one],
    [`[28/11/2026, 09:41:07] Ayşe: Token: ${guid}\n[28/11/2026, 09:42:11] Ben: ok\n`, one],
    [`28.11.2026 09:41 - Ayşe: ${guid} oturumunu kapatır mısınız?\n`, { tokens: [guid] }],
    [`[09:41] Ayşe Yılmaz\nToken: ${guid}\n[09:42] Ben\ntamam\n`, one],
    [
      `{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Calibri;}}\\f0\\fs22 Token: ${guid}\\par\nthanks\\par\n}`,
      { tokens: [guid] },
    ],
    [`Subject: stuck\nFrom: a@example.test\n\nAuthKey: ${guid}\n--\nAyse\n`, one],
    [`Token:\n\n${guid}\n\nKind regards`, one],
    [`Token\n${guid}\n`, one],
    [`Token : ${guid} (jane)`, one],
    [`Her token is "${guid}", please end it`, one],
    [`session id ${guid} is stuck`, one],
    [`Session: ${guid}`, one],
    [`SessionId=${guid}`, one],
    [`The booking ${guid} is wrong.`, none],
    [`Order id: ${guid}`, none],
    [`Please restart server web01 at 10.0.0.2`, none],
  ],
  'Turkish, Russian and other words': [
    [`Oturum kimliği: ${guid}`, one],
    [`Oturum numarası: ${guid}`, one],
    [`Oturum no: ${guid}`, one],
    [`Oturum belirteci: ${guid}`, one],
    [`Anahtar: ${guid}`, one],
    [`Kullanıcının tokenı ${guid}`, one],
    [`Token'ı ${guid} olan oturumu kapatın`, one],
    [`token değeri: ${guid}`, one],
    [`Jeton: ${guid}`, one],
    [`Şu oturumu sonlandırın: ${guid}`, { tokens: [guid] }],
    [`Kullanıcı\tOturum Anahtarı\nAyşe\t${guid}\n`, one],
    [`Ключ сессии: ${guid}`, one],
    [`Идентификатор сессии: ${guid}`, one],
    [`ид сессии ${guid}`, { tokens: [guid] }],
    [`Токен пользователя: ${guid}`, one],
    [`токен = ${guid}`, one],
    [`Сессия ${guid} зависла, завершите её`, { tokens: [guid] }],
    [`Пользователь\tТокен\nИван\t${guid}\n`, one],
    [`Просьба закрыть сеанс ${guid}`, { tokens: [guid] }],
    [`Токен недействителен`, none],
    [`Token geçersiz`, none],
    [`Oturum anahtarı geçersiz.`, none],
    [`Sitzungs-Token: ${guid}`, one],
    [`Jeton de session : ${guid}`, one],
  ],
};
