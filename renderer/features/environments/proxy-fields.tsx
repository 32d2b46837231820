import { environmentsText } from '../../../shared/text/en/environments.js';
import { TextField } from '../../ui/field.js';
import { SecretField } from '../../ui/secret-field.js';
import type { PartProps } from './environment-editor.js';

const text = environmentsText.editor;

/** How the host is reached where not directly. The password is only ever written. */
export function ProxyFields({ form, errors, change }: PartProps) {
  const used = form.proxyUrl.trim() !== '';
  return (
    <>
      <h3 className="section">{text.proxy}</h3>
      <TextField
        label={text.proxyUrl}
        hint={text.proxyUrlHint}
        error={errors['proxy.url']}
        inputMode="url"
        value={form.proxyUrl}
        onChange={(proxyUrl) => change({ proxyUrl })}
      />
      {used && (
        <>
          <TextField
            label={text.proxyUser}
            error={errors['proxy.username']}
            value={form.proxyUser}
            onChange={(proxyUser) => change({ proxyUser })}
          />
          <SecretField
            label={text.proxyPassword}
            hint={text.writeOnly}
            error={errors.proxyPassword}
            value={form.proxyPassword}
            onChange={(proxyPassword) => change({ proxyPassword })}
          />
          {form.draft.id !== undefined && (
            <label className="checkbox indent">
              <input
                type="checkbox"
                checked={form.forgetProxyPassword}
                onChange={(event) => change({ forgetProxyPassword: event.currentTarget.checked })}
              />
              {text.forget}
            </label>
          )}
        </>
      )}
    </>
  );
}
