import { z } from 'zod';
import { type PastedFinding, withoutRepeats } from './pasted-finding.js';
import { findSoap } from './pasted-soap.js';
import { readPastedRequest } from './read-pasted-request.js';

const pairSchema = z.object({ name: z.string(), value: z.string().default('') });
const entrySchema = z.object({
  request: z.object({
    url: z.string(),
    headers: z.array(pairSchema).default([]),
    postData: z.object({ text: z.string().optional(), params: z.array(pairSchema).optional() }).optional(),
  }),
  response: z.object({ content: z.object({ text: z.string().optional() }).optional() }).optional(),
});
const harSchema = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });

/** The calls in a HAR; null where the text is none. An entry that is not as HAR says is passed over. */
export function findHar(text: string): readonly PastedFinding[] | null {
  if (
    !text
      .trimStart()
      .replace(/^\ufeff/, '')
      .startsWith('{')
  )
    return null;
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\s*\ufeff/, ''));
  } catch {
    return null;
  }
  const har = harSchema.safeParse(json);
  if (!har.success) return null;
  return withoutRepeats(har.data.log.entries.flatMap(readEntry));
}

function readEntry(value: unknown): readonly PastedFinding[] {
  const entry = entrySchema.safeParse(value);
  if (!entry.success) return [];
  const { request, response } = entry.data;
  const form = request.postData?.params?.map(({ name, value }) => [name, value]) ?? [];
  const body = request.postData?.text ?? new URLSearchParams(form).toString();
  const headers = request.headers.map(({ name, value }) => [name, value] as const);
  const sent = readPastedRequest({ url: request.url, headers, body }, 'har');
  const answered = findSoap(response?.content?.text ?? '').findings.filter(
    ({ token }) => token !== undefined,
  );
  return [
    ...(sent === null ? [] : [sent]),
    ...answered.map((found) => ({ ...found, source: 'har' as const })),
  ];
}
