import type { ProbeReport } from '../../../shared/model/probe.js';
import { probeText } from '../../../shared/text/probe.js';
import { useExchange } from '../../api/exchange-detail.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icons.js';
import { fingerprintLines } from './fingerprint.js';
import { dayOf } from './probe-facts.js';

const text = probeText.trust;

/** The certificate that stopped it, and the one way to go on: a person compares the fingerprint and pins it. */
export function CertificateBox({
  exchangeId,
  mismatch,
  tls,
  onTrust,
}: {
  exchangeId: string;
  mismatch: boolean;
  tls: ProbeReport['tls'];
  onTrust: (sha256: string) => void;
}) {
  const { data, isPending } = useExchange(exchangeId);
  const seen = data?.id === exchangeId ? data.connection.tls?.chain[0] : undefined;
  const leaf =
    seen ??
    (tls?.leafSha256
      ? { subject: tls.subject ?? '', validTo: tls.certificateValidTo ?? '', sha256: tls.leafSha256 }
      : undefined);
  return (
    <section className="warning-box probe-certificate" aria-label={text.title}>
      <Icon name="attention" />
      <div>
        <p className="probe-certificate-title">{mismatch ? text.mismatch : text.title}</p>
        {leaf ? (
          <dl className="probe-facts selectable">
            <div>
              <dt className="soft">{text.subject}</dt>
              <dd>{leaf.subject}</dd>
            </div>
            <div>
              <dt className="soft">{text.expires}</dt>
              <dd>{dayOf(leaf.validTo)}</dd>
            </div>
            <div>
              <dt className="soft">{text.fingerprint}</dt>
              <dd className="mono">
                {fingerprintLines(leaf.sha256).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </dd>
            </div>
          </dl>
        ) : (
          <p>{isPending ? probeText.asking : text.missing}</p>
        )}
        <p>{mismatch ? text.renewed : text.compare}</p>
        <Button disabled={!leaf} onClick={() => leaf && onTrust(leaf.sha256)}>
          {text.button}
        </Button>
      </div>
    </section>
  );
}
