import { testsIn } from './tests-in.ts';

await testsIn('iam-policy');
