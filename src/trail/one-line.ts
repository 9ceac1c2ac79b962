/** A text from outside within a sentence of ours, whose own line breaks mean something. */
export const oneLine = (text: string): string => text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
