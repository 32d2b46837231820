import type { Variant } from './text-variants.js';
import { asmx, guid } from './text-variants.js';

const call: Variant = { tokens: [guid], endpoint: asmx, operation: 'Logout', doubts: false };
const plain: Variant = { ...call, endpoint: asmx.replace('https:', 'http:') };
const xml = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Logout xmlns="http://www.sansejour.com/"><token>${guid}</token></Logout></soap:Body></soap:Envelope>`;
const url = `${asmx}/Logout`;

/** Commands of curl as tools, browsers and people write them. */
export const curlVariants: Readonly<Record<string, readonly (readonly [text: string, right: Variant])[]>> = {
  'cURL commands': [
    [`curl -sSL -X POST ${url} -d token=${guid}`, call],
    [`curl -sXPOST ${url} -dtoken=${guid}`, call],
    [`curl --request POST --url ${url} --data token=${guid}`, call],
    [
      `curl --location --request POST '${url}' --header 'Content-Type: application/x-www-form-urlencoded' --data-urlencode 'token=${guid}'`,
      call,
    ],
    [`curl -G ${url} -d token=${guid}`, call],
    [`curl --get ${url} --data-urlencode "token=${guid}"`, call],
    [`curl ${url} --url-query token=${guid}`, call],
    [`curl ${url} -F token=${guid}`, call],
    [`curl ${url} --form 'token="${guid}"'`, call],
    [`curl ${url} --form-string token=${guid}`, call],
    [`curl --json '{"token":"${guid}"}' ${url}`, call],
    [`curl ${url.replace('https://', '')} -d token=${guid}`, plain],
    [`curl --compressed --http2 --tlsv1.2 --max-time 30 --retry 3 -k ${url} -d token=${guid}`, call],
    [
      `curl -u jane:secret -A 'Mozilla/5.0' -e https://x.example.test/ -b 'a=b' -o out.txt -w '%{http_code}' ${url} -d token=${guid}`,
      call,
    ],
    [
      `curl --proxy http://proxy.example.test:8080 --cacert ca.pem --resolve sws.example.test:443:10.0.0.1 ${url} -d token=${guid}`,
      call,
    ],
    [`curl ${url} -d $'token=${guid}'`, call],
    [`curl ${url} -d "token"="${guid}"`, call],
    [`curl ${url} \\\n  -H 'Accept: */*' \\\n  --data-raw 'token=${guid}' ;`, call],
    [`$ curl ${url} -d token=${guid} | xmllint --format -`, call],
    [`time curl ${url} -d token=${guid} > /dev/null 2>&1`, call],
    [`RESULT=$(curl -s ${url} -d token=${guid})`, call],
    [`sudo -u web curl ${url} -d token=${guid} && echo done`, call],
    [
      `curl -H 'SOAPAction: "http://www.sansejour.com/Logout"' -H 'Content-Type: text/xml' -d '${xml}' ${asmx}`,
      call,
    ],
    [
      `curl ${asmx} -H 'SOAPAction: ""' -H 'Content-Type: text/xml' --data-binary $'${xml.replaceAll('"', '\\"')}'`,
      call,
    ],
    [`cat <<'EOF' | curl -d @- -H 'Content-Type: text/xml' ${asmx}\n${xml}\nEOF`, call],
    [`curl ${asmx}?op=CheckToken --next ${url} -d token=${guid}`, { tokens: [guid], endpoint: asmx }],
    [`curl ${url} -d @body.txt`, { tokens: [], endpoint: asmx }],
    [`curl -K logout.conf`, { tokens: [] }],
    [`curl "${url}?token=${guid}&x=1"`, call],
    [`curl ${url}\\?token\\=${guid}`, call],
    [`curl.exe "${url}" -d "token=${guid}"`, call],
    [`curl ^"${url}^" ^\n  -H ^"accept: */*^" ^\n  --data-raw ^"token=${guid}^"`, call],
    [`curl \`\n  "${url}" \`\n  -d "token=${guid}"`, call],
    [`docker run --rm curlimages/curl:8 -s ${url} -d token=${guid}`, call],
    [`kubectl exec web-1 -- curl -s '${url}' -d 'token=${guid}'`, call],
    [
      `curl -X POST "${url}" -H "accept: */*" -H "Content-Type: application/x-www-form-urlencoded" -d "token=$TOKEN"`,
      { tokens: [], endpoint: asmx },
    ],
    [`# curl ${url} -d token=${guid}`, call],
    [`\`curl ${url} -d token=${guid}\``, call],
    [`watch -n 5 "curl -s ${url} -d token=${guid}"`, call],
  ],
};
