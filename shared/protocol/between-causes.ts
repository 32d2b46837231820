import type { betweenCauses } from '../model/causes.js';
import type { AnswerSigns } from './answer-signs.js';
import { isLoginPage } from './html-text.js';

type BetweenCause =
  | (typeof betweenCauses)[number]
  | 'proxy-authentication'
  | 'https-on-http-address'
  | 'client-certificate-wanted'
  | 'captive-portal';

type Rule = readonly [cause: BetweenCause, applies: (at: AnswerSigns) => boolean];
const said = (pattern: RegExp) => (at: AnswerSigns) => pattern.test(`${at.reason}\n${at.title}\n${at.text}`);
const inSource = (pattern: RegExp) => (at: AnswerSigns) => pattern.test(at.source);
const code =
  (...statuses: readonly number[]) =>
  (at: AnswerSigns) =>
    statuses.includes(at.status);

const challenge =
  /just a moment|checking (?:your|the) browser|human verification|captcha|verify (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|not a robot|enable javascript and cookies|pardon our interruption|ddos protection by|one more step|bot ?detection|Unauthorized Activity Has Been Detected|robot olmadığınız|кто вы не робот|вы не робот|Sicherheitsüberprüfung|kein Roboter/i;
const challengeSource =
  /_Incapsula_Resource|cdn-cgi\/challenge-platform|cf_chl_|awswaf\.com|px-captcha|captcha-delivery|hcaptcha|recaptcha|sp-captcha|turnstile/i;
const noName =
  /ERR_DNS_FAIL|Unable to determine IP address|could not (?:be )?resolve|DNS (?:lookup|resolution) (?:fail|error)|\bdns_(?:unresolved|server_failure|error)|name resolution failed|name or service not known|Origin DNS error|host ?name .{0,40}(?:not found|could not)|DNS failure|NXDOMAIN|no such host|unknown domain|gethostbyname/i;
const noConnection =
  /ERR_CONNECT_FAIL|connection (?:was )?refused|connection to .{0,80} failed|Connect(?:ion)? (?:attempt )?failed|Web server is down|origin is unreachable|no healthy upstream|No server is available|No available server|wasn't able to connect to the origin|no live upstreams|failed_to_pick_backend|upstream connect error|tcp_error|No Route|Backend fetch failed|backend (?:is )?unhealthy|could not connect|unable to connect|connect\(\) failed|bağlanılamadı|не удалось подключиться|keine Verbindung/i;
const noTls =
  /ERR_SECURE_CONNECT_FAIL|SSL handshake failed|invalid SSL certificate|ssl_\w*(?:error|fail)|certificate verif\w+ (?:failed|error)|TLS_error|origin.{0,30}certificate/i;
const noAnswer =
  /ERR_READ_TIMEOUT|ERR_ZERO_SIZE_OBJECT|ERR_READ_ERROR|timed? ?out|a timeout occurred|didn't respond in time|zero size|error reading from remote server|invalid(?: or incomplete)? response|unknown error|premature|empty response|upstream request timeout|failed to respond|zaman aşımı|Zeitüberschreitung|время ожидания/i;
const login =
  /sign[ -]?in|log[ -]?[io]n\b|authenticat|single sign|accept (?:the )?terms|voucher|oturum aç|giriş yap|anmelden|вход|авториз/i;
const tooLong =
  /too (?:large|long|big)|entity too large|header or cookie too large|length limit|maximum .{0,30}(?:size|length)|too many header/i;
const blocked =
  /block|reject|denied|deny|forbidden|not (?:allowed|acceptable|permitted)|violat|security (?:policy|rule)|attack|firewall|prohibited|restricted|suspicious|administrator|limited|engellen|reddedil|yasak|gesperrt|blockiert|verweigert|abgelehnt|запрещ|заблокир|отказано|отклон[её]н|bloqu|bloccat|zablokow|odrzucon|refusé|rejeté|interdit|rechaz|denegad|negado|proibid|vietat/i;
const maintenance = /maintenance|bakım|Wartung|обслуживани|techn\w+ works|temporarily/i;

/** A page whose script sends a browser to a sign-in. */
const scriptToLogin = /location(?:\.href)?\s*=\s*["'][^"']{0,300}(?:log-?in|auth|portal|sign-?in)/i;

/** The first that fits is what it said; by structure and status before words. */
const rules: readonly Rule[] = [
  ['proxy-authentication', code(407)],
  ['captive-portal', code(511)],
  [
    'site-suspended',
    said(
      /(?:account|site|website|web app|domain|hosting|konto|webseite|hesa[bp]\S*|аккаунт|сайт|домен|хостинг)[^.]{0,40}(?:suspend|disabled|stopped|deactivat|askıya|durdurul|pasif|gesperrt|deaktiviert|abgeschaltet|заблокирован|отключ|приостановл)|bandwidth limit exceeded/i,
    ),
  ],
  ['site-suspended', inSource(/suspendedpage\.cgi|defaultwebpage\.cgi|Web Server's Default Page/i)],
  ['site-suspended', code(509)],
  [
    'https-on-http-address',
    said(/plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled/i),
  ],
  [
    'client-certificate-wanted',
    said(/No required SSL certificate was sent|SSL certificate error|client certificate/i),
  ],
  [
    'between-challenge',
    (at) =>
      at.has('cf-mitigated') || /captcha|challenge/i.test(at.header('x-amzn-waf-action')) || at.has('x-dd-b'),
  ],
  ['between-challenge', (at) => challenge.test(`${at.title}\n${at.text}`) || challengeSource.test(at.source)],
  ['between-challenge', (at) => at.status === 202 && at.cookies.includes('aws-waf')],
  [
    'between-too-many',
    (at) =>
      at.status === 429 ||
      /rate.?limit|error(?: code:?)? 1015|too many requests|over_?quota/i.test(`${at.title}\n${at.text}`),
  ],
  [
    'between-blocked',
    said(
      /\(1220[129]\)|denied the specified Uniform|policy_denied|in accordance with company policy|site has been limited|blocked by (?:the |your )?(?:administrator|security|policy)/i,
    ),
  ],
  [
    'between-no-name',
    (at) =>
      noName.test(`${at.header('x-squid-error')} ${at.title}\n${at.text}`) ||
      /error(?: code:?)? 1016/i.test(at.text),
  ],
  [
    'between-no-tls',
    (at) =>
      at.status === 525 ||
      at.status === 526 ||
      noTls.test(`${at.header('x-squid-error')} ${at.title}\n${at.text}`),
  ],
  [
    'between-no-connection',
    (at) =>
      [521, 522, 523, 530].includes(at.status) ||
      (at.status >= 500 && noConnection.test(`${at.header('x-squid-error')} ${at.title}\n${at.text}`)),
  ],
  [
    'between-too-long',
    (at) =>
      [413, 414, 431].includes(at.status) ||
      (at.status >= 400 && at.status < 500 && tooLong.test(`${at.title}\n${at.text}`)),
  ],
  [
    'between-no-answer',
    (at) =>
      [502, 504, 520, 524, 598, 599].includes(at.status) ||
      (at.status >= 500 && noAnswer.test(`${at.header('x-squid-error')} ${at.title}\n${at.text}`)),
  ],
  [
    'between-login',
    (at) => isLoginPage(at.source) || at.status === 401 || isMetaRefresh(at) || scriptToLogin.test(at.source),
  ],
  ['between-method', code(405, 501)],
  [
    'between-method',
    said(
      /not configured to allow the HTTP request method|supports only cachable requests|request method .{0,30}not (?:allowed|supported)/i,
    ),
  ],
  [
    'between-blocked',
    (at) =>
      at.status === 403 ||
      at.status === 406 ||
      at.status === 451 ||
      at.status === 418 ||
      at.status === 444 ||
      at.status === 493,
  ],
  [
    'between-blocked',
    (at) =>
      at.status < 500 &&
      at.status !== 404 &&
      blocked.test(`${at.title}\n${at.text}\n${at.header('x-amzn-waf-action')}`),
  ],
  ['between-blocked', (at) => at.status >= 500 && blocked.test(at.title)],
  ['between-unavailable', (at) => at.status === 503 || maintenance.test(at.title)],
  ['between-not-found', code(404, 410)],
  ['between-bad-request', code(400, 411, 417, 421)],
  ['between-login', (at) => login.test(at.title)],
];

export function betweenCause(at: AnswerSigns): BetweenCause {
  if (at.status >= 300 && at.status < 400) return 'between-redirect';
  return rules.find(([, applies]) => applies(at))?.[0] ?? 'between-error';
}

/** A page that sends a browser on by itself, as portals do. */
export function isMetaRefresh(at: AnswerSigns): boolean {
  const refresh = /<meta\b[^>]{0,200}http-equiv\s*=\s*["']?refresh["']?[^>]{0,600}/i.exec(at.source)?.[0];
  return (
    refresh !== undefined &&
    (login.test(refresh) || login.test(at.text) || /url\s*=\s*['"]?https?:\/\//i.test(refresh))
  );
}
