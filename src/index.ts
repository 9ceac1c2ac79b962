// Everything else is loaded after this check: an older Node.js might not even read it, or fail halfway, after writing.
const MIN_NODE_MAJOR = 24;

function fail(message: string): void {
  console.log(`::error title=Org Trail::${message.replaceAll('%', '%25').replace(/\s+/g, ' ')}`);
  process.exitCode = 1;
}

/** What is of the process and not of the run in it: its variables, its signals, and how it ends. */
function run(main: typeof import('./main.ts').main): Promise<void> {
  const environment = { ...process.env };
  // When it is loaded, @actions/github parses the event's payload once more, and fails if that is broken. Nobody asks it.
  delete process.env['GITHUB_EVENT_PATH'];
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => controller.abort(name));
  // A reader of the log that is gone must not end the run.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return main(environment, controller.signal).then((exitCode) => {
    process.exitCode = exitCode;
    // Once the log is written. A call that was given up would keep the process alive: of a canceled run until the runner kills it.
    process.stdout.write('', () => process.exit(exitCode));
  });
}

const { node } = process.versions;
if (Number(node.split('.')[0]) < MIN_NODE_MAJOR) {
  fail(
    `Org Trail needs Node.js ${MIN_NODE_MAJOR} or later, but this runner runs it on ${node}. Nothing was read or written. Update the runner to version 2.327.1 or later.`,
  );
} else {
  // Stays if the run ends without a verdict.
  process.exitCode = 1;
  // In the bundle `import` throws what it cannot load, instead of rejecting.
  Promise.resolve()
    .then(() => import('./main.ts'))
    .then(({ main }) => run(main))
    .catch((error: unknown) => fail(`Org Trail could not be loaded: ${String(error)}`));
}
