import { createStore } from './store.js';

/** A short word at the window's foot, gone by itself. */
export interface Message {
  readonly tone: 'good' | 'neutral' | 'bad';
  readonly text: string;
  readonly undo?: boolean;
}

export const messageState = createStore<(Message & { readonly number: number }) | null>(null);

/** Longer where there is something to press. In ms. */
export const saidForMs = { shortly: 3_000, longer: 12_000 } as const;

let number = 0;

export function say(message: Message): void {
  number += 1;
  const stamped = { ...message, number };
  messageState.set(() => stamped);
}

export function stopSaying(): void {
  messageState.set(() => null);
}
