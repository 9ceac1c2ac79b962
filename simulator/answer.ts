/** What goes back over the wire. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}
