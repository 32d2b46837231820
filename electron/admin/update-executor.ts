import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import {
  configureRequestOptions,
  configureRequestUrl,
  type DownloadOptions,
  HttpExecutor,
} from 'builder-util-runtime';
import { readUrl } from '../../shared/model/read-url.js';
import { openStream } from '../http/open-stream.js';
import { strictReader } from '../http/strict-reader.js';
import type { SendOptions } from '../http/transport.js';
import { UpdateRefusal } from './update-refusal.js';

/** A description and its redirects, or a package and its own. */
const mostRequests = 6;
export const mostOfDescription = 1024 * 1024;

/**
 * The library's way to the feed. Its own goes through Chromium, which asks nobody anything here; this one goes by the
 * same proxies and checks as operations do, to the feed's own host, and takes no more than was announced.
 */
export class UpdateExecutor extends HttpExecutor<ClientRequest> {
  /** Bytes that an answer may have. */
  mostBytes = mostOfDescription;
  #requests = 0;

  constructor(
    private readonly origin: string,
    private readonly send: SendOptions,
  ) {
    super();
  }

  /** A look or a download begins. */
  begin(mostBytes: number): void {
    this.mostBytes = mostBytes;
    this.#requests = 0;
  }

  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): ClientRequest {
    const { protocol, hostname, port, path } = options;
    const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}${path}`);
    this.#requests += 1;
    const refusal =
      url.origin !== this.origin
        ? new UpdateRefusal('host', { host: url.host })
        : this.#requests > mostRequests
          ? new UpdateRefusal('many')
          : null;
    const request = httpRequest({
      ...strictReader,
      method: 'GET',
      path: url.pathname + url.search,
      setHost: false,
      // None of the library's own, which count people.
      headers: { Host: url.host, Accept: '*/*', 'Cache-Control': 'no-cache', Connection: 'close' },
      createConnection: (_options, done) => {
        if (refusal !== null) process.nextTick(done, refusal);
        else void this.#open(url.href, done);
        return undefined as never;
      },
    });
    request.on('response', (response) => this.#answered(request, response, url, callback));
    return request;
  }

  /** To a file, with the library's own check of its hash. */
  async download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const requestOptions: RequestOptions = { headers: options.headers ?? undefined };
      configureRequestUrl(url, requestOptions);
      configureRequestOptions(requestOptions);
      const callback = (error?: Error | null) => (error ? reject(error) : resolve(destination));
      this.doDownload(requestOptions, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }

  async #open(url: string, done: (error: Error | null, socket: never) => void): Promise<void> {
    const opened = await openStream(url, this.send);
    if (opened.ok) done(null, opened.value as never);
    else done(new UpdateRefusal('reach', { why: opened.error.code }), undefined as never);
  }

  #answered(
    request: ClientRequest,
    response: IncomingMessage,
    url: URL,
    callback: (response: IncomingMessage) => void,
  ): void {
    const refusal = refusalOf(response);
    if (refusal !== null) {
      response.on('error', () => undefined);
      request.emit('error', refusal);
      response.destroy();
      return;
    }
    const { headers } = response;
    // The library takes what is relative from the host's root.
    const { location } = headers;
    if (location !== undefined) headers.location = readUrl(location, url)?.href ?? location;
    callback(response);
    let bytes = 0;
    response.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > this.mostBytes) response.destroy(new UpdateRefusal('large'));
    });
  }
}

function refusalOf({ statusCode = 0, headers }: IncomingMessage): UpdateRefusal | null {
  if (statusCode === 200) return null;
  if (statusCode === 404) return new UpdateRefusal('missing');
  const leads = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
  return leads ? null : new UpdateRefusal('status', { status: String(statusCode) });
}
