import { http, iis, page } from './answer-shapes.js';
import { type Reported, reported } from './reported.js';

const failed = reported('http-error');
const instead = reported('unexpected');
const cf = 'Server: cloudflare';
const front = ['Server: CloudFront', 'X-Cache: Error from cloudfront'];
const json = 'Content-Type: application/json';
const couldNot = 'ERROR: The request could not be satisfied';

/** Of something between this program and the service. */
export const reportedBetween: readonly Reported[] = [
  // Delivery networks
  failed(
    'a rule of the site’s firewall',
    'between-blocked',
    'cloudflare',
    http(
      '403 Forbidden',
      [cf, 'CF-RAY: 8a-IST'],
      page('Access denied | sws.example.test used Cloudflare to restrict access', 'Error 1020'),
    ),
  ),
  failed(
    'the same for a program',
    'between-blocked',
    'cloudflare',
    http('403 Forbidden', [cf], 'error code: 1020'),
  ),
  failed(
    'a name that its DNS does not know',
    'between-no-name',
    'cloudflare',
    http('409 Conflict', [cf], page('DNS resolution error | sws.example.test | Cloudflare', 'Error 1001')),
  ),
  failed(
    'nobody is reached',
    'between-no-connection',
    'cloudflare',
    http('523 <none>', [cf], page('sws.example.test | 523: Origin is unreachable')),
  ),
  failed(
    'a gateway timeout',
    'between-no-answer',
    'cloudflare',
    http('504 Gateway Time-out', [cf], page('sws.example.test | 504: Gateway time-out')),
  ),
  failed(
    'a human is wanted, in German',
    'between-challenge',
    'cloudflare',
    http(
      '403 Forbidden',
      [cf, 'cf-mitigated: challenge'],
      page('Nur einen Moment…', '<div id="cf-wrapper">Überprüfen Sie, dass Sie ein Mensch sind</div>'),
    ),
  ),
  failed(
    'Cloudflare Access',
    'between-redirect|between-login|redirect-to-login',
    'cloudflare',
    http('302 Found', [
      cf,
      'Location: https://team.cloudflareaccess.com/cdn-cgi/access/login/sws.example.test',
    ]),
  ),
  failed(
    'a rate',
    'between-too-many',
    'cloudflare',
    http(
      '429 Too Many Requests',
      [cf, 'Retry-After: 60'],
      page('Access denied | You are being rate limited'),
    ),
  ),
  failed(
    'no connection to the origin',
    'between-no-connection',
    'cloudfront',
    http('502 Bad Gateway', front, page(couldNot, "CloudFront wasn't able to connect to the origin.")),
  ),
  failed(
    'an origin whose certificate does not do',
    'between-no-tls|between-no-connection',
    'cloudfront',
    http(
      '502 Bad Gateway',
      front,
      page(
        couldNot,
        "CloudFront wasn't able to establish an SSL connection with the origin. SSL certificate",
      ),
    ),
  ),
  failed(
    'POST is not passed on',
    'between-method',
    'cloudfront',
    http(
      '403 Forbidden',
      front,
      page(
        couldNot,
        'This distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.',
      ),
    ),
  ),
  failed(
    'a country that is kept out',
    'between-blocked',
    'cloudfront',
    http(
      '403 Forbidden',
      front,
      page(couldNot, 'The Amazon CloudFront distribution is configured to block access from your country.'),
    ),
  ),
  failed(
    'a rule of the load balancer',
    'between-blocked',
    'aws-alb',
    http(
      '403 Forbidden',
      ['Server: awselb/2.0'],
      page('403 Forbidden', '<center><h1>403 Forbidden</h1></center>'),
    ),
  ),
  failed(
    'no route of the gateway',
    'between-not-found|between-login|between-blocked',
    'aws-api-gateway',
    http(
      '403 Forbidden',
      ['x-amzn-ErrorType: MissingAuthenticationTokenException', 'Content-Type: application/json'],
      '{"message":"Missing Authentication Token"}',
    ),
  ),
  failed(
    'nothing behind the front door',
    'between-unavailable|between-no-answer|between-no-connection',
    'azure-front-door',
    http(
      '503 Service Unavailable',
      ['x-azure-ref: 0xyz'],
      page(
        'Service unavailable',
        "<h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>",
      ),
    ),
  ),
  failed(
    'a site that was stopped in its portal',
    'site-suspended',
    'azure-app-service',
    http(
      '403 Site Disabled',
      ['x-ms-forbidden-ip: 1.2.3.4'],
      page(
        'Web App - Unavailable',
        'Error 403 - This web app is stopped. The web app you have attempted to reach is currently stopped and does not accept any requests.',
      ),
    ),
  ),
  failed(
    'an object of no size',
    'between-no-answer',
    'akamai',
    http(
      '503 Service Unavailable',
      ['Server: AkamaiGHost'],
      page(
        'Service Unavailable - Zero size object',
        'The server is temporarily unable to service your request. Reference&#32;&#35;30&#46;5e1c&#46;1700000000&#46;1a2b',
      ),
    ),
  ),
  failed(
    'DNS behind the edge',
    'between-no-name',
    'akamai',
    http(
      '503 Service Unavailable',
      ['Server: AkamaiGHost'],
      page('Service Unavailable - DNS failure', 'The server is temporarily unable to service your request.'),
    ),
  ),
  failed(
    'security rules, with its number',
    'between-blocked',
    'imperva',
    http(
      '403 Forbidden',
      ['X-CDN: Imperva'],
      page(
        'sws.example.test',
        'Error 15 This request was blocked by our security service <a href="https://www.imperva.com/why-am-i-seeing-this-page/">Powered by Imperva</a> Incident ID: 1-2-3',
      ),
    ),
  ),
  failed(
    'the first byte did not come',
    'between-no-answer',
    'fastly',
    http(
      '503 first byte timeout',
      ['X-Served-By: cache-fra-1'],
      page(
        '503 first byte timeout',
        'Error 503 first byte timeout Guru Mediation: Details: cache-fra-eddf8230040-FRA 1700000000 1 Varnish cache server',
      ),
    ),
  ),
  // Application firewalls
  instead(
    'F5 in German',
    'between-blocked',
    'f5',
    http(
      '200 OK',
      ['Set-Cookie: TS01a1b2c3=x; Path=/'],
      page(
        'Anfrage abgelehnt',
        'Die angeforderte URL wurde abgelehnt. Bitte wenden Sie sich an Ihren Administrator. Ihre Support-ID lautet: 1234567890123456789',
      ),
    ),
  ),
  instead(
    'F5 in Turkish',
    'between-blocked',
    'f5',
    http(
      '200 OK',
      ['Set-Cookie: TS0192ab=x; Path=/'],
      page(
        'İstek Reddedildi',
        'İstenen URL reddedildi. Lütfen yöneticinize danışın. Destek numaranız: 1234567890123456789',
      ),
    ),
  ),
  failed(
    'one whose name nobody knows',
    'between-blocked',
    null,
    http(
      '403 Forbidden',
      [],
      page(
        'Request blocked',
        'Your request was blocked by our web application firewall. Incident ID: 20261128-77',
      ),
    ),
  ),
  failed(
    'one whose name nobody knows, in German',
    'between-blocked',
    null,
    http(
      '403 Forbidden',
      [],
      page('Zugriff blockiert', 'Ihre Anfrage wurde aus Sicherheitsgründen blockiert. Vorgangsnummer: 4711'),
    ),
  ),
  failed(
    'one whose name nobody knows, in Turkish',
    'between-blocked',
    null,
    http(
      '403 Forbidden',
      [],
      page('Erişim engellendi', 'İsteğiniz güvenlik politikası nedeniyle engellendi. Olay No: 4711'),
    ),
  ),
  failed(
    'Radware',
    'between-blocked',
    'radware',
    http(
      '403 Forbidden',
      [],
      page(
        'Unauthorized Request Blocked',
        'because we have detected unauthorized activity. <a href="mailto:CloudWebSec@radware.com">mail</a>',
      ),
    ),
  ),
  failed(
    'Wordfence limits',
    'between-blocked',
    'wordfence',
    http(
      '503 Service Unavailable',
      [],
      page(
        'Your access to this site has been limited by the site owner',
        'Generated by Wordfence at Sat, 28 Nov 2026',
      ),
    ),
  ),
  // In networks
  failed(
    'an intrusion that FortiGate sees',
    'between-blocked',
    'fortinet',
    http(
      '403 Forbidden',
      [],
      page('FortiGate Intrusion Prevention - Access Blocked', 'Intrusion Prevention Access Blocked'),
    ),
  ),
  instead(
    'FortiGate wants a sign-in first',
    'between-login|captive-portal',
    'fortinet',
    http(
      '200 OK',
      [],
      '<html><body><script language="JavaScript">window.location="http://10.0.0.1:1000/fgtauth?0a1b2c3d";</script></body></html>',
    ),
  ),
  failed(
    'Zscaler wants a sign-in first',
    'between-redirect|redirect-to-login|between-login',
    'zscaler',
    http('307 Temporary Redirect', [
      'Location: https://gateway.zscaler.net:443/auD?origurl=http%3A%2F%2Fsws',
    ]),
  ),
  failed(
    'an application that Palo Alto blocks',
    'between-blocked',
    'palo-alto',
    http(
      '503 Service Unavailable',
      [],
      page(
        'Application Blocked',
        'Access to the application you were trying to use has been blocked in accordance with company policy. Please contact your system administrator. Application: soap',
      ),
    ),
  ),
  failed(
    'a policy of ProxySG',
    'between-blocked',
    'bluecoat',
    http(
      '403 Forbidden',
      [],
      page(
        'Access Denied',
        'Access Denied (policy_denied) Your system policy has denied access to the requested URL.',
      ),
    ),
  ),
  failed(
    'Surf Protection',
    'between-blocked',
    'sophos',
    http(
      '403 Forbidden',
      [],
      page(
        'Request blocked',
        'The URL you have requested is blocked by Surf Protection. Powered by UTM Web Protection',
      ),
    ),
  ),
  failed(
    'ISA Server, with 502 but by a rule',
    'between-blocked',
    'forefront',
    http(
      '502 Proxy Error',
      [],
      page(
        'Error Message',
        'Error Code: 502 Proxy Error. The ISA Server denied the specified Uniform Resource Locator (URL). (12202)',
      ),
    ),
  ),
  failed(
    'a program against viruses on this computer',
    'between-blocked',
    'kaspersky',
    http(
      '403 Forbidden',
      [],
      page(
        'Access denied',
        'The requested web page cannot be provided. Object URL: http://sws. Reason: dangerous. Message generated by Kaspersky Endpoint Security',
      ),
    ),
  ),
  instead(
    'ESET on this computer',
    'between-blocked',
    'eset',
    http(
      '200 OK',
      [],
      page(
        'Access denied by ESET',
        'Website blocked. Access to this web page was blocked by ESET Endpoint Security.',
      ),
    ),
  ),
  failed(
    'a hotspot of MikroTik',
    'between-redirect|captive-portal|redirect-to-login',
    'captive-portal',
    http('302 Hotspot login required', ['Location: http://10.5.50.1/login?dst=http%3A%2F%2Fsws']),
  ),
  instead(
    'a guest network of Cisco',
    'captive-portal',
    'x',
    `POST /sws/Authentication.asmx HTTP/1.1\r\nHost: h.example.test\r\nSOAPAction: "x"\r\n\r\n${http('200 OK', [], '<HTML><HEAD><META http-equiv="refresh" content="1; URL=http://192.0.2.1/login.html?redirect=h"></HEAD></HTML>')}`,
  ),
  failed(
    'a guest network of Aruba',
    'between-redirect|redirect-to-login|captive-portal',
    'captive-portal',
    http('302 Moved', ['Location: http://securelogin.arubanetworks.com/cgi-bin/login?cmd=login']),
  ),
  // Hosting
  failed(
    'cPanel sends on to its page',
    'site-suspended',
    'hosting-panel',
    http('302 Found', ['Location: http://h.example.test/cgi-sys/suspendedpage.cgi']),
  ),
  instead(
    'Plesk’s page',
    'site-suspended',
    'hosting-panel',
    http('200 OK', [], page("Web Server's Default Page", 'This page is generated by Plesk')),
  ),
  failed(
    'Turkish: not paid for',
    'site-suspended',
    'hosting-panel',
    http(
      '403 Forbidden',
      [],
      page(
        'Hesap Durduruldu',
        'Bu web sitesi geçici olarak durdurulmuştur. Lütfen hosting firmanızla görüşün.',
      ),
    ),
  ),
  // Proxies and balancers
  failed(
    'NetScaler has no server',
    'between-no-connection|between-unavailable',
    'netscaler',
    http(
      '503 Service Unavailable',
      ['Content-Type: text/html'],
      '<html><body><b>Http/1.1 Service Unavailable</b></body> </html>',
    ),
  ),
  failed(
    'a balancer without a name has no server',
    'between-no-connection',
    null,
    http(
      '503 Service Unavailable',
      [],
      page(
        'Document Error: Service Unavailable',
        'Access Error: 503 -- Service Unavailable. No available server to handle this request',
      ),
    ),
  ),
  failed(
    'HAProxy refuses by its rules',
    'between-blocked',
    'haproxy',
    http(
      '403 Forbidden',
      ['Content-Type: text/html'],
      '<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>',
    ),
  ),
  failed(
    'HAProxy gives up waiting for the request',
    'between-bad-request|between-no-answer|between-error|request-timeout',
    'haproxy',
    http(
      '408 Request Time-out',
      ['Content-Type: text/html'],
      "<html><body><h1>408 Request Time-out</h1>\nYour browser didn't send a complete request in time.\n</body></html>",
    ),
  ),
  failed(
    'the cluster knows no such host',
    'between-not-found',
    'nginx',
    http('404 Not Found', ['Content-Type: text/plain; charset=utf-8'], 'default backend - 404'),
  ),
  failed(
    'nginx: a header that is too large',
    'between-too-long',
    'nginx',
    http(
      '400 Bad Request',
      ['Server: nginx/1.18.0 (Ubuntu)'],
      page(
        '400 Request Header Or Cookie Too Large',
        '<center><h1>400 Bad Request</h1></center><center>Request Header Or Cookie Too Large</center><hr><center>nginx/1.18.0 (Ubuntu)</center>',
      ),
    ),
  ),
  failed(
    'nginx does not let POST through',
    'between-method',
    'nginx',
    http('405 Not Allowed', ['Server: nginx'], page('405 Not Allowed', '<hr><center>nginx</center>')),
  ),
  failed(
    'IIS’s own page, let through by nginx',
    'iis-query-too-long',
    'iis',
    http(
      '404 Not Found',
      ['Server: nginx', 'X-Powered-By: ASP.NET'],
      page('IIS 10.0 Detailed Error - 404.15 - Not Found'),
    ),
    'get',
  ),
  failed(
    'Traefik has no server',
    'between-no-connection',
    'traefik',
    http('503 Service Unavailable', ['Content-Type: text/plain; charset=utf-8'], 'no available server\n'),
  ),
  failed('Istio has no route', 'between-not-found', 'envoy', http('404 Not Found', ['server: istio-envoy'])),
  failed(
    'Kong has no route',
    'between-not-found',
    'kong',
    http(
      '404 Not Found',
      ['Server: kong/3.4.0', 'Content-Type: application/json'],
      '{"message":"no Route matched with those values"}',
    ),
  ),
  failed(
    'Apigee has no such proxy',
    'between-not-found',
    'apigee',
    http(
      '404 Not Found',
      ['X-Apigee-fault-code: messaging.adaptors.http.flow.ApplicationNotFound', json],
      '{"fault":{"faultstring":"Unable to identify proxy"}}',
    ),
  ),
  failed(
    'Azure API Management wants its key',
    'between-login',
    'azure-apim',
    http(
      '401 Access Denied',
      [json],
      '{ "statusCode": 401, "message": "Access denied due to missing subscription key." }',
    ),
  ),
  failed(
    'WSO2 reaches nobody',
    'between-unavailable',
    'wso2',
    http('503 Service Unavailable', ['Server: WSO2 Carbon Server']),
  ),
  failed(
    'Tyk refuses',
    'between-blocked',
    'tyk',
    http(
      '403 Forbidden',
      ['X-Generator: tyk.io', json],
      '{"error": "Access to this API has been disallowed"}',
    ),
  ),
  failed(
    'KrakenD got nothing',
    'between-no-answer',
    'krakend',
    http('504 Gateway Timeout', ['X-Krakend: Version 2.4', 'X-Krakend-Completed: false']),
  ),
  failed(
    'APISIX has no route',
    'between-not-found',
    'apisix',
    http('404 Not Found', ['Server: APISIX/3.2.0', json], '{"error_msg":"404 Route Not Found"}'),
  ),
  failed(
    'Gravitee has no such path',
    'between-not-found',
    'gravitee',
    http('404 Not Found', ['Content-Type: text/plain'], 'No context-path matches the request URI.'),
  ),
  failed(
    'DataPower reaches nobody',
    'between-no-answer',
    'ibm-http',
    http('502 Bad Gateway', ['X-Backside-Transport: FAIL FAIL']),
  ),
  failed(
    'Squid in German, by its page alone',
    'between-blocked',
    'squid',
    http(
      '403 Forbidden',
      ['Content-Type: text/html'],
      page(
        'FEHLER: Die angeforderte URL konnte nicht abgerufen werden',
        'Zugriff verweigert. <p>Generated Sat, 28 Nov 2026 by proxy (squid/4.10)</p>',
      ),
    ),
  ),
  failed(
    'Squid does not reach the host',
    'between-no-connection',
    'squid',
    http(
      '503 Service Unavailable',
      ['Server: squid/5.2'],
      page(
        'ERROR: The requested URL could not be retrieved',
        'Connection to 10.0.0.5 failed. The system returned: (110) Connection timed out',
      ),
    ),
  ),
  failed(
    'Varnish has no backend',
    'between-no-connection|between-no-answer',
    'varnish',
    http(
      '503 Backend fetch failed',
      ['Via: 1.1 varnish', 'Retry-After: 5'],
      page(
        '503 Backend fetch failed',
        'Error 503 Backend fetch failed Guru Meditation: XID: 32770 Varnish cache server',
      ),
    ),
  ),
  failed(
    'Apache in front has no service behind it',
    'between-no-connection|between-unavailable',
    'apache',
    http(
      '503 Service Unavailable',
      ['Server: Apache/2.4.57'],
      page(
        '503 Service Unavailable',
        'The server is temporarily unable to service your request due to maintenance downtime or capacity problems. <address>Apache/2.4.57 Server at h.example.test Port 80</address>',
      ),
    ),
  ),
  // What only looks like it
  reported('fault')(
    'a fault of the service, let through by Cloudflare',
    'fault-database',
    'x',
    http(
      '500 Internal Server Error',
      [cf, 'Content-Type: text/xml'],
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>ORA-12541: TNS:no listener</faultstring></s:Fault></s:Body></s:Envelope>',
    ),
  ),
  failed(
    'IIS behind Cloudflare has nothing there',
    'iis-path|path-not-found|not-found|between-not-found',
    'x',
    http('404 Not Found', [cf, 'X-Powered-By: ASP.NET'], page('404 - File or directory not found.')),
  ),
  failed(
    'an error page of the host that names its administrator',
    'server-error-page|application-error|application-error-hidden',
    'iis',
    http(
      '500 Internal Server Error',
      [iis],
      page(
        '500 - Internal server error.',
        'There is a problem with the resource you are looking for, and it cannot be displayed. Contact your administrator.',
      ),
    ),
    'get',
  ),
];
