import { css } from 'lit';

/** How each part looks. */
export const look = css`
  * {
    box-sizing: border-box;
    margin: 0;
    unicode-bidi: plaintext;
  }
  svg {
    direction: ltr;
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
  .card {
    overflow-x: auto;
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
    white-space: nowrap;
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
`;
