import type { ExchangeSummary } from '../model/exchange.js';
import type { CertificateFacts, HeaderPair } from '../model/transmission.js';

/** What probably lies behind an exchange that did not do what it should, and what a person can do about it. */
export interface Diagnosis {
  /** The situation in one word: a cause of the protocol, or a finer one of `situations-*.ts`. */
  readonly cause: string;
  /** One sentence. */
  readonly likely: string;
  /** One sentence. */
  readonly todo: string;
}

export type DiagnosedExchange = Pick<
  ExchangeSummary,
  'binding' | 'url' | 'outcome' | 'cause' | 'status' | 'fault' | 'quote' | 'failure'
>;

/** What an exchange's line does not hold; whatever is absent is not looked at. */
export interface DiagnosisFacts {
  readonly answerHeaders?: readonly HeaderPair[] | undefined;
  /** As the server presented it, leaf first. */
  readonly chain?: readonly CertificateFacts[] | undefined;
  /** This computer's clock when the answer came, in milliseconds since 1970. */
  readonly nowMs?: number | undefined;
  /** The proxy that it went through, without credentials. */
  readonly proxyUrl?: string | undefined;
}

/** Likely cause and what to do, in that order. */
export type Advice = readonly [likely: string, todo: string];

/** An exchange with its facts made easy to ask for. */
export interface Symptoms {
  readonly exchange: DiagnosedExchange;
  readonly url: URL | null;
  readonly chain: readonly CertificateFacts[];
  readonly nowMs: number;
  readonly proxyUrl: string | null;
  /** Empty where it did not come. Names in lower case. */
  header(name: string): string;
  /** How far the server's clock is ahead of this computer's; null where its answer has no usable date. */
  readonly skewMs: number | null;
}

/** One row of the table of diagnoses: a situation that its facts tell apart from others of the same cause. */
export interface Situation {
  readonly name: string;
  readonly applies: (symptoms: Symptoms) => boolean;
  readonly advice: (symptoms: Symptoms) => Advice;
}
