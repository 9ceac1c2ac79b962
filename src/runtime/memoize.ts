/** Asks once for each of what is wanted, however often it is wanted. */
export function memoizeAsync<T>(read: (...of: string[]) => Promise<T>): (...of: string[]) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (...of) => {
    const name = of.join('\n');
    const answer = asked.get(name) ?? read(...of);
    asked.set(name, answer);
    return answer;
  };
}
