/** Placeholder: the preview is written on its own branch. */
export function RequestPreview({ bytes }: { bytes: Uint8Array; bodyOffset: number }) {
  return <pre className="bytes">{new TextDecoder().decode(bytes)}</pre>;
}
