import type { TlsChoices } from '../../../shared/model/environment.js';
import { environmentsText } from '../../../shared/text/environments.js';
import { useFixed } from '../../api/policy.js';
import { Checkbox } from '../../ui/checkbox.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Managed } from '../../ui/managed.js';
import { optionsOf } from '../../ui/options.js';
import { FileField } from './file-field.js';
import { KeptSecret } from './kept-secret.js';
import type { PartProps } from './part-props.js';

const text = environmentsText.editor;
const versions = [
  { value: 'TLSv1.2', label: 'TLS 1.2' },
  { value: 'TLSv1.3', label: 'TLS 1.3' },
] as const;
type Client = TlsChoices['clientCertificate'];

const clientWords = () => ({ none: text.clientNone, pfx: text.clientPfx, pem: text.clientPem });

function emptyClient(kind: 'none' | 'pfx' | 'pem'): Client {
  if (kind === 'pfx') return { kind, file: '' };
  return kind === 'pem' ? { kind, certFile: '', keyFile: '' } : null;
}

/** By what a host is trusted, and by what we are. */
export function TrustFields({ form, errors, givenBy, change, changeDraft }: PartProps) {
  const fixed = useFixed();
  const quiet = givenBy !== null;
  const { tls } = form.draft;
  const client = tls.clientCertificate;
  const changeTls = (part: Partial<TlsChoices>) => changeDraft({ tls: { ...tls, ...part } });
  return (
    <>
      <h3 className="section">{text.trust}</h3>
      <p className="soft">{text.trustHint}</p>
      <Managed by={givenBy} quiet>
        <Managed by={fixed.by('tls.caFile')} quiet={quiet}>
          <FileField
            label={text.caFile}
            purpose="ca"
            none={text.caFileNone}
            value={tls.caFile}
            error={errors['tls.caFile']}
            onChange={(caFile) => changeTls({ caFile })}
          />
          {tls.caFile === null && (
            <Managed by={fixed.by('tls.systemRoots')} quiet={quiet}>
              <Checkbox
                indent
                checked={tls.systemRoots !== false}
                onChange={(checked) => changeTls({ systemRoots: checked })}
                label={text.systemRoots}
              />
            </Managed>
          )}
        </Managed>
        <Managed by={fixed.by('tls.minVersion')} quiet={quiet}>
          <SelectField
            label={text.minVersion}
            value={tls.minVersion ?? 'TLSv1.2'}
            options={versions}
            onChange={(minVersion) => changeTls({ minVersion })}
          />
        </Managed>
        <Managed by={fixed.by('tls.caFile')} quiet>
          <TextField
            label={text.pin}
            hint={text.pinHint}
            error={errors['tls.pinSha256']}
            className="mono"
            value={form.pinText}
            onChange={(pinText) => change({ pinText })}
          />
        </Managed>
        <SelectField
          label={text.client}
          error={errors['tls.clientCertificate']}
          value={client?.kind ?? 'none'}
          options={optionsOf(['none', 'pfx', 'pem'], clientWords())}
          onChange={(kind) => changeTls({ clientCertificate: emptyClient(kind) })}
        />
        {client?.kind === 'pfx' && (
          <FileField
            label={text.pfxFile}
            purpose="pfx"
            value={client.file || null}
            onChange={(file) => changeTls({ clientCertificate: { kind: 'pfx', file: file ?? '' } })}
          />
        )}
        {client?.kind === 'pem' && (
          <>
            <FileField
              label={text.certFile}
              purpose="cert"
              value={client.certFile || null}
              error={errors['tls.clientCertificate.certFile']}
              onChange={(file) => changeTls({ clientCertificate: { ...client, certFile: file ?? '' } })}
            />
            <FileField
              label={text.keyFile}
              purpose="key"
              value={client.keyFile || null}
              error={errors['tls.clientCertificate.keyFile']}
              onChange={(file) => changeTls({ clientCertificate: { ...client, keyFile: file ?? '' } })}
            />
          </>
        )}
      </Managed>
      {client && (
        <KeptSecret
          label={text.passphrase}
          error={errors.clientKeyPassphrase}
          value={form.passphrase}
          onChange={(passphrase) => change({ passphrase })}
          forget={form.draft.id === undefined ? null : form.forgetPassphrase}
          onForget={(forgetPassphrase) => change({ forgetPassphrase })}
        />
      )}
    </>
  );
}
