export const ownRuns: RegExp;
export function moreOften(times: string | undefined): {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): string | null;
};
