/** What goes back over the wire. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** How many bytes more than are sent are declared; then the connection is closed. */
  cut?: number;
}

export function jsonText(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}
