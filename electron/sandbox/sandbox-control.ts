import type { SandboxStatus } from '../../shared/model/app-info.js';
import type { Scenario } from '../../shared/model/words.js';
import type { Sandbox } from './sandbox.js';

/** The embedded service as the window sees it. */
export interface SandboxControl {
  status(): SandboxStatus;
  start(): Promise<SandboxStatus>;
  stop(): Promise<SandboxStatus>;
  setScenario(scenario: Scenario): Promise<SandboxStatus>;
  /** Logs somebody in there. */
  login(): Promise<{ readonly label: string; readonly token: string }>;
}

interface SandboxPlan {
  /** The port it had last time, so that saved sessions stay valid; 0: whichever is free. */
  readonly port: () => number;
  /** Live from the start: the demo set and what was saved before. */
  readonly sessions: () => readonly { readonly label: string; readonly token: string }[];
  /** Told its endpoint when it listens, and null when it does not any more. */
  readonly onEndpoint: (url: string | null) => void;
  readonly onStatus: (status: SandboxStatus) => void;
}

/** Starts and stops the embedded service; its code is loaded when it is first needed. */
export function createSandboxControl(plan: SandboxPlan): SandboxControl {
  let running: Sandbox | null = null;
  let starting: Promise<Sandbox> | null = null;
  let scenario: Scenario = 'normal';
  let logins = 0;

  const status = (): SandboxStatus => ({
    running: running !== null,
    url: running?.url ?? null,
    scenario,
    requests: running?.requests() ?? 0,
  });
  const say = (): SandboxStatus => {
    plan.onStatus(status());
    return status();
  };

  async function ensure(): Promise<Sandbox> {
    if (running) return running;
    starting ??= listen().finally(() => {
      starting = null;
    });
    return starting;
  }

  async function listen(): Promise<Sandbox> {
    const { startSandbox } = await import('./sandbox.js');
    const sessions = plan.sessions();
    const start = (port: number) => startSandbox({ port, scenario, sessions });
    // Another program (or another start of this one) may hold last time's port.
    running = await start(plan.port()).catch(() => start(0));
    running.onRequest(soon(say));
    plan.onEndpoint(running.url);
    say();
    return running;
  }

  return {
    status,
    async start() {
      await ensure();
      return status();
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.close();
      plan.onEndpoint(null);
      return say();
    },
    async setScenario(next) {
      scenario = next;
      running?.setScenario(next);
      return say();
    },
    async login() {
      const sandbox = await ensure();
      logins += 1;
      const label = `Sandbox session ${logins}`;
      return { label, token: sandbox.login(label) };
    },
  };
}

/** At most four times a second: a run sends thousands of requests, and the figure is for people. */
function soon(action: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      action();
    }, 250);
  };
}
