import { app } from 'electron';

/**
 * Chromium asks nobody anything: no name is looked up for it, whatever the reason (a hint in a page, a dictionary, a
 * proxy's script). Operations do not go through it. Must run before the app is ready.
 */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-pings');
}
