/** What the search for a browser touches; tests put another machine here. */
export interface Machine {
  env: Record<string, string | undefined>;
  platform: string;
  isRoot: boolean;
  exists: (path: string) => boolean;
  run: (command: string, args: string[], limitMs: number) => boolean;
  starts: (path: string) => boolean;
  playwrightPath: () => string;
  playwrightCli: () => string;
}

/** Path of the Chromium that is on this machine. @throws when there is none */
export function findChromium(machine?: Machine): string;

/** Path of a Chromium, installed first when there is none. @throws when it cannot be had */
export function ensureChromium(machine?: Machine): string;
