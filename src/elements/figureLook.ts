import { css } from 'lit';

/** Colors of a packet's parts: the voice, and its layers from the inside out. */
export const figureLook = css`
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
`;
