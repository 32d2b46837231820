import { at, by } from '../signs.js';
import { cookies, type Known, many, named, server, source, text, to } from './words.js';

/** What stands in networks, and on computers: written from what they are known to send, one sample for each way in which they show. */
export const networkSigns: readonly Known[] = [
  {
    id: 'fortinet',
    own: [
      ...source(
        'fgt_lang',
        'FortiGuard',
        'fortigate',
        'fortinet',
        'FortiWeb',
        '/fgtauth?1',
        'fgd_icon',
        'fortiproxy',
      ),
      ...text('Attack ID: 20000051', 'Web Filter Block', 'Web Filter Violation', 'Web Page Blocked!'),
      server('FortiWeb-5'),
      ...to('http://h:1000/fgtauth?0', 'http://h:1003/fgtauth?0', '/fgtauth?x'),
    ],
    via: cookies('FORTIWAFSID', 'cookiesession1'),
  },
  {
    id: 'zscaler',
    own: [
      server('Zscaler/6.2'),
      ...source('zscaler', 'gateway.zscloud.net'),
      ...to('https://gateway.zscaler.net', 'https://gateway.zscloud.net'),
    ],
    via: [by('via', '1.1 zscaler'), ...named('x-zscaler-reason')],
  },
  {
    id: 'barracuda',
    own: [
      ...source('barracuda', 'BarracudaServer', 'bwf_1', 'You have been blocked by Barracuda'),
      ...cookies('barra_counter_session', 'BNI__BARRACUDA_LB'),
      ...text('The transaction was denied because of x', 'Web Site has been blocked for more information'),
    ],
    via: cookies('BNI_persistence', 'BNES_x'),
  },
  {
    id: 'bluecoat',
    own: [
      ...source('Blue Coat', 'BlueCoat', 'bluecoat.com', 'cfauth.com', 'Symantec Web Security'),
      ...many('server', 'BlueCoat', 'ProxySG'),
      ...text(
        'Network Error (tcp_error)',
        'Network Error (dns_unresolved_hostname)',
        'Network Error (gateway_error)',
      ),
      ...text('Network Error (invalid_response)', 'Network Error (ssl_failed)', 'Network Error (no_route)'),
      ...text('Network Error (access_denied)', 'Your system policy has denied access', 'policy_denied'),
    ],
    via: [...named('x-bluecoat-via'), ...cookies('BCSI-CS-1', 'BCSI-CA-1')],
  },
  {
    id: 'netskope',
    own: [...source('netskope', 'x.goskope.com'), server('netskope')],
    via: [by('via', '1.1 netskope')],
  },
  {
    id: 'palo-alto',
    own: [
      ...source(
        'paloaltonetworks',
        'pan_block',
        'Palo Alto Networks',
        '<title>Web Page Blocked</title><p>Category: x',
      ),
      ...['web page', 'application', 'file'].map((one) => ({
        text: `Access to the ${one} you were trying to visit has been blocked in accordance with company policy`,
      })),
      ...to('https://h:6082/php/uid.php?x', '/php/uid.php?vsys=1'),
    ],
  },
  {
    id: 'sophos',
    own: [
      ...source(
        'sophos',
        'UTM Web Protection',
        'Surf Protection',
        '/passthrough.fw?x',
        'httpclient.html?u=x',
        'astaro',
      ),
      ...to('http://h:8090/httpclient.html', 'https://h:4443/sophos'),
    ],
    via: many('via', '1.1 sophos', '1.1 astaro'),
  },
  {
    id: 'check-point',
    own: [
      ...source('UserCheck', 'check point software', 'checkpoint software', 'checkpoint.com'),
      ...many('server', 'CPWS', 'Check Point SVN foundation', 'CheckPoint'),
      ...to('/UserCheck/x', '/connect/PortalMain'),
    ],
    via: cookies('CPCVPN_SESSION_ID', 'selected_realm'),
  },
  {
    id: 'netscaler',
    own: [
      ...source(
        '/vpn/index.html',
        'NetScaler',
        'Citrix ADC',
        'Citrix Gateway',
        'Citrix Access Gateway',
        'ns_af_x',
        'ns_gui_',
      ),
      ...text('Http/1.1 Service Unavailable', 'Http/1.1 Internal Server Error 43531', 'Http/1.1 No Route'),
      ...text('Http/1.1 Gateway Timeout'),
      ...many('server', 'NetScaler', 'Citrix'),
      ...to('/vpn/index.html', '/vpn/tmindex.html', '/logon/LogonPoint/x'),
    ],
    via: [
      ...cookies('NSC_AAAC', 'citrix_ns_id', 'ns_af', 'pwcount'),
      by('via', 'NS-CACHE-10.0'),
      ...named('cneonction', 'nncoection'),
    ],
  },
  {
    id: 'cisco',
    own: [
      ...source(
        'block.opendns.com',
        'umbrella.com',
        'ironport',
        'Cisco Umbrella',
        'Cisco Web Security',
        'Cisco IronPort',
      ),
      ...source('Cisco Secure'),
      ...to('https://block.opendns.com', 'https://x.umbrella.com'),
      ...text(
        'This Page Cannot Be Displayed by security policies',
        'This Page Cannot Be Displayed Notification: X',
      ),
      ...text('This Page Cannot Be Displayed Date: x'),
    ],
    via: [...many('via', '1.1 ironport', '1.1 cisco'), ...named('x-ironport-error')],
  },
  {
    id: 'mcafee',
    own: [...source('McAfee Web Gateway', 'mwg-internal', 'Skyhigh'), ...many('server', 'McAfee', 'Skyhigh')],
    via: many('via', '1.1 McAfee Web Gateway', '1.1 Skyhigh'),
  },
  {
    id: 'forcepoint',
    own: [
      ...source('websense', 'forcepoint', 'blockpage.cgi?ws-session=1', 'moreBlockInfo.cgi'),
      ...to('http://h/cgi-bin/blockpage.cgi', 'http://h:15871/x'),
    ],
    via: many('via', '1.1 websense', '1.1 forcepoint'),
  },
  {
    id: 'sonicwall',
    own: [
      ...source('sonicwall', 'nsa_banner'),
      ...text('This site is blocked by the Network Content Filter'),
      server('SonicWALL'),
    ],
  },
  { id: 'watchguard', own: source('watchguard', 'Request denied by WatchGuard') },
  { id: 'mikrotik', own: [...source('mikrotik'), server('Mikrotik HttpProxy')] },
  { id: 'kaspersky', own: source('kaspersky') },
  {
    id: 'eset',
    own: source(
      'ESET Endpoint Security',
      'ESET NOD32',
      'ESET Internet',
      'ESET Smart',
      'ESET Security',
      'Access denied by ESET',
    ),
  },
  { id: 'bitdefender', own: source('bitdefender') },
  {
    id: 'avast',
    own: source('avast Antivirus', 'AVG Web Shield', 'avast Business', 'AVG Free', 'avast Premium'),
  },
  {
    id: 'modsecurity',
    own: [
      ...text('generated by Mod_Security', 'generated by ModSecurity'),
      ...text(
        'Not Acceptable! An appropriate representation of the requested resource could not be found on this server. This error was generated by',
      ),
      ...many('server', 'Apache mod_security', 'NOYB'),
    ],
  },
  { id: 'wordfence', own: source('Generated by Wordfence', 'wordfence') },
  {
    id: 'forefront',
    own: [
      ...text('Error Code: 502 Proxy Error. The message. (12202)', '(12201)', '(12202)', '(12209)'),
      ...text('The ISA Server denied', 'Forefront TMG requires', 'Forefront TMG denied'),
      ...source('ISA Server', 'Forefront TMG'),
    ],
  },
  {
    id: 'entra-proxy',
    own: [
      ...to('https://login.microsoftonline.com/x', 'https://login.windows.net/x'),
      ...source('login.microsoftonline.com', 'aadcdn.ms'),
    ],
    via: [...named('x-ms-proxy-app-id'), by('via', '1.1 x.msappproxy.net')],
  },
  {
    id: 'captive-portal',
    own: [
      at(511),
      ...source(
        'captive',
        'hotspot',
        'coova',
        'chillispot',
        'nodogsplash',
        'opennds',
        'unifi guest',
        '/guest/s/x',
      ),
      ...source('WISPAccessGatewayParam', 'meraki', 'aruba captive'),
      ...to(
        'http://captive.x',
        'http://hotspot.x',
        'http://x.arubanetworks.com',
        'http://x.network-auth.com',
      ),
      ...to(
        '/guest/s/x',
        'http://splash.x',
        'http://wifi.x',
        'http://portal.x',
        '/login?dst=x',
        '/x?res=notyet',
      ),
    ],
  },
  {
    id: 'hosting-panel',
    own: [
      ...['account', 'site', 'website', 'domain', 'hosting'].flatMap((what) =>
        ['has been suspended', 'is disabled', 'was deactivated', 'plan has been blocked'].map((end) => ({
          text: `${what} ${end}`,
        })),
      ),
      ...text('This Account has been suspended', 'Bandwidth Limit Exceeded'),
      ...source(
        'suspendedpage.cgi',
        '/cgi-sys/defaultwebpage.cgi',
        "Web Server's Default Page",
        'plesk',
        'cPanel, Inc',
      ),
      ...source('cPanel, L.L.C'),
      ...text(
        'hesabınız askıya alındı',
        'hesap durduruldu',
        'site pasif',
        'alan adı askıya alındı',
        'hosting durduruldu',
      ),
      ...text('Konto gesperrt', 'Webseite deaktiviert', 'Domain abgeschaltet'),
      ...text('аккаунт заблокирован', 'сайт отключён', 'домен отключен', 'хостинг приостановлен'),
      at(509),
      ...to('/suspendedpage', '/suspended'),
    ],
    ownIfFailed: [by('x-powered-by', 'PleskLin')],
  },
];
