import { type AnswererRow, both, cookie, failed, has, header, source, status, text } from './sign-words.js';

/** What stands in a network between this computer and a host: firewalls, gateways for the web, proxies, portals. */
export const networkRows: readonly AnswererRow[] = [
  {
    id: 'fortinet',
    own: [
      source(/fgt_lang|FortiGuard|fortigate|fortinet|FortiWeb|\/fgtauth|fgd_icon|fortiproxy/i),
      text(/Attack ID: ?\d{6,}|Web Filter (?:Block|Violation)|Web Page Blocked!/i),
      header('server', /^Forti/i),
      both(status(300, 399), header('location', /:100[03]\/fgtauth|\/fgtauth\?/)),
    ],
    via: [cookie(/\bFORTIWAFSID\b|\bcookiesession1\b/)],
  },
  {
    id: 'zscaler',
    own: [
      header('server', /^Zscaler/i),
      source(/zscaler|gateway\.zscloud/i),
      both(status(300, 399), header('location', /zscaler|zscloud/i)),
    ],
    via: [header('via', /zscaler/i), has('x-zscaler-reason')],
  },
  {
    id: 'barracuda',
    own: [
      source(/barracuda\b|BarracudaServer|bwf_|You have been blocked.*Barracuda/i),
      cookie(/\bbarra_counter_session\b|\bBNI__BARRACUDA/),
      text(/The transaction was denied because|Web Site has been blocked for more information/i),
    ],
    via: [cookie(/\bBNI_persistence\b|\bBNES_/)],
  },
  {
    id: 'bluecoat',
    own: [
      source(/Blue ?Coat|bluecoat\.com|cfauth\.com|Symantec.{0,20}Web Security/i),
      header('server', /^(?:BlueCoat|ProxySG)/i),
      text(
        /Network Error \((?:tcp_error|dns_\w+|gateway_error|invalid_\w+|ssl_\w+|no_\w+|access_denied)\)|Your system policy has denied access|policy_denied/i,
      ),
    ],
    via: [has('x-bluecoat-via'), cookie(/\bBCSI-C[SA]-/)],
  },
  {
    id: 'netskope',
    own: [source(/netskope|goskope\.com/i), header('server', /netskope/i)],
    via: [header('via', /netskope/i)],
  },
  {
    id: 'palo-alto',
    own: [
      source(
        /paloaltonetworks|pan_block|<title>Web Page Blocked<\/title>[\s\S]{0,4000}Category:|Palo Alto Networks/i,
      ),
      text(
        /Access to the (?:web page|application|file) you were trying to .{3,20} has been blocked in accordance with company policy/i,
      ),
      both(status(300, 399), header('location', /:608[0-9]\/php\/uid\.php|\/php\/uid\.php\?vsys=/)),
    ],
    via: [],
  },
  {
    id: 'sophos',
    own: [
      source(/sophos|UTM Web Protection|Surf Protection|\/passthrough\.fw\?|httpclient\.html\?u=|astaro/i),
      both(status(300, 399), header('location', /:8090\/httpclient\.html|:4443\/.*sophos/i)),
    ],
    via: [header('via', /sophos|astaro/i)],
  },
  {
    id: 'check-point',
    own: [
      source(/UserCheck|check ?point software|checkpoint\.com|\/UserCheck\/PortalMain/i),
      header('server', /^CPWS|^Check ?Point/i),
      both(status(300, 399), header('location', /\/UserCheck\/|\/connect\/PortalMain/i)),
    ],
    via: [cookie(/\bCPCVPN_|\bselected_realm\b/)],
  },
  {
    id: 'netscaler',
    own: [
      source(/\/vpn\/index\.html|NetScaler|Citrix (?:ADC|Gateway|Access Gateway)|ns_(?:af|gui)_/i),
      text(/Http\/1\.1 (?:Service Unavailable|Internal Server Error \d+|No Route|Gateway Timeout)/i),
      header('server', /^(?:NetScaler|Citrix)/i),
      both(status(300, 399), header('location', /\/vpn\/(?:index|tmindex)\.html|\/logon\/LogonPoint/i)),
    ],
    via: [
      cookie(/\bNSC_|\bcitrix_ns_id|\bns_af\b|\bpwcount\b/),
      header('via', /NS-CACHE/i),
      has('cneonction'),
      has('nncoection'),
    ],
  },
  {
    id: 'cisco',
    own: [
      source(/block\.opendns\.com|umbrella\.com|ironport|Cisco (?:Umbrella|Web Security|IronPort|Secure)/i),
      both(status(300, 399), header('location', /opendns\.com|umbrella\.com/i)),
      text(/This Page Cannot Be Displayed.*(?:security policies|Notification:|Date:)/i),
    ],
    via: [header('via', /ironport|cisco/i), has('x-ironport-error')],
  },
  {
    id: 'mcafee',
    own: [source(/McAfee Web Gateway|mwg-internal|Skyhigh/i), header('server', /McAfee|Skyhigh/i)],
    via: [header('via', /McAfee Web Gateway|Skyhigh/i)],
  },
  {
    id: 'forcepoint',
    own: [
      source(/websense|forcepoint|blockpage\.cgi\?ws-session|moreBlockInfo\.cgi/i),
      both(status(300, 399), header('location', /blockpage\.cgi|:15871/)),
    ],
    via: [header('via', /websense|forcepoint/i)],
  },
  {
    id: 'sonicwall',
    own: [
      source(/sonicwall|nsa_banner/i),
      text(/This site is blocked by the .{0,20}Content Filter/i),
      header('server', /^SonicWALL/i),
    ],
    via: [],
  },
  {
    id: 'watchguard',
    own: [source(/watchguard|Request denied by WatchGuard/i)],
    via: [],
  },
  {
    id: 'mikrotik',
    own: [source(/mikrotik/i), header('server', /^Mikrotik/i)],
    via: [],
  },
  // On the computer itself
  { id: 'kaspersky', own: [source(/kaspersky/i)], via: [] },
  {
    id: 'eset',
    own: [source(/\bESET (?:Endpoint|NOD32|Internet|Smart|Security)|Access denied by ESET/i)],
    via: [],
  },
  { id: 'bitdefender', own: [source(/bitdefender/i)], via: [] },
  { id: 'avast', own: [source(/\b(?:avast|AVG) (?:Antivirus|Web Shield|Business|Free|Premium)/i)], via: [] },
  {
    id: 'modsecurity',
    own: [
      text(
        /generated by Mod_?Security|Not Acceptable!? An appropriate representation of the requested resource could not be found on this server\. This error was generated by/i,
      ),
      header('server', /mod_security|NOYB/i),
      text(/This error was generated by Mod_?Security/i),
    ],
    via: [],
  },
  {
    id: 'wordfence',
    own: [source(/Generated by Wordfence|wordfence/i)],
    via: [],
  },
  {
    id: 'forefront',
    own: [
      text(
        /Error Code: \d{3} .{0,60}\(\d{5}\)|\(1220[129]\)|The ISA Server denied|Forefront TMG (?:requires|denied)/i,
      ),
      source(/ISA Server|Forefront TMG/i),
    ],
    via: [],
  },
  {
    id: 'entra-proxy',
    own: [
      both(status(300, 399), header('location', /login\.microsoftonline\.com|login\.windows\.net/i)),
      source(/login\.microsoftonline\.com|aadcdn\.ms/i),
    ],
    via: [has('x-ms-proxy-app-id'), header('via', /msappproxy/i)],
  },
  {
    id: 'captive-portal',
    own: [
      status(511),
      source(
        /captive|hotspot|coova|chillispot|nodogsplash|opennds|unifi.{0,20}guest|\/guest\/s\/|WISPAccessGatewayParam|meraki|aruba.{0,20}captive/i,
      ),
      both(
        status(300, 399),
        header(
          'location',
          /captive|hotspot|arubanetworks|network-auth\.com|\/guest\/s\/|splash|wifi|portal\.|\/login\?(?:dst|res=notyet)|res=notyet/i,
        ),
      ),
    ],
    via: [],
  },
  {
    id: 'hosting-panel',
    own: [
      text(
        /(?:account|site|website|domain|hosting)(?: \S+)? (?:has been|is|was) (?:suspended|disabled|deactivated|blocked)|This Account has been suspended|Bandwidth Limit Exceeded/i,
      ),
      source(
        /suspendedpage\.cgi|\/cgi-sys\/(?:suspendedpage|defaultwebpage)\.cgi|Web Server's Default Page|plesk|cPanel, (?:Inc|L\.L\.C)/i,
      ),
      text(
        /(?:hesa[bp]\S*|site|alan adı|hosting)[^.]{0,40}(?:askıya alın|durdurul|pasif)|(?:Konto|Webseite|Domain)[^.]{0,40}(?:gesperrt|deaktiviert|abgeschaltet)|(?:аккаунт|сайт|домен|хостинг)[^.]{0,40}(?:заблокирован|отключ[её]н|приостановлен)/i,
      ),
      status(509),
      both(status(300, 399), header('location', /suspended(?:page)?/i)),
      both(header('x-powered-by', /^Plesk/i), failed),
    ],
    via: [],
  },
];
