import type { Cause } from '../../model/causes.js';
import { type CauseRows, likely, overGet, proved } from './cause-row.js';

/** IIS states the reason by its substatus. */
export const iis = {
  'iis-bad-header': proved('substatus 400.*', 'send-again'),
  'iis-login': proved('substatus 401.*', 'edit-environment'),
  'iis-execute-forbidden': proved('substatus 403.1, 403.3, 403.9, 403.18, 403.19'),
  'iis-read-forbidden': proved('substatus 403.2, 403.20, 403.21'),
  'iis-https-wanted': proved('substatus 403.4, 403.5', 'edit-environment'),
  'iis-address-refused': proved('substatus 403.6, 403.8, 403.50*', 'send-again'),
  'iis-certificate-wanted': proved('substatus 403.7', 'edit-environment'),
  'iis-certificate-refused': proved('substatus 403.12, 403.13, 403.16, 403.17', 'edit-environment'),
  'iis-too-many-users': proved('substatus 403.10, 403.11, 403.15, 403.22', 'check'),
  'iis-directory': proved('substatus 403.14', 'edit-environment'),
  'iis-path': proved('404 of IIS, substatus 404.0 or none', 'edit-environment'),
  'iis-handler-missing': proved('substatus 404.2, 404.3, 404.4, 404.17, 405.0, 500.21, 500.23'),
  'iis-filtered': proved('substatus 404.5, 404.7, 404.8, 404.12, 404.18, 404.19 …', overGet('none')),
  'iis-escaped-twice': proved('substatus 404.11', overGet('edit-environment')),
  'iis-too-long': proved('substatus 404.13, 413.1', overGet('none')),
  'iis-url-too-long': proved('substatus 404.14', overGet('none')),
  'iis-query-too-long': proved('substatus 404.15', overGet('none')),
  'iis-headers-too-long': proved('substatus 404.10'),
  'iis-verb-refused': proved('substatus 404.6, 405.1', overGet('none')),
  'iis-config-broken': proved('substatus 500.19, 500.22, 500.24'),
  'iis-module-broken': proved('substatus 500.0, 500.11 … 500.3x', 'check-whether-out'),
  'iis-stopping': proved('substatus 500.15, 503.3, 503.4', 'check-whether-out'),
  'iis-overloaded': proved('substatus 500.13, 503.0, 503.2, 503.5', 'check-whether-out'),
  'iis-gateway': proved('substatus 502.*', 'check-whether-out'),
  'iis-substatus': likely('any other substatus'),
} satisfies Partial<CauseRows<Cause>>;

/** Windows itself answers: the request never came to IIS. */
export const httpSys = {
  'http-sys-too-long': proved('HTTP.sys: “Request Too Long”, 413, 414, 431', overGet('none')),
  'http-sys-url': proved('HTTP.sys: “Invalid URL”', overGet('edit-environment')),
  'http-sys-host': proved('HTTP.sys: “Invalid Hostname”', 'edit-environment'),
  'http-sys-header': proved('HTTP.sys: “Invalid Header”, “Invalid Verb”, 411', 'send-again'),
  'http-sys-bad-request': likely('HTTP.sys: 400 with no known heading'),
  'http-sys-not-bound': proved('HTTP.sys: 404', 'edit-environment'),
  'http-sys-queue-full': proved('HTTP.sys: 503 “queue is full”', 'check-whether-out'),
  'http-sys-pool-stopped': likely('HTTP.sys: 503 “Service Unavailable”', 'check-whether-out'),
  'http-sys-unavailable': likely('HTTP.sys: 503 with no known heading', 'check-whether-out'),
} satisfies Partial<CauseRows<Cause>>;
