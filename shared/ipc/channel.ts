import type { z } from 'zod';
import type { AppError } from '../model/app-error.js';
import type { Result } from '../model/result.js';

/** One request over IPC. Its schemas are part of it, so that an unvalidated channel cannot exist. */
export interface Channel<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
  /**
   * What it gives back was made member by member from what the store checked: thousands of rows, for which the first
   * screen waits, are not gone through once more. Into the window they go as JSON, in one text: see `crossing.ts`.
   */
  readonly isChecked?: true;
}

export function channel<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<Input, Output> {
  return { input, output };
}

export function checkedChannel<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Channel<Input, Output> & { readonly isChecked: true } {
  return { input, output, isChecked: true };
}

export type InputOf<C extends Channel> = z.infer<C['input']>;
export type OutputOf<C extends Channel> = z.infer<C['output']>;

/** What the window calls. Never rejects for a reason that a person could do something about. */
export type ChannelFunction<C extends Channel> = (
  input: InputOf<C>,
) => Promise<Result<OutputOf<C>, AppError>>;
