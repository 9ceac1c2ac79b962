import { testsIn } from './tests-in.ts';

await testsIn('serve');
