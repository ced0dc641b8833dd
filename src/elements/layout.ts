import { css } from 'lit';

/** Where each part stands, by the element's own width. */
export const layout = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .exo,
  .why ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .exo {
    padding: 16px;
  }
  .ask,
  .answer {
    display: grid;
    align-content: start;
    gap: 16px;
    min-width: 0;
  }
  fieldset {
    display: grid;
    gap: 8px;
  }
  legend {
    margin-bottom: 8px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 8.5rem);
    align-items: center;
    gap: 2px 8px;
  }
  .more .row {
    margin-top: 8px;
  }
  .expected {
    grid-column: 1 / -1;
  }
  .verdict {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  ul,
  ol {
    list-style: none;
    padding: 0;
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    margin-top: -17px;
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .numbers li {
    flex: 1 7rem;
  }
  .numbers span {
    display: block;
  }
  .findings {
    display: grid;
    gap: 12px;
  }
  .findings li {
    display: flex;
    gap: 8px;
  }
  .findings cite,
  .why cite {
    display: block;
  }
  figcaption,
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  figcaption {
    justify-content: space-between;
    margin-bottom: 12px;
  }
  figure > svg {
    display: block;
    width: 100%;
    height: 44px;
  }
  .legend {
    margin-top: 12px;
  }
  .legend svg {
    width: 10px;
    height: 10px;
    margin-inline-end: 6px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    margin-bottom: 8px;
  }
  caption {
    text-align: start;
    padding-bottom: 4px;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
  }
  .why {
    min-width: 0;
    align-self: start;
  }
  summary {
    cursor: pointer;
    min-height: 24px;
  }
  .why ol {
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: 12px;
    margin-top: 8px;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    font-size: var(--_small);
  }
  .scroll cite {
    white-space: nowrap;
  }
  .narrow {
    display: flex;
    flex-direction: column;
  }
  .narrow .answer {
    display: contents;
  }
  .narrow .verdict {
    font-size: var(--_large);
    padding: 8px 16px;
  }
  .narrow * {
    scroll-margin: 12rem 0 2rem;
  }
  @media (min-height: 37rem) {
    @container (min-width: 20rem) {
      .narrow .verdict {
        position: sticky;
        top: 0;
        z-index: 1;
      }
    }
  }
  @container (min-width: 46rem) {
    .exo {
      grid-template-columns: minmax(16rem, 19rem) minmax(0, 1fr);
      gap: 20px;
      padding: 20px;
    }
    .why {
      grid-column: 2;
    }
    .ask {
      grid-row: span 2;
    }
  }
  @container (min-width: 68rem) {
    .exo {
      grid-template-columns: 19rem minmax(0, 1fr) 20rem;
    }
    .why {
      grid-column: 3;
    }
  }
`;
