import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { exchangeStrings } from '../../../shared/text/exchange.js';
import { trustText } from '../../../shared/text/trust.js';
import { CertificateCard } from './certificate-card.js';
import { Fact } from './fact.js';

const strings = exchangeStrings.connection;

/** Who talked to whom, how it was protected, and who vouched for it. */
export function ConnectionPane({ detail }: { readonly detail: ExchangeDetail }) {
  const { connection } = detail;
  const { tls } = connection;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <div className="xv-page" tabIndex={0}>
      <h3 className="xv-heading">{strings.heading}</h3>
      <dl className="xv-facts">
        <Fact name={strings.remote} mono>
          {address(connection.remoteAddress, connection.remotePort)}
        </Fact>
        <Fact name={strings.local} mono>
          {connection.localAddress ?? strings.unknown}
        </Fact>
        <Fact name={strings.socket}>{connection.reused ? strings.reused : strings.fresh}</Fact>
        <Fact name={strings.proxy} mono={connection.proxy !== undefined}>
          {connection.proxy ?? strings.noProxy}
          {connection.proxyBy !== undefined && `, ${trustText.proxyBy({ by: connection.proxyBy })}`}
        </Fact>
      </dl>
      <h3 className="xv-heading">{strings.tlsHeading}</h3>
      {!tls && <p className="xv-quiet">{strings.noTls}</p>}
      {tls && (
        <>
          <dl className="xv-facts">
            <Fact name={strings.version}>{tls.version}</Fact>
            <Fact name={strings.cipher} mono>
              {tls.cipher}
            </Fact>
            <Fact name={strings.trust}>
              {tls.authorized ? (
                tls.trustedBy === undefined ? (
                  strings.trusted
                ) : (
                  trustText.by[tls.trustedBy]
                )
              ) : (
                <strong className="xv-warning">
                  {strings.notTrusted({ why: tls.authorizationError ?? strings.unknown })}
                </strong>
              )}
            </Fact>
            {tls.clientCertificate !== undefined && (
              <Fact name={trustText.clientCertificate} mono>
                {tls.clientCertificate}
              </Fact>
            )}
          </dl>
          <h3 className="xv-heading">{strings.chainHeading}</h3>
          <ol className="xv-chain">
            {tls.chain.map((certificate, place) => (
              <CertificateCard key={certificate.sha256} certificate={certificate} place={place} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function address(host: string | undefined, port: number | undefined): string {
  if (host === undefined) return strings.unknown;
  const shown = host.includes(':') ? `[${host}]` : host;
  return port === undefined ? shown : `${shown}:${port}`;
}
