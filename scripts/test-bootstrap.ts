// Checks the templates of bootstrap/ with cfn-lint, and runs the committed dist/ on what moto makes of them: npm run test:bootstrap
import { lint } from '../__tests__/bootstrap/lint.ts';
import { checks } from '../__tests__/bootstrap/moto/checks.ts';
import { wrongInMoto } from '../__tests__/bootstrap/moto/event-pattern.ts';
import { installMoto } from '../__tests__/scenarios/moto/install.ts';
import { exitWithVerdicts, runCheck, runOnMoto } from './run-checks.ts';

await exitWithVerdicts(async () => {
  const python = installMoto(console.log);
  return [
    await runCheck('cfn-lint', () => Promise.resolve(lint(python) || null)),
    await runCheck('wake-on-change, events', () => Promise.resolve(wrongInMoto(python))),
    ...(await runOnMoto(python, [...checks])),
  ];
});
