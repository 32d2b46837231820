import { Agent, type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionFacts } from '../../shared/model/connection-facts.js';
import { strictReader } from './strict-reader.js';

/** The exchange that a connection carries at the moment. */
interface ConnectionListener {
  heard(chunk: Uint8Array): void;
  connectionFailed(error: Error): void;
  connectionClosed(): void;
}

/** Where idle connections are kept. */
interface ConnectionOwner {
  forget(connection: Connection): void;
  distrust(key: string): void;
}

const lasting = ['error', 'close'] as const;

/**
 * A connection that carries one exchange at a time.
 *
 * Every byte is seen at the socket itself, before node:http reads it, so nothing that a parser skips or refuses is
 * lost. What leaves is written here in one piece; node:http only reads answers, and only those that are not plain: its
 * request is never ended, and so writes nothing.
 */
export class Connection {
  /** What node:http is asked to read an answer with. */
  readonly #reader: RequestOptions;
  readonly reusedFacts: ConnectionFacts;
  current: ConnectionListener | null = null;
  /** `performance.now()` after which this idle connection is no longer trusted to be open. */
  idleUntilMs = 0;
  usable = true;
  /** Whether node:http is given what was heard before. */
  #isTelling = false;
  #wasAsked = false;
  /** Listeners that stay from one exchange to the next. */
  readonly #lasting: ReadonlySet<unknown>;

  constructor(
    readonly socket: Socket,
    readonly key: string,
    readonly facts: ConnectionFacts,
    private readonly pool: ConnectionOwner,
  ) {
    this.#reader = { ...strictReader, agent: new ConnectionAgent(socket), setHost: false };
    this.reusedFacts = { ...facts, reused: true };
    socket.on('data', (chunk: Uint8Array) => this.#isTelling || this.#heard(chunk));
    socket.on('end', () => this.#ended());
    socket.on('error', (error) => this.#failed(error));
    socket.on('close', () => this.#closed());
    this.#lasting = new Set(lasting.flatMap((event) => socket.listeners(event)));
  }

  /** Hands bytes to the socket; `done` is told when the kernel has all of them, or why not. */
  send(bytes: Uint8Array, done: (error?: Error | null) => void): void {
    this.socket.write(bytes, done);
  }

  /** Has node:http read what `came` by the time that it listens, and all that comes then. */
  askReader(bodiless: boolean, came: () => Uint8Array): ClientRequest {
    this.#wasAsked = true;
    const reader = httpRequest(bodiless ? { ...this.#reader, method: 'HEAD' } : this.#reader);
    // No limit by number: the head's size is limited already, and a header must not vanish from what is shown.
    reader.maxHeadersCount = 0;
    reader.on('socket', () => {
      this.#isTelling = true;
      this.socket.emit('data', came());
      this.#isTelling = false;
    });
    // Never ended: nothing of it is to be written.
    return reader;
  }

  /**
   * The exchange is over. node:http leaves its listeners where it thinks that the request is still on its way out: under TLS
   * the answer may be whole before the socket has told that the bytes before it are gone.
   */
  rest(): void {
    this.current = null;
    if (!this.#wasAsked) return;
    this.#wasAsked = false;
    for (const event of lasting)
      for (const listener of this.socket.listeners(event))
        if (!this.#lasting.has(listener)) this.socket.removeListener(event, listener as () => void);
  }

  destroy(): void {
    this.usable = false;
    this.socket.destroy();
  }

  #heard(chunk: Uint8Array): void {
    if (this.current !== null) this.current.heard(chunk);
    else {
      this.#drop();
      this.pool.distrust(this.key);
    }
  }

  #ended(): void {
    if (this.current === null) this.#drop();
    else this.usable = false;
  }

  #failed(error: Error): void {
    this.usable = false;
    if (this.current === null) this.#drop();
    else this.current.connectionFailed(error);
  }

  #closed(): void {
    this.usable = false;
    if (this.current === null) this.pool.forget(this);
    else this.current.connectionClosed();
  }

  /** An idle connection that says anything is not to be trusted with a request. */
  #drop(): void {
    this.destroy();
    this.pool.forget(this);
  }
}

/** Gives node:http the socket that is already there, instead of looking for one. */
class ConnectionAgent extends Agent {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    super({ keepAlive: true });
    this.#socket = socket;
  }

  addRequest(request: ClientRequest): void {
    request.onSocket(this.#socket);
  }
}
