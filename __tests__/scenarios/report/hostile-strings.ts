/** 100 strings that want to be more than text: markup, commands of the runner, mentions, and what fools the eye. */
const MARKUP = [
  'a | b | c', '|', '\\|', '`', '``', '```', '````', '```mermaid', '~~~', '~~gone~~', '**bold**', '__bold__', '_it_', '*', '***',
  '# heading', '## heading', '---', '===', '> quote', '> [!CAUTION]', '- [x] done', '1. one', '+ plus', '    code', '\t', '\\', '$x^2$',
  '$$x$$', '[link](https://evil.example)', '![image](https://evil.example/x.png)', '[ref]: https://evil.example', '[^1]', '[^1]: note',
  '<https://evil.example>', 'https://evil.example', 'http://evil.example', 'www.evil.example', 'mailto:x@evil.example', ':tada:',
]; // prettier-ignore
const HTML = [
  '<b>bold</b>', '</code>', '</td></tr></table>', '</details>', '</summary>', '<details open>', '<br>', '<!-- -->', '-->', '<!--',
  '<!-- org-trail {"version":1} -->', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:x">y</a>',
  '<svg onload=x>', '<style>*{display:none}</style>', '<iframe src=x>', '<h1>', '<sub>', '&lt;b&gt;', '&#60;b&#62;', '&amp;', '&#124;', '&nbsp;',
]; // prettier-ignore
const COMMANDS = [
  '::error::boo', '::warning file=x::boo', '::set-output name=outcome::in-sync', '::set-env name=PATH::x', '::add-mask::trail',
  '::stop-commands::x', '::add-path::/tmp', '  ::error::boo', '\n::error::boo', '\r\n::add-mask::trail', '\r::error::boo', '##[error]boo',
  '##[add-mask]trail', 'x ##[set-output name=a]b', '##[group]x', '%0A::error::boo', '\u2028::error::boo', '\u0085::error::boo',
]; // prettier-ignore
const MENTIONS = [
  '@octocat',
  '@octo-org/admins',
  '#1',
  'octo-org/audit#1',
  'GH-1',
  'c0ffee0000000000000000000000000000000001',
];
const DECEPTIVE = [
  '\u202egnp.exe', '\u2066x\u2069', '\u200e', '\u200b', '\u0000', '\u001b[31mred', '\ufeff', '\ud800', '日本語', '👩‍👩‍👧', 'x'.repeat(10_000),
  '"]; end; evil["x', '%%{init: {}}%%', 'click trail "https://evil.example"',
]; // prettier-ignore

export const HOSTILE_STRINGS: readonly string[] = [...MARKUP, ...HTML, ...COMMANDS, ...MENTIONS, ...DECEPTIVE];
