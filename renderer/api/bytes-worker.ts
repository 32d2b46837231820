/** Fetches bytes beside the window, and hands them over without a copy. */
export interface BytesOrder {
  readonly number: number;
  readonly url: string;
}

/** `bytes` null: they are not there any more. */
export interface BytesAnswer {
  readonly number: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

self.onmessage = async ({ data: { number, url } }: MessageEvent<BytesOrder>) => {
  const bytes = await fetch(url)
    .then(async (answer) => (answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null))
    .catch(() => null);
  const answer: BytesAnswer = { number, bytes };
  self.postMessage(answer, { transfer: bytes ? [bytes.buffer] : [] });
};
