import { css } from 'lit';

/** How each part looks. */
export const look = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .exo {
    color: var(--_ink);
    background: var(--_paper);
    font-size: var(--_text);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
  }
  .card,
  .verdict,
  .numbers {
    background: var(--_card);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 16px;
  }
  legend,
  summary,
  caption {
    color: var(--_soft);
    font-size: var(--_small);
    font-weight: 700;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    padding: 0;
  }
  fieldset {
    border: 0;
    padding: 0;
    min-width: 0;
  }
  input,
  select,
  .kinds {
    font: inherit;
    color: inherit;
    background: var(--_card);
    border: 1px solid var(--_field);
    border-radius: 6px;
  }
  input,
  select {
    min-height: 32px;
    padding: 4px 8px;
    width: 100%;
    min-width: 0;
  }
  :focus-visible {
    outline: 2px solid var(--_strong);
    outline-offset: 2px;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_bad);
  }
  .expected,
  .strays,
  .stale {
    color: var(--_bad);
    font-size: var(--_small);
  }
  .stale {
    display: block;
    margin-top: 4px;
  }
  .default,
  .quiet,
  input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  label span {
    font-size: var(--_small);
  }
  .kinds {
    display: flex;
    overflow: hidden;
  }
  .kinds label {
    position: relative;
    flex: auto;
    text-align: center;
  }
  .kinds input {
    position: absolute;
    inset: 0;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .kinds span {
    display: block;
    padding: 6px 8px;
  }
  .kinds :checked + span {
    background: var(--_ink);
    color: var(--_card);
  }
  .kinds :focus-visible + span {
    outline: 2px solid;
    outline-offset: -4px;
    border-radius: 6px;
  }
  .verdict {
    font-size: var(--_verdict);
    line-height: 1.35;
  }
  a,
  .figure,
  .note .sign {
    color: var(--_strong);
  }
  .good {
    color: var(--_good);
  }
  .bad,
  .fail :is(b, .sign) {
    color: var(--_bad);
  }
  .warn :is(b, .sign) {
    color: var(--_warn);
  }
  .numbers span,
  figcaption span,
  .legend,
  cite,
  small,
  .published {
    color: var(--_soft);
    font-size: var(--_small);
  }
  button {
    font: inherit;
    font-size: var(--_large);
    font-weight: 700;
    color: inherit;
    background: none;
    border: 0;
    border-bottom: 2px dotted var(--_field);
    padding: 0;
    min-height: 28px;
    text-align: start;
    cursor: pointer;
  }
  button:hover,
  button[aria-expanded='true'] {
    color: var(--_strong);
    border-color: currentcolor;
  }
  button[aria-expanded='true'] {
    border-style: solid;
  }
  .sign {
    flex: none;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    border: 1.5px solid currentcolor;
    font-size: 12px;
    font-weight: 700;
    line-height: 17px;
    text-align: center;
  }
  h3 {
    font-size: var(--_text);
  }
  cite {
    font-style: normal;
    font-weight: 400;
  }
  th {
    font-weight: 400;
    text-align: start;
  }
  td {
    color: var(--_ink);
    font-weight: 600;
  }
  code {
    display: block;
    font-family: ui-monospace, monospace;
    font-size: var(--_small);
    background: var(--_tint);
    border-radius: 4px;
    padding: 4px 8px;
    margin: 4px 0;
  }
  rect {
    stroke: var(--_card);
    vector-effect: non-scaling-stroke;
    forced-color-adjust: none;
  }
  .legend rect {
    stroke: none;
  }
  .v {
    fill: var(--_accent);
  }
  .l0 {
    fill: light-dark(#0f4c75, #2e7cb3);
  }
  .l1 {
    fill: light-dark(#1b5e8b, #4590c4);
  }
  .l2 {
    fill: light-dark(#2670a2, #5ca3d2);
  }
  .l3 {
    fill: light-dark(#3282b8, #78b5dd);
  }
  .l4 {
    fill: light-dark(#408abc, #97c7e6);
  }
  .l5 {
    fill: light-dark(#4e91c0, #b7d9ee);
  }
  .l6 {
    fill: light-dark(#5c99c4, #d6e6f2);
  }
  @media (forced-colors: active) {
    .kinds :checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
