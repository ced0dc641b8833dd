/// <reference types="vite/client" />
import workerUrl from '../sitesWorker.ts?worker&url';

/** The worker's own file is the only script that may be started so. */
const policy = (
  globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => unknown } };
  }
).trustedTypes?.createPolicy('exo-sites', {
  createScriptURL: (url: string) => {
    if (url !== workerUrl) throw new TypeError(`${url} is not the script of this page.`);
    return url;
  },
});

/** The planner of tables, on a thread of its own. */
export function startedWorker(): Worker {
  const url = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  return new Worker(url as string, { type: 'module' });
}
