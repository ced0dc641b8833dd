/** How the report looks, on a screen and on paper; its hash stands in the policy of the page. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 24px; font: 14px/1.45 system-ui, sans-serif; color: #10243e; background: #ffffff; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 8px; font-size: 22px; }
h2 { margin: 28px 0 8px; font-size: 16px; }
h3 { margin: 16px 0 4px; font-size: 14px; }
.verdict { font-size: 16px; }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 13px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid #e3e7ec; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 400; }
td { font-weight: 600; }
thead th, .source, footer { color: #4a5a6a; font-size: 13px; }
td:last-child:not(:nth-child(2)) { font-weight: 400; }
svg { display: block; width: 100%; height: auto; max-width: 40rem; }
figure { margin: 8px 0 16px; break-inside: avoid; }
figcaption { margin-bottom: 4px; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
li.fail strong { color: #a3262a; }
li.warn strong { color: #8a5300; }
@page { margin: 16mm; }
@media print { body { padding: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** SHA-256 of the style, as a policy has it. */
export const HTML_STYLE_HASH = 'sha256-En7Duz7HVGO7mFQO5N/47tKAWLjSMbnkf1zKugLc+pY=';
