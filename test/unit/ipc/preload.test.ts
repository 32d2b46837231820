import { expect, it, vi } from 'vitest';
import { channelNames } from '../../../shared/ipc/channel-names.js';

type Api = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
const { exposed, invoke } = vi.hoisted(() => ({ exposed: {} as { api?: Api }, invoke: vi.fn() }));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (_name: string, api: Api) => Object.assign(exposed, { api }) },
  ipcRenderer: { invoke },
  webFrame: { executeJavaScript: async () => {} },
}));

it('every channel hands on what is asked and answered, and gives what rejects as an error value', async () => {
  vi.stubGlobal('location', { href: 'app://desk/index.html' });
  vi.stubGlobal('addEventListener', () => {});
  await import('../../../electron/preload.js');
  for (const [area, names] of Object.entries(channelNames)) {
    for (const name of names) {
      const call = exposed.api?.[area]?.[name];
      invoke.mockResolvedValueOnce({ ok: true, value: name });
      expect(await call?.({ asked: area })).toEqual({ ok: true, value: name });
      expect(invoke).toHaveBeenLastCalledWith(`${area}.${name}`, { asked: area });
      invoke.mockRejectedValueOnce(new Error('the other side is gone'));
      const error = { code: 'unexpected', message: 'the other side is gone' };
      expect(await call?.(null)).toEqual({ ok: false, error });
    }
  }
  vi.unstubAllGlobals();
});
