import type { Plugin } from 'vite';
import type { Pages } from '../renderer/features/handbook/page-parts.js';

export declare function handbook(root?: string): Plugin;
export declare function pagesOf(root: string, language: string): Pages;
export declare function partsOf(markdown: string): Pages[string];
export declare function picturesIn(parts: Pages[string]): readonly string[];
export declare function pictureFile(root: string, name: string): string;
