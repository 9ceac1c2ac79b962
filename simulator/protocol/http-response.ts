/** What goes back over the wire. */
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** How many bytes more than are sent are declared; then the connection is closed. */
  missingBytes?: number;
}

export function jsonText(status: number, value: object): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}
