/** What tests import as `@jest/globals`: the functions of the test file that runs, also in a module that an earlier one loaded. */
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

type Globals = Pick<
  typeof import('@jest/globals'),
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'
>;

let current: Globals;

export function setGlobals(globals: Globals): void {
  current = globals;
}

function forward<Name extends keyof Globals>(name: Name): Globals[Name] {
  const target = () => {};
  return new Proxy(target as unknown as Globals[Name], {
    apply: (_, self, values) => Reflect.apply(current[name], self, values) as unknown,
    get: (_, property) => Reflect.get(current[name], property) as unknown,
  });
}

export const afterAll = forward('afterAll');
export const afterEach = forward('afterEach');
export const beforeAll = forward('beforeAll');
export const beforeEach = forward('beforeEach');
export const describe = forward('describe');
export const expect = forward('expect');
export const test = forward('test');

const mocker = new ModuleMocker(globalThis);
const timers = new ModernFakeTimers({ config: { fakeTimers: {} } as never, global: globalThis });

/** As much of it as tests use. */
export const jest = {
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: () => mocker.restoreAllMocks(),
  useFakeTimers: () => timers.useFakeTimers(),
  useRealTimers: () => timers.useRealTimers(),
  advanceTimersByTimeAsync: (milliseconds: number) => timers.advanceTimersByTimeAsync(milliseconds),
  getTimerCount: () => timers.getTimerCount(),
};
