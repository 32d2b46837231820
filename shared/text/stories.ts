import { textOf } from './text-of.js';

export const storyText = textOf('story');
