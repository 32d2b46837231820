import { webFrame } from 'electron';

/** What the page does not need: ways out of it, and places to keep something. Workers have only scripts of our own. */
const unneeded = `for (const [owner, names] of [
  [globalThis, ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'indexedDB', 'caches', 'openDatabase',
    'showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'webkitRequestFileSystem',
    'webkitResolveLocalFileSystemURL']],
  [globalThis.StorageManager?.prototype, ['getDirectory']],
  [globalThis.Navigator?.prototype, ['serviceWorker', 'storageBuckets']],
  [globalThis.DataTransferItem?.prototype, ['getAsFileSystemHandle', 'webkitGetAsEntry']],
]) for (const name of names) if (owner) delete owner[name];`;

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
}

/** Runs before any script of the page, in the world beside it. */
export function raiseWalls(): void {
  void webFrame.executeJavaScript(unneeded);
  // The main process is not asked about a navigation to an empty page: it is refused here.
  const { navigation } = globalThis as unknown as { navigation?: EventTarget };
  const here = location.href.replace(/#.*$/s, '');
  navigation?.addEventListener('navigate', (event) => {
    const target = (event as NavigateEvent).destination.url.replace(/#.*$/s, '');
    if (target !== here && event.cancelable) event.preventDefault();
  });
}
