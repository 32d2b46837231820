import type { Plugin } from 'vite';

export function compiled(said: unknown): unknown;
export function messages(): Plugin;
