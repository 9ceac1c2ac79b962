/**
 * Test files as Node.js itself loads them. Jest's own runtime evaluates every module anew in a sandbox for each test file, the SDK,
 * the matchers and the test framework included, which took a third of all time. Here a worker loads a module once, and V8 finds it
 * compiled (scripts/test.ts). So what a test file changes of a module or of a global, it restores.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { jest, setGlobals } from './globals.ts';

const require = createRequire(import.meta.url);
const GLOBALS = new URL('./globals.ts', import.meta.url).href;
/** Of the global under which jest-circus keeps who listens to its events. */
const LISTENERS = Symbol.for('EVENT_HANDLERS');

// The package of this name only throws outside of a sandbox.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
});

/** What jest-runner and jest-circus ask of a runtime; there is one for each test file. */
export default class Runtime {
  readonly setGlobalsForRuntime = setGlobals;
  readonly requireModule = require;
  readonly #variables = { ...process.env };

  /** jest-circus, loaded anew, since it holds the tests of one file. */
  requireInternalModule(path: string): unknown {
    Reflect.deleteProperty(globalThis, LISTENERS);
    Reflect.deleteProperty(require.cache, path);
    return require(path);
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  async unstable_importModule(path: string): Promise<void> {
    await import(pathToFileURL(path).href);
  }

  /** Node.js replaces types by spaces, so positions are those of the source. */
  getSourceMaps(): ReadonlyMap<string, string> {
    return new Map();
  }

  getAllCoverageInfoCopy(): undefined {}
  enterTestCode(): void {}
  leaveTestCode(): void {}

  teardown(): void {
    jest.restoreAllMocks();
    process.env = this.#variables;
  }
}
