import { fail, ok } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { probe } from '../calls/probe.js';
import { probeCandidates } from '../calls/probe-candidates.js';
import { noTargetSecrets, targetOf } from '../calls/target.js';
import { targetSecretsOf } from '../calls/target-secrets.js';
import { notFound } from '../settings/not-found.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function probeHandlers(services: Services): AreaHandlers<'probe'> {
  return {
    async run({ probeId, address, tls, proxy, timeoutMs, environmentId }) {
      const environment = environmentId === undefined ? undefined : services.environments.get(environmentId);
      if (environment === null) return notFound('environment');
      const candidates = probeCandidates(address);
      if (!candidates.ok) {
        const { todo } = problemText.noAddress;
        return fail({ code: 'no-address', message: candidates.error, where: 'address', todo });
      }
      const secrets = environment ? targetSecretsOf(services.vault, environment.id) : noTargetSecrets;
      const target = await targetOf(
        {
          endpoint: candidates.value[0] ?? '',
          timeoutMs,
          tls,
          // A stored password goes only to the proxy that it was stored for.
          proxy: proxy && {
            ...proxy,
            password: proxy.url === environment?.proxy?.url ? secrets.proxyPassword : null,
          },
        },
        secrets.clientKeyPassphrase,
      );
      if (!target.ok) return target;
      return services.running.run(probeId, async (signal) =>
        ok(
          await probe(services.exchangeDeps, {
            ...target.value,
            probeId,
            candidates: candidates.value,
            environment,
            signal,
            onProgress: (progress) => services.emit('probeProgress', progress),
          }),
        ),
      );
    },

    cancel: ({ probeId }) => ok(services.running.cancel(probeId)),
  };
}
