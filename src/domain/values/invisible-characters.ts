/**
 * One character of these sets of Unicode, as the source of an expression with the flag `v`:
 *
 *   \p{C}                             control, format (bidirectional, joiners, tags), private, unassigned, half a character
 *   \p{Z}                             blanks of every width, line and paragraph separators; the plain blank excepted
 *   \p{Default_Ignorable_Code_Point}  fillers, variation selectors, and whatever else is displayed as nothing
 *   the last four                     look blank, although Unicode counts them as letters, marks or symbols
 */
const SET = String.raw`[\u{16fe4}\u{1d159}\u2800\ufffc\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]`;

/** A character that nobody sees, or that changes how others are seen. */
export const INVISIBLE = new RegExp(`[${SET}--[ ]]`, 'gv');

/** The same within a line: not what breaks it, and no tab. */
export const INVISIBLE_IN_LINE = String.raw`[${SET}--[ \t\n\r]]`;
