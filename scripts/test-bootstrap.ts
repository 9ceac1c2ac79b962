// Checks the templates of bootstrap/ with cfn-lint, and runs the committed dist/ on what moto makes of them: npm run test:bootstrap
import { startSimulatedCloud } from '../simulator/server.ts';
import { createWorld } from '../simulator/world/create-world.ts';
import { lint } from '../__tests__/bootstrap/lint.ts';
import { checks } from '../__tests__/bootstrap/moto/checks.ts';
import { wrongInMoto } from '../__tests__/bootstrap/moto/event-pattern.ts';
import { exitWithParent } from '../__tests__/scenarios/moto/child-processes.ts';
import { installMoto, InstallationError } from '../__tests__/scenarios/moto/install.ts';
import { startMoto } from '../__tests__/scenarios/moto/moto.ts';

exitWithParent();

try {
  const python = installMoto(console.log);
  const verdicts = [
    await runCheck('cfn-lint', () => Promise.resolve(lint(python) || null)),
    await runCheck('wake-on-change, events', () => Promise.resolve(wrongInMoto(python))),
  ];
  const moto = await startMoto(python);
  const github = await startSimulatedCloud(createWorld());
  for (const { name, run } of checks) {
    const withLog = (error: unknown) => `${String(error)}\nThe end of moto's log:\n${moto.log()}`;
    verdicts.push(await runCheck(name, () => run(moto.url, github).catch(withLog)));
  }
  await Promise.all([moto.stop(), github.close()]);
  const failed = verdicts.filter((passed) => !passed).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof InstallationError ? error.message : error);
  process.exit(1);
}

/** Runs one check, prints its line and what is wrong, and returns whether it passed. */
async function runCheck(name: string, check: () => Promise<string | null>): Promise<boolean> {
  const begun = performance.now();
  const wrong = await check();
  console.log(`${wrong === null ? '✓' : '✗'} ${name} (${Math.round(performance.now() - begun)} ms)`);
  if (wrong !== null) console.log(wrong.replace(/^/gm, '    '));
  return wrong === null;
}
