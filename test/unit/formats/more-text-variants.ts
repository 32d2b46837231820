import type { Variant } from './text-variants.js';
import { asmx, guid, other } from './text-variants.js';

const envelope = (token: string) =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Logout xmlns="http://www.sansejour.com/"><token>${token}</token></Logout></soap:Body></soap:Envelope>`;
const call: Variant = { tokens: [guid], endpoint: asmx, operation: 'Logout', doubts: false };

/** The same kinds in the shapes of other tools, programs and people. */
export const moreVariants: Readonly<Record<string, readonly (readonly [text: string, right: Variant])[]>> = {
  'tools and programs': [
    [
      `meta {\n  name: Logout\n  type: http\n  seq: 1\n}\n\npost {\n  url: ${asmx}/Logout\n  body: formUrlEncoded\n  auth: none\n}\n\nbody:form-urlencoded {\n  token: ${guid}\n}\n`,
      call,
    ],
    [
      `meta {\n  name: Logout\n}\n\npost {\n  url: {{host}}/sws/Authentication.asmx\n  body: xml\n}\n\nheaders {\n  SOAPAction: "http://www.sansejour.com/Logout"\n}\n\nbody:xml {\n  ${envelope(guid)}\n}\n`,
      { tokens: [guid], endpoint: null, operation: 'Logout', doubts: false },
    ],
    [
      `get {\n  url: ${asmx}/Logout?token=${guid}\n  body: none\n}\n\nparams:query {\n  token: ${guid}\n}\n`,
      call,
    ],
    [
      `post {\n  url: ${asmx}/Logout\n}\n\nbody:form-urlencoded {\n  token: ${guid}\n  ~token: ${other}\n}`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [`vars {\n  host: https://sws.example.test\n  token: ${guid}\n}`, { tokens: [guid], doubts: false }],
    [
      `type: collection.insomnia.rest/5.0\nname: SWS\ncollection:\n  - url: ${asmx}/Logout\n    name: Logout\n    method: POST\n    body:\n      mimeType: application/x-www-form-urlencoded\n      params:\n        - name: token\n          value: ${guid}\n    headers:\n      - name: Content-Type\n        value: application/x-www-form-urlencoded\n`,
      call,
    ],
    [
      `type: collection.insomnia.rest/5.0\ncollection:\n  - url: ${asmx}\n    name: Logout\n    method: POST\n    body:\n      mimeType: text/xml\n      text: |-\n        <?xml version="1.0"?>\n        ${envelope(guid)}\n`,
      call,
    ],
    [
      `{\n "name": "prod",\n "values": [\n  {\n   "key": "baseUrl",\n   "value": "https://sws.example.test"\n  },\n  {\n   "key": "authKey",\n   "value": "${guid}",\n   "type": "secret",\n   "enabled": true\n  }\n ]\n}`,
      { tokens: [guid], endpoint: null, doubts: false },
    ],
    [
      `{"item":[{"name":"Logout","request":{"method":"POST","header":[],"url":{"raw":"{{base}}/sws/Authentication.asmx/Logout","host":["{{base}}"],"path":["sws","Authentication.asmx","Logout"]},"body":{"mode":"urlencoded","urlencoded":[{"key":"token","value":"{{tok}}"}]}}}],"variable":[{"key":"base","value":"https://sws.example.test"},{"key":"tok","value":"${guid}"}]}`,
      call,
    ],
    [
      `{"item":[{"request":{"method":"POST","url":"${asmx}/Logout","body":{"mode":"urlencoded","urlencoded":[{"key":"token","value":"{{tok}}"}]}}}]}`,
      { tokens: [], endpoint: asmx },
    ],
    [
      `{"item":[{"request":{"method":"POST","url":"${asmx}/Logout","body":{"mode":"urlencoded","urlencoded":[{"key":"token","value":"${other}","disabled":true},{"key":"token","value":"${guid}"}]}}}]}`,
      call,
    ],
    [
      `{"item":[{"request":{"method":"POST","url":"${asmx}/Logout","body":{"mode":"raw","raw":"token=${guid}"}}}],"event":[{"script":{"exec":["pm.environment.set(\\"token\\", \\"abc\\");"]}}]}`,
      call,
    ],
    [
      `@host = https://sws.example.test\n@token = ${guid}\n\nPOST {{host}}/sws/Authentication.asmx/Logout\nContent-Type: application/x-www-form-urlencoded\n\ntoken={{token}}\n`,
      call,
    ],
    [`GET ${asmx}/Logout\n    ?token=${guid}\n    &x=1\n`, call],
    [
      `### log out\n# @name logout\nPOST ${asmx} HTTP/1.1\nContent-Type: text/xml; charset=utf-8\nSOAPAction: "http://www.sansejour.com/Logout"\n\n${envelope(guid)}\n`,
      call,
    ],
    [
      `http --form POST sws.example.test/sws/Authentication.asmx/Logout token=${guid}`,
      {
        tokens: [guid],
        endpoint: `http://sws.example.test/sws/Authentication.asmx`,
        operation: 'Logout',
        doubts: false,
      },
    ],
    [`http -f ${asmx}/Logout token==${guid}`, call],
    [`https sws.example.test/sws/Authentication.asmx/Logout token==${guid}`, call],
    [
      `echo -n '${envelope(guid)}' | http POST ${asmx} Content-Type:text/xml SOAPAction:'"http://www.sansejour.com/Logout"'`,
      call,
    ],
    [
      `wget -qO- --header='Content-Type: text/xml' --header='SOAPAction: "http://www.sansejour.com/Logout"' --post-data='${envelope(guid)}' ${asmx}`,
      call,
    ],
    [`wget --method=POST --body-data="token=${guid}" "${asmx}/Logout"`, call],
    [`wget "${asmx}/Logout?token=${guid}" -O -`, call],
    [
      `$params = @{\n  Uri = '${asmx}/Logout'\n  Method = 'POST'\n  Body = @{ token = '${guid}' }\n}\nInvoke-RestMethod @params`,
      call,
    ],
    [`Invoke-RestMethod -Uri '${asmx}/Logout' -Method Post -Body @{token='${guid}'}`, call],
    [
      `$token = '${guid}'\n$uri = "${asmx}/Logout?token=$token"\nInvoke-WebRequest $uri`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [
      `$body = @'\n${envelope(guid)}\n'@\n$h = @{ SOAPAction = '"http://www.sansejour.com/Logout"' }\nInvoke-RestMethod -Uri ${asmx} -Method Post -Body $body -Headers $h -ContentType 'text/xml'`,
      call,
    ],
    [`$s = New-WebServiceProxy -Uri "${asmx}?WSDL"\n$s.Logout("${guid}")`, call],
    [`axios({ method: 'post', url: '${asmx}/Logout', data: qs.stringify({ token: '${guid}' }) })`, call],
    [
      `const xml = \`${envelope(guid)}\`;\naxios.post('${asmx}', xml, { headers: { 'Content-Type': 'text/xml', SOAPAction: 'http://www.sansejour.com/Logout' } });`,
      call,
    ],
    [
      `const token = '${guid}';\nfetch(\`${asmx}/Logout?token=\${token}\`)`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [
      `const f = new FormData();\nf.append("token", "${guid}");\nfetch("${asmx}/Logout", { method: "POST", body: f });`,
      call,
    ],
    [
      `const p = new URLSearchParams();\np.set('token', '${guid}');\nawait fetch('${asmx}/Logout', {method:'POST', body:p})`,
      call,
    ],
    [
      `var xhr = new XMLHttpRequest();\nxhr.open("POST", "${asmx}/Logout");\nxhr.send("token=${guid}");`,
      call,
    ],
    [
      `import requests\n\nurl = "${asmx}"\n\npayload = "<soap:Envelope xmlns:soap=\\"http://schemas.xmlsoap.org/soap/envelope/\\"><soap:Body><Logout xmlns=\\"http://www.sansejour.com/\\"><token>${guid}</token></Logout></soap:Body></soap:Envelope>"\nheaders = {\n  'Content-Type': 'text/xml; charset=utf-8',\n  'SOAPAction': '"http://www.sansejour.com/Logout"'\n}\n\nresponse = requests.request("POST", url, headers=headers, data=payload)`,
      call,
    ],
    [
      `import requests\nurl = "${asmx}/Logout"\npayload='token=${guid}'\nrequests.request("POST", url, data=payload)`,
      call,
    ],
    [`requests.get('${asmx}/Logout', params={'token': '${guid}'})`, call],
    [
      `body = """<?xml version="1.0" encoding="utf-8"?>\n${envelope(guid)}"""\nr = requests.post("${asmx}", data=body)`,
      call,
    ],
    [`client = Client('${asmx}?WSDL')\nclient.service.Logout('${guid}')`, call],
    [`client = Client('${asmx}?WSDL')\nclient.service.Logout(token='${guid}')`, call],
    [
      `var client = new RestClient("${asmx}/Logout");\nvar request = new RestRequest(Method.POST);\nrequest.AddParameter("token", "${guid}");`,
      call,
    ],
    [
      `var request = new HttpRequestMessage(HttpMethod.Post, "${asmx}/Logout");\nvar collection = new List<KeyValuePair<string, string>>();\ncollection.Add(new("token", "${guid}"));`,
      call,
    ],
    [
      `var svc = new AuthenticationSoapClient(binding, new EndpointAddress("${asmx}"));\nsvc.Logout("${guid}");`,
      call,
    ],
    [
      `OkHttpClient client = new OkHttpClient();\nRequestBody body = RequestBody.create(mediaType, "token=${guid}");\nRequest request = new Request.Builder().url("${asmx}/Logout").method("POST", body).build();`,
      call,
    ],
    [
      `url := "${asmx}/Logout"\npayload := strings.NewReader("token=${guid}")\nreq, err := http.NewRequest("POST", url, payload)`,
      call,
    ],
    [`uri = URI("${asmx}/Logout")\nres = Net::HTTP.post_form(uri, 'token' => '${guid}')`, call],
    [
      `<HTTPSamplerProxy><elementProp name="token" elementType="HTTPArgument"><stringProp name="Argument.value">${guid}</stringProp><stringProp name="Argument.name">token</stringProp></elementProp><stringProp name="HTTPSampler.domain">sws.example.test</stringProp></HTTPSamplerProxy>`,
      { tokens: [guid], doubts: false },
    ],
    [
      `POST ${asmx}/Logout HTTP/1.1\nHost: sws.example.test\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 42\n\ntoken=${guid}\n\n\nHTTP/1.1 200 OK\nCache-Control: private\nContent-Length: 0\n\n`,
      call,
    ],
    [
      `POST /sws/Authentication.asmx HTTP/2\nHost: sws.example.test\nContent-Type: text/xml\nSoapaction: "http://www.sansejour.com/Logout"\n\n${envelope(guid)}`,
      call,
    ],
    [
      `curl -d token=${guid} 'http://[fd00::7]:8080/sws/Authentication.asmx/Logout'`,
      { tokens: [guid], endpoint: `http://[fd00::7]:8080/sws/Authentication.asmx`, doubts: false },
    ],
    [
      `curl -d token=${guid} https://jane:pw@sws.example.test/sws/Authentication.asmx/Logout`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [`curl -g "${asmx}/Logout?token={${guid}}"`, { tokens: [guid] }],
    [
      `curl --request POST \\\n  --url ${asmx} \\\n  --header 'Content-Type: text/xml; charset=utf-8' \\\n  --header 'SOAPAction: "http://www.sansejour.com/Logout"' \\\n  --data '${envelope(guid)}'`,
      call,
    ],
    [
      `curl --location '${asmx}/Logout' \\\n--header 'Content-Type: application/x-www-form-urlencoded' \\\n--data-urlencode 'token=${guid}'`,
      call,
    ],
    [`sudo -u svc curl -k ${asmx}/Logout --data token=${guid}; echo done`, call],
    [`time curl -s ${asmx}/Logout?token=${guid} >/dev/null 2>&1 &`, call],
    [`RESULT=$(curl -s "${asmx}/Logout?token=${guid}")`, call],
    [`cat tokens.txt | xargs -I{} curl -s "${asmx}/Logout?token={}"`, { tokens: [], endpoint: asmx }],
    [`curl ${asmx}/Logout -H 'Cookie: token=${other}' -d token=${guid}`, call],
    [
      `Invoke-WebRequest -UseBasicParsing -Uri "${asmx}/Logout" -Method POST -Headers @{\n"Accept" = "*/*"\n} -ContentType "application/x-www-form-urlencoded" -Body "token=${guid}"`,
      call,
    ],
  ],
  'mails, logs and lists': [
    [
      `<con:soapui-project xmlns:con="http://eviware.com/soapui/config" name="SWS"><con:interface xsi:type="con:WsdlInterface" name="AuthenticationSoap" bindingName="{http://www.sansejour.com/}AuthenticationSoap" definition="${asmx}?WSDL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><con:endpoints><con:endpoint>${asmx}</con:endpoint></con:endpoints><con:operation action="http://www.sansejour.com/Logout" name="Logout"><con:call name="Request 1"><con:endpoint>${asmx}</con:endpoint><con:request><![CDATA[<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:san="http://www.sansejour.com/">\\r\n   <soapenv:Body>\\r\n      <san:Logout>\\r\n         <san:token>${guid}</san:token>\\r\n      </san:Logout>\\r\n   </soapenv:Body>\\r\n</soapenv:Envelope>]]></con:request></con:call></con:operation></con:interface></con:soapui-project>`,
      call,
    ],
    [
      `<con:soapui-project xmlns:con="http://eviware.com/soapui/config" name="SWS"><con:interface xsi:type="con:WsdlInterface" name="AuthenticationSoap" bindingName="{http://www.sansejour.com/}AuthenticationSoap" definition="${asmx}?WSDL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><con:endpoints><con:endpoint>${asmx}</con:endpoint></con:endpoints><con:operation action="http://www.sansejour.com/Logout" name="Logout"><con:call name="Request 1"><con:endpoint>${asmx}</con:endpoint><con:request>&lt;soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:san="http://www.sansejour.com/">\\r\n   &lt;soapenv:Body>\\r\n      &lt;san:Logout>\\r\n         &lt;san:token>${guid}&lt;/san:token>\\r\n      &lt;/san:Logout>\\r\n   &lt;/soapenv:Body>\\r\n&lt;/soapenv:Envelope></con:request></con:call></con:operation></con:interface></con:soapui-project>`,
      call,
    ],
    [
      `<appSettings><add key="SwsUrl" value="${asmx}"/><add key="AuthKey" value="${guid}"/></appSettings>`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [`sws.url=${asmx}\nsws.token=${guid}\n`, { tokens: [guid], endpoint: asmx, doubts: false }],
    [`SWS_URL=${asmx}\nSWS_TOKEN="${guid}"\n`, { tokens: [guid], endpoint: asmx, doubts: false }],
    [`sws:\n  url: ${asmx}\n  token: '${guid}'\n`, { tokens: [guid], endpoint: asmx, doubts: false }],
    [
      `2026-10-06 23:13:37,464 [12] DEBUG Sws - Login result: Authenticated=True AuthKey=${guid} Description=`,
      { tokens: [guid], doubts: false },
    ],
    [`[23:13:37 INF] User "jane" logged in, session token "${guid}"`, { tokens: [guid], doubts: false }],
    [
      `10.1.1.1 - - [06/Oct/2026:23:13:37 +0000] "GET /sws/Authentication.asmx/CheckToken?token=${guid} HTTP/1.1" 200 94 "-" "okhttp/4.9" host="sws.example.test"`,
      { tokens: [guid], operation: 'CheckToken', doubts: false },
    ],
    [
      `Hypertext Transfer Protocol\n    POST /sws/Authentication.asmx/Logout HTTP/1.1\\r\\n\n    Host: sws.example.test\\r\\n\n    [Full request URI: http://sws.example.test/sws/Authentication.asmx/Logout]\nHTML Form URL Encoded: application/x-www-form-urlencoded\n    Form item: "token" = "${guid}"`,
      { tokens: [guid], doubts: false },
    ],
    [
      `[28.11.2026 10:32] Jane Doe: can you kick this one? ${guid}\n[28.11.2026 10:33] Bob: sure`,
      { tokens: [guid], doubts: false },
    ],
    [`Hallo,\nbitte die Sitzung ${guid} abmelden.\nDanke`, { tokens: [guid], doubts: false }],
    [`Merhaba, ${guid} oturumunu kapatır mısınız?`, { tokens: [guid], doubts: false }],
    [`Добрый день, завершите сессию ${guid}, пожалуйста`, { tokens: [guid], doubts: false }],
    [`AuthKey değeri: ${guid}`, { tokens: [guid], doubts: false }],
    [`Oturum no: ${guid}`, { tokens: [guid], doubts: false }],
    [`Ключ авторизации: ${guid}`, { tokens: [guid], doubts: false }],
    [`SELECT * FROM Sessions WHERE Token = '${guid}'`, { tokens: [guid], doubts: false }],
    [`UPDATE Sessions SET Active=0 WHERE AuthKey = N'${guid}'`, { tokens: [guid], doubts: false }],
    [`INSERT INTO Sessions (UserName, Token) VALUES ('jane', '${guid}')`, { tokens: [guid], doubts: false }],
    [`{code}\ntoken=${guid}\n{code}`, { tokens: [guid], doubts: false }],
    [`||User||Token||\n|jane|${guid}|\n|bob|${other}|`, { tokens: [guid, other], doubts: false }],
    [`\`\`\`\n${guid}\n\`\`\``, { tokens: [guid], doubts: false }],
    [`\`\`\`xml\n${envelope(guid)}\n\`\`\``, { tokens: [guid], operation: 'Logout', doubts: false }],
    [`{ token: '${guid}', url: '${asmx}' }`, { tokens: [guid], endpoint: asmx, doubts: false }],
    [`{"token": "${guid}",}`, { tokens: [guid], doubts: false }],
    [
      `{"url":"https:\\/\\/sws.example.test\\/sws\\/Authentication.asmx","token":"${guid}"}`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [
      `{"d":{"__type":"LoginResult","Authenticated":true,"AuthKey":"${guid}","Language":"en"}}`,
      { tokens: [guid], doubts: false },
    ],
    [
      `<LoginResponse xmlns="http://www.sansejour.com/"><LoginResult><Authenticated>true</Authenticated><AuthKey>${guid}</AuthKey></LoginResult></LoginResponse>`,
      { tokens: [guid], operation: 'Login', doubts: false },
    ],
    [`<session token="${guid}" user="jane"/>`, { tokens: [guid], doubts: false }],
    [
      `Hi, list below\n\nuser,token\njane,${guid}\nbob,${other}\n\nthanks`,
      { tokens: [guid, other], doubts: false },
    ],
    [`Tokens:\n${guid}\n${other}\n`, { tokens: [guid, other], doubts: false }],
    [`${guid}, ${other}`, { tokens: [guid, other], doubts: false }],
    [`${guid};${other}`, { tokens: [guid, other], doubts: false }],
    [`token 1: ${guid}\ntoken 2: ${other}`, { tokens: [guid, other], doubts: false }],
    [`token #1 = ${guid}`, { tokens: [guid], doubts: false }],
    [`The token of jane is: ${guid}.`, { tokens: [guid], doubts: false }],
    [`Token for jane@x.test: ${guid}`, { tokens: [guid], doubts: false }],
    [
      `TOKEN=3130FDAC-A8F6-4B7F-A3B9-2B695C0F9CCC`,
      { tokens: [`3130FDAC-A8F6-4B7F-A3B9-2B695C0F9CCC`], doubts: false },
    ],
    [
      `token=3130fdaca8f64b7fa3b92b695c0f9ccc`,
      { tokens: [`3130fdaca8f64b7fa3b92b695c0f9ccc`], doubts: false },
    ],
    [
      `HTTP/1.1 200 OK\nContent-Type: text/xml\n\n<LoginResult xmlns="http://www.sansejour.com/"><AuthKey>${guid}</AuthKey></LoginResult>`,
      { tokens: [guid], doubts: false },
    ],
    [`<input type="hidden" name="token" value="${guid}">`, { tokens: [guid], doubts: false }],
  ],
  'no tokens here': [
    [`<?php\n$client = new SoapClient("${asmx}?wsdl");\n$client->Logout(array('token' => '${guid}'));`, call],
    [
      `curl_setopt_array($curl, array(\n  CURLOPT_URL => '${asmx}/Logout',\n  CURLOPT_POSTFIELDS => 'token=${guid}',\n));`,
      call,
    ],
    [`Invalid token: please login again`, { tokens: [] }],
    [`token: (none)`, { tokens: [] }],
    [`Token süresi doldu`, { tokens: [] }],
    [`token: undefined\ntoken: NaN`, { tokens: [] }],
    [`Unexpected token < in JSON at position 0`, { tokens: [] }],
    [`Unexpected token } in JSON`, { tokens: [] }],
    [`SyntaxError: Unexpected token 'export'`, { tokens: [] }],
    [
      `Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`,
      { tokens: [] },
    ],
    [`CancellationToken token = default;`, { tokens: [] }],
    [`public void Logout(string token)`, { tokens: [] }],
    [`token: required`, { tokens: [] }],
    [`parameter token (string)`, { tokens: [] }],
    [`xsd:element name="token" type="s:string"`, { tokens: [] }],
    [`token expired at 2026-11-28T10:00:00Z`, { tokens: [] }],
    [`Missing parameter: token.`, { tokens: [] }],
    [`tokenType=Bearer expires_in=3600`, { tokens: [] }],
    [`Token: -`, { tokens: [] }],
    [`Token: n/a`, { tokens: [] }],
    [`{"tokens": 3, "token_count": 7}`, { tokens: [] }],
    [`<input name="token" type="hidden">`, { tokens: [] }],
    [`${asmx}/Logout?token=string`, { tokens: [], endpoint: asmx }],
    [`${asmx}/Logout?token=`, { tokens: [], endpoint: asmx }],
    [`token=:token`, { tokens: [] }],
    [`token=#TOKEN#`, { tokens: [] }],
    [`token=[[token]]`, { tokens: [] }],
    [`token: @Model.Token`, { tokens: [] }],
    [`token=&lt;token&gt;`, { tokens: [] }],
    [`token="+token+"`, { tokens: [] }],
    [`"token": "\${#Project#token}"`, { tokens: [] }],
    [`token=\${__P(token)}`, { tokens: [] }],
    [`<token>{0}</token>`, { tokens: [] }],
    [`<token>%s</token>`, { tokens: [] }],
    [`<token>@token</token>`, { tokens: [] }],
    [`token=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`, { tokens: [] }],
    [`<s:element name="Logout" xmlns:tns="http://www.sansejour.com/">`, { tokens: [], endpoint: null }],
    [`[WebService(Namespace = "http://www.sansejour.com/")]`, { tokens: [], endpoint: null }],
    [`soapAction='http://www.sansejour.com/Logout' style='document'`, { tokens: [], endpoint: null }],
    [`{http://www.sansejour.com/}Logout token=${guid}`, { tokens: [guid], endpoint: null, doubts: false }],
    [
      `Content-Type: application/soap+xml; charset=utf-8; action="http://www.sansejour.com/Logout"\ntoken=${guid}`,
      { tokens: [guid], endpoint: null, doubts: false },
    ],
    [
      `wsa:To: ${asmx}\nwsa:Action: http://www.sansejour.com/Logout\ntoken=${guid}`,
      { tokens: [guid], endpoint: asmx, doubts: false },
    ],
    [
      `xmlns:san="http://sws.example.test/Authentication.asmx"\ntoken=${guid}`,
      { tokens: [guid], endpoint: null, doubts: false },
    ],
  ],
};
