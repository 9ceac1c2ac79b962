/** Instead of a sandbox the process itself (runtime.ts). */
const { console } = globalThis;
const exit = process.exit.bind(process);

export default class Environment {
  readonly global = globalThis;

  getVmContext(): null {
    return null;
  }

  setup(): void {
    // Jest sets it to 100, and an error takes the longer to make, also one that the SDK catches.
    Error.stackTraceLimit = 10;
  }

  teardown(): void {
    globalThis.console = console;
    process.exit = exit;
  }
}
