/** Calm on the screen in light and dark, black on white on paper. */
export const evidenceStyle = `
:root { color-scheme: light dark; --text: #1c1f23; --soft: #555d66; --line: #d5d9de; --fill: #f4f5f7; --page: #fff; --mark: #1f5fbf; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --soft: #a3abb5; --line: #3a4048; --fill: #24282d; --page: #17191c; --mark: #7db0ff; } }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 24px 16px 48px; }
h1 { margin: 0 0 16px; font-size: 20px; overflow-wrap: anywhere; }
h2 { margin: 28px 0 8px; font-size: 16px; }
h3 { margin: 20px 0 8px; font-size: 14px; }
h4 { margin: 12px 0 4px; font-size: 13px; color: var(--soft); }
.verdict { border-left: 4px solid var(--mark); padding: 2px 0 2px 12px; margin: 0 0 16px; }
.verdict h2 { margin: 0; } .verdict p { margin: 4px 0 0; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { padding: 3px 8px 3px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
th { width: 11rem; color: var(--soft); font-weight: 400; }
pre { margin: 0; padding: 8px 10px; background: var(--fill); border: 1px solid var(--line); border-radius: 4px; font: 12px/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.note { color: var(--soft); font-size: 12px; margin: 8px 0; }
@page { size: A4; margin: 16mm; }
@media print { :root { color-scheme: light; --text: #000; --soft: #444; --line: #bbb; --fill: #fff; --page: #fff; --mark: #000; }
  main { max-width: none; padding: 0; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
`;
