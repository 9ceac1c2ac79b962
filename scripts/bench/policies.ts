// What it costs to judge and repair the worst policies that AWS stores: `npm run bench -- policies`. Prints milliseconds and MiB of
// heap for each kind; the aim is 200 ms and 50 MiB for any of them.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type HostilePolicy,
  HOSTILE_POLICIES,
  judgeHostile,
} from '../../__tests__/domain/prerequisites/hostile-policies.ts';

function measure(hostile: HostilePolicy, collect: () => void): void {
  const text = hostile.policy();
  collect();
  const before = process.memoryUsage().heapUsed;
  // Processor time, since others may be busy, too.
  const started = process.cpuUsage();
  const { status, repair } = judgeHostile(hostile, text);
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const mebibytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const numbers = [`${Math.round(milliseconds)} ms`, `${Math.max(0, mebibytes).toFixed(1)} MiB`];
  console.log(
    `${hostile.what.padEnd(56)} ${String(text.length).padStart(6)} B ${numbers.map((one) => one.padStart(10)).join('')}  ${status}${repair ? ', repaired' : ''}`,
  );
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
for (const hostile of HOSTILE_POLICIES) measure(hostile, collect);
