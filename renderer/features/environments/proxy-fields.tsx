import { environmentsText } from '../../../shared/text/environments.js';
import { useFixed } from '../../api/policy.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Managed } from '../../ui/managed.js';
import { optionsOf } from '../../ui/options.js';
import { KeptSecret } from './kept-secret.js';
import type { PartProps } from './part-props.js';

const text = environmentsText.editor;
const scriptPrefix = /^pac\+/;

const ways = ['none', 'system', 'manual', 'script'] as const;
type Way = (typeof ways)[number];
/** What stands in the field once a way is chosen. */
const beginnings: Readonly<Record<Way, string>> = {
  none: '',
  system: 'system',
  manual: 'http://',
  script: 'pac+https://',
};

function wayOf(url: string): Way {
  if (url.trim() === '') return 'none';
  if (url === 'system') return 'system';
  return scriptPrefix.test(url) ? 'script' : 'manual';
}

/** How the host is reached where not directly. The password is only ever written. */
export function ProxyFields({ form, errors, givenBy, change }: PartProps) {
  const by = useFixed().by('proxy') ?? givenBy;
  const way = wayOf(form.proxyUrl);
  const used = way !== 'none';
  return (
    <>
      <h3 className="section">{text.proxy}</h3>
      <Managed by={by} quiet={givenBy !== null}>
        <SelectField
          label={text.proxyWay}
          value={way}
          options={optionsOf(ways, text.proxyWays)}
          onChange={(chosen) => change({ proxyUrl: beginnings[chosen] })}
        />
        {(way === 'manual' || way === 'script') && (
          <TextField
            label={text.proxyUrl}
            hint={way === 'script' ? text.proxyScriptHint : text.proxyUrlHint}
            error={errors['proxy.url']}
            inputMode="url"
            value={way === 'script' ? form.proxyUrl.replace(scriptPrefix, '') : form.proxyUrl}
            onChange={(typed) =>
              change({ proxyUrl: way === 'script' ? `pac+${typed}` : typed || beginnings.manual })
            }
          />
        )}
        {used && (
          <TextField
            label={text.proxyUser}
            error={errors['proxy.username']}
            value={form.proxyUser}
            onChange={(proxyUser) => change({ proxyUser })}
          />
        )}
      </Managed>
      {used && (
        <KeptSecret
          label={text.proxyPassword}
          error={errors.proxyPassword}
          value={form.proxyPassword}
          onChange={(proxyPassword) => change({ proxyPassword })}
          forget={form.draft.id === undefined ? null : form.forgetProxyPassword}
          onForget={(forgetProxyPassword) => change({ forgetProxyPassword })}
        />
      )}
    </>
  );
}
