import { css } from 'lit';

/** How fields look, and what is said of them. */
export const fieldLook = css`
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
    flex-wrap: wrap;
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
  @media (forced-colors: active) {
    .kinds :checked + span {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
