/** For tests that go through many plans: on a busy machine they take many times as long as on a quiet one. */
export const SLOW = { timeout: 60_000 };
