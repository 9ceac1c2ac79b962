// Everything else is loaded after this check: an older Node.js might not even read it, or fail halfway, after writing.
const MIN_NODE_MAJOR = 24;

function fail(message: string): void {
  console.log(`::error title=Org Trail::${message.replaceAll('%', '%25').replace(/\s+/g, ' ')}`);
  process.exitCode = 1;
}

const { node } = process.versions;
if (Number(node.split('.')[0]) < MIN_NODE_MAJOR) {
  fail(
    `Org Trail needs Node.js ${MIN_NODE_MAJOR} or later, but this runner runs it on ${node}. Nothing was read or written. Update the runner to version 2.327.1 or later.`,
  );
} else {
  // Stays if the run ends without a verdict.
  process.exitCode = 1;
  import('./main.ts')
    .then(({ main }) => main(process.env))
    .then(
      (exitCode) => {
        process.exitCode = exitCode;
      },
      (error: unknown) => fail(`Org Trail could not be loaded: ${String(error)}`),
    );
}
