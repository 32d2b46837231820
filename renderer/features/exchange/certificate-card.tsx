import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { trustText } from '../../../shared/text/trust.js';
import { validityOf } from './certificate-validity.js';
import { CopyButton } from './copy-button.js';
import { Fact } from './fact.js';

type Certificate = NonNullable<ExchangeDetail['connection']['tls']>['chain'][number];

interface CertificateCardProps {
  readonly certificate: Certificate;
  /** 0: the server's own. */
  readonly place: number;
}

const strings = exchangeStrings.connection;

export function CertificateCard({ certificate, place }: CertificateCardProps) {
  const validity = validityOf(certificate.validFrom, certificate.validTo, Date.now());
  const selfSigned = certificate.subject === certificate.issuer;
  const role = place === 0 ? strings.leaf : selfSigned ? strings.root : strings.issuerCertificate;
  const inOrder = validity?.state === 'valid' || validity?.state === 'ending';
  return (
    <li className="xv-certificate">
      <details open={place === 0}>
        <summary>
          <span className="xv-certificate-role">{role}</span>{' '}
          <span className="xv-mono">{commonName(certificate.subject)}</span>
          {validity && (
            <span className={inOrder ? 'xv-validity' : 'xv-validity xv-warning'} data-state={validity.state}>
              {validity.phrase}
            </span>
          )}
        </summary>
        <dl className="xv-facts">
          <Fact name={strings.subject} mono>
            {oneLine(certificate.subject)}
          </Fact>
          <Fact name={strings.issuer} mono={!selfSigned}>
            {selfSigned ? strings.selfSigned : oneLine(certificate.issuer)}
          </Fact>
          {certificate.subjectAltNames.length > 0 && (
            <Fact name={strings.names} mono>
              {certificate.subjectAltNames.join(', ')}
            </Fact>
          )}
          {certificate.key !== undefined && (
            <Fact name={trustText.key}>
              {trustText.keyAndHash({ key: certificate.key, hash: certificate.signature ?? strings.unknown })}
            </Fact>
          )}
          {certificate.weak !== undefined && (
            <Fact name={trustText.weakness}>
              <strong className="xv-warning">
                {certificate.weak.map((weakness) => trustText.weak[weakness]).join('; ')}
              </strong>
            </Fact>
          )}
          <Fact name={strings.validity}>
            {strings.validityRange({ from: day(certificate.validFrom), to: day(certificate.validTo) })}
          </Fact>
          <Fact name={strings.fingerprint} mono>
            {certificate.sha256}
          </Fact>
        </dl>
        <CopyButton caption={strings.copyPem} label={strings.copyPem} text={certificate.pem} />
      </details>
    </li>
  );
}

/** Node gives names one attribute a line. */
function oneLine(name: string): string {
  return name.split('\n').join(', ');
}

function commonName(subject: string): string {
  return /(?:^|[\n,]\s*)CN=([^\n,]+)/.exec(subject)?.[1] ?? oneLine(subject);
}

function day(instant: string): string {
  const parsed = new Date(instant);
  return Number.isNaN(parsed.getTime())
    ? instant
    : `${parsed.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
