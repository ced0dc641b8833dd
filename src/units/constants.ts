/** Exact conversion factors that formulas name. Each holds by definition, so a plan never asks for them. */
export const BITS_PER_BYTE = 8;
export const MS_PER_SECOND = 1000;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_MINUTE = 60;
export const MINUTES_PER_HOUR = 60;
