/** An answer that lacks what it always holds, or holds it in another form: cut, foreign, or about something else. */
export class IncompleteAnswer extends Error {
  override readonly name = 'IncompleteAnswer';
}
