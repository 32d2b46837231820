import type { ReactNode } from 'react';

export type IconName = keyof typeof paths;

/** A 16 px line drawing; always beside a word or inside a labelled button, so it is hidden from readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  );
}

const circle = <circle cx="8" cy="8" r="6" />;

const paths = {
  active: (
    <>
      {circle}
      <circle cx="8" cy="8" r="2.6" fill="currentColor" stroke="none" />
    </>
  ),
  out: (
    <>
      {circle}
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </>
  ),
  accepted: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </>
  ),
  unknown: (
    <>
      {circle}
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.3M8 11.4v.1" />
    </>
  ),
  never: <circle cx="8" cy="8" r="6" strokeDasharray="1.2 2.57" />,
  bad: (
    <>
      {circle}
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
  attention: <path d="M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.5v.1" />,
  info: (
    <>
      {circle}
      <path d="M8 7.4v3.4M8 5.1v.1" />
    </>
  ),
  production: <path d="M8 1.8 13.4 4v3.8c0 3-2.2 5.3-5.4 6.4-3.2-1.1-5.4-3.4-5.4-6.4V4ZM8 5v3.4M8 10.6v.1" />,
  test: <path d="M6 2h4M6.7 2v4.2L3 12.4c-.5.9 0 1.6.9 1.6h8.2c.9 0 1.4-.7.9-1.6L9.3 6.2V2M5 10h6" />,
  sandbox: <path d="m8 1.8 5.6 3v6.4L8 14.2l-5.6-3V4.8ZM2.6 5 8 7.8 13.4 5M8 7.8v6.2" />,
  layers: <path d="m8 2 6 3.2-6 3.2-6-3.2ZM2.4 8.4 8 11.4l5.6-3M2.4 11 8 14l5.6-3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  up: <path d="m4.5 9.7 3.5-3.5 3.5 3.5" />,
  swap: <path d="M2.500 5.600h11m-3-3 3 3-3 3M13.500 10.800h-11m3 3-3-3 3-3" />,
  compare: <path d="M2.500 3h4.500v10H2.500ZM9 3h4.500v10H9ZM8 1.500v13" />,
  down: <path d="m4.5 6.3 3.5 3.5 3.5-3.5" />,
  back: <path d="M9.8 3.500 5.300 8l4.500 4.500" />,
  forward: <path d="M6.200 3.500 10.700 8l-4.500 4.500" />,
  reload: <path d="M13 8a5 5 0 1 1-1.600-3.700M13 2.400v2.800h-2.800" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.3 10.3 3.4 3.4" />
    </>
  ),
  close: <path d="m4 4 8 8m0-8-8 8" />,
  eye: (
    <>
      <path d="M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8Z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  'eye-off': (
    <path d="M2.6 2.6l10.8 10.8M6.3 3.8A6 6 0 0 1 8 3.6c4 0 6.4 4.4 6.4 4.4a11 11 0 0 1-1.7 2.2M4 5a11 11 0 0 0-2.4 3S4 12.4 8 12.4c1 0 1.9-.3 2.7-.7M6.7 6.7a1.9 1.9 0 0 0 2.6 2.6" />
  ),
  copy: (
    <>
      <rect x="5.4" y="5.4" width="8" height="8.4" rx="1.4" />
      <path d="M10.6 5.2V3.6c0-.8-.6-1.4-1.4-1.4H4c-.8 0-1.4.6-1.4 1.4v5.6c0 .8.6 1.4 1.4 1.4h1.2" />
    </>
  ),
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.4" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.6" cy="8" r="1.3" />
    </g>
  ),
  settings: <path d="M2 4.6h6.4M11.6 4.6H14M2 11.4h2.4M7.6 11.4H14M10 3v3.2M6 9.8V13" />,
  theme: (
    <>
      {circle}
      <path d="M8 2v12a6 6 0 0 0 0-12Z" fill="currentColor" />
    </>
  ),
  clock: (
    <>
      {circle}
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="11" r="2.8" />
      <path d="m7.1 8.9 6-6M10.6 5.4l2 2" />
    </>
  ),
  lock: <path d="M3.500 7h9v6.500h-9ZM5.500 7V5a2.500 2.500 0 0 1 5 0v2" />,
  bell: (
    <path d="M3.4 11.4h9.2c-1-1-1.3-2-1.3-4.4a3.3 3.3 0 0 0-6.6 0c0 2.400-.3 3.400-1.300 4.400ZM6.800 13.600a1.300 1.300 0 0 0 2.400 0" />
  ),
  wrap: (
    <path d="M2.500 4h11M2.500 8h8.700a2 2 0 0 1 0 4H8.500m1.600-1.600L8.500 12l1.600 1.600M2.500 12h3" />
  ),
  'line-ends': (
    <path d="M13 3.500v3.700a1.300 1.300 0 0 1-1.300 1.300H3.500m2.600-2.600L3.500 8.500l2.600 2.600" />
  ),
  columns: <path d="M2.500 3h11v10h-11ZM8 3v10" />,
  rows: <path d="M2.500 3h11v10h-11ZM2.500 8h11" />,
  play: <path d="M5 3.200v9.600l7.600-4.800Z" />,
  stop: <rect x="4" y="4" width="8" height="8" rx="1" />,
} satisfies Record<string, ReactNode>;
