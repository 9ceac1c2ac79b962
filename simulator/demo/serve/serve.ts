/**
 * The simulated AWS and GitHub as a server for people: `npm run simulate -- --port 4566`. Prints what to export, then a line for
 * each call, until Ctrl-C.
 */
import { parseArgs } from 'node:util';
import { startSimulatedCloud } from '../../server.ts';
import { removeActFiles, writeActFiles } from './act-files.ts';
import { callLine } from './call-line.ts';
import { createServedWorld } from './served-world.ts';
import { instructions } from './instructions.ts';

const DEFAULT_PORT = '4566';
const PORT_IN_USE = `The port is in use. Choose another one: npm run simulate -- --port ${Number(DEFAULT_PORT) + 1}`;

try {
  const port = readPort(process.argv.slice(2));
  const world = createServedWorld((call) => console.log(callLine(call)));
  const cloud = await startSimulatedCloud(world, port);
  console.log(instructions(cloud, writeActFiles(cloud)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      removeActFiles(cloud);
      void cloud.close();
    });
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? PORT_IN_USE : message);
  process.exitCode = 1;
}

function readPort(args: string[]): number {
  const { port } = parseArgs({ args, options: { port: { type: 'string', default: DEFAULT_PORT } } }).values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port ${port} is not a port number.`);
  return Number(port);
}
