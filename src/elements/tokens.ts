import { css } from 'lit';

/** Colors, sizes and spaces: each may be set from outside under its public name, and follows the page's color scheme. */
export const tokens = css`
  :host {
    --_paper: var(--exo-paper, light-dark(#f6f7f9, #0d1722));
    --_card: var(--exo-card, light-dark(#ffffff, #142230));
    --_ink: var(--exo-ink, light-dark(#10243e, #e8eef4));
    --_soft: var(--exo-soft, light-dark(#4a5a6a, #a9b8c6));
    --_line: var(--exo-line, light-dark(#e3e7ec, #2a3a4a));
    --_field: var(--exo-field, light-dark(#7d8b99, #6f8092));
    --_accent: var(--exo-accent, light-dark(#e4572e, #f0714a));
    --_strong: var(--exo-strong, light-dark(#0f4c75, #8cc4ec));
    --_good: var(--exo-good, light-dark(#17753c, #6ccb8b));
    --_warn: var(--exo-warn, light-dark(#8a5300, #f0b65a));
    --_bad: var(--exo-bad, light-dark(#a3262a, #ff9b94));
    --_tint: light-dark(#eef3f7, #1b2c3c);
    --_small: 0.8125rem;
    --_text: 0.9375rem;
    --_large: 1.125rem;
    --_verdict: 1.375rem;
    --_radius: 8px;
  }
`;
