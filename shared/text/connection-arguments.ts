import type { ConnectionWords } from '../model/cause-facts.js';
import { textOf } from './text-of.js';

const phrases = textOf('causePhrases');

/** What sentences may name of certificates, clock and proxy. */
export function connectionArguments(connection: ConnectionWords) {
  const { certificate, issuer, names, subject, validFrom, validTo, now, proxy } = connection;
  const ahead = connection.aheadMinutes ?? 0;
  return {
    certificate: certificate
      ? phrases.certificate({ ...certificate, name: certificate.name ?? phrases.noName })
      : '',
    issuer: issuer ?? phrases.issuer,
    names: names ?? phrases.otherNames,
    subject: subject ?? phrases.subject,
    validFrom: validFrom ?? phrases.later,
    validTo: validTo ?? '',
    days: Math.max(0, connection.expiredDays ?? 0),
    now: now ?? phrases.earlier,
    minutes: Math.abs(ahead),
    isAhead: ahead > 0,
    proxy: proxy ?? '',
  };
}
